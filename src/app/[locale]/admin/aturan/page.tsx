import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { beginDraftAction } from "@/features/rules/actions";
import { ruleWords } from "@/features/rules/components/rule-words";
import { SetTag } from "@/features/rules/components/set-tag";
import { listSets } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.admin"))("title") };
}

export default async function RulesPage({ searchParams }: PageProps<"/[locale]/admin/aturan">) {
  const { session, allowed } = await admitTo("/admin/aturan", "rules/see-rules");
  const sets = allowed && (await listSets(session.actor));
  if (!sets) return <Forbidden actor={session.actor} />;
  const t = await getTranslations("rules.admin");
  const locale = await getLocale();
  const isOpen = sets.some(({ state }) => state === "draft" || state === "proposed");
  const { pesan } = await searchParams;
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {pesan === "dibuang" && <Said>{t("said.dibuang")}</Said>}
      <p className="lede">{t("lede")}</p>
      <ul className="rows">
        {sets.map(({ code, state, title, effectiveFrom, replacedFrom }) => (
          <li key={code}>
            <a href={localPath(locale, `/admin/aturan/${code}`)}>{title[locale]}</a>
            <span>
              <SetTag {...{ state, effectiveFrom, replacedFrom }} />
            </span>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <p className="soft">{t("oneOpen")}</p>
      ) : (
        <ActionForm
          action={beginDraftAction}
          fields={[]}
          tone="alt"
          words={await ruleWords(t("begin"))}
        />
      )}
      <p>
        <a href={localPath(locale, "/panduan/aturan")}>{t("public")}</a>
      </p>
    </div>
  );
}
