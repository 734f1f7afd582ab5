import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findSet, listEffects } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Pager } from "@/ui/pager";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.effects"))("title") };
}

export default async function EffectsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/aturan/[kode]/dampak">) {
  const { kode } = await params;
  const { session, allowed } = await admitTo(`/admin/aturan/${kode}/dampak`, "rules/see-rules");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const { page } = listParameters(await searchParams);
  const { content, base, simulation } = (await findSet(session.actor, kode)) ?? notFound();
  if (!simulation) notFound();
  const { rows, total, pages } = await listEffects(session.actor, simulation.id, page);
  const locale = await getLocale();
  const t = await getTranslations("rules.effects");
  const rules = await getTranslations("rules");
  const e = await getTranslations("eligibility");
  const standing = await getTranslations("labels.standing");
  const site = await getTranslations("site");
  const titleOf = (code: string) =>
    (content.words[locale].criteria[code] ?? base?.words[locale].criteria[code])?.title ?? code;
  const path = localPath(locale, `/admin/aturan/${kode}/dampak`);
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: rules("admin.title"), href: localPath(locale, "/admin/aturan") },
          {
            label: content.words[locale].title,
            href: localPath(locale, `/admin/aturan/${kode}`),
          },
        ]}
        here={t("title")}
      />
      <h1>{t("title")}</h1>
      <p className="strong">{t("found", { count: total })}</p>
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="stack-s">
              <a href={localPath(locale, `/oms/${row.slug}`)}>{row.name}</a>
              <p>
                {row.before === row.after
                  ? t("same", { standing: standing(row.before) })
                  : t("turns", { before: standing(row.before), after: standing(row.after) })}
              </p>
              <ul className="small soft">
                {row.items.map(({ code, from, to }) => (
                  <li key={code}>
                    {t("item", {
                      ...{ item: e("item", { code, title: titleOf(code) }) },
                      from: from ? e(`results.${from}`) : t("notAsked"),
                      to: to ? e(`results.${to}`) : t("notAsked"),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        last={pages}
        hrefOf={(number) => `${path}?page=${number}`}
        words={(await listWords()).pager}
      />
    </div>
  );
}
