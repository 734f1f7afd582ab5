import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RaiseForm } from "@/features/measures/components/raise-form";
import { findSubject, findSubjects } from "@/features/measures/queries/desk";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Breadcrumb } from "@/ui/breadcrumb";
import { SearchForm } from "@/ui/search-form";

/** Said below: the form changes it with errors. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function NewConcernPage({
  searchParams,
}: PageProps<"/[locale]/telaah/tindakan/baru">) {
  const parameters = await searchParams;
  const { q } = listParameters(parameters);
  const slug = typeof parameters.oms === "string" ? parameters.oms.slice(0, 120) : null;
  const { session, allowed } = await admitTo("/telaah/tindakan/baru", "measures/raise-concern");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const [subject, found] = await Promise.all([
    slug ? findSubject(session.actor, slug) : null,
    findSubjects(session.actor, q),
  ]);
  const locale = await getLocale();
  const t = await getTranslations("measures");
  const site = await getTranslations("site");
  const address = localPath(locale, "/telaah/tindakan/baru");
  const title = t("raise.title");
  return (
    <div className="stack">
      {!subject && <title>{`${title} – Simpul`}</title>}
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("desk.title"), href: localPath(locale, "/telaah/tindakan") }]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lede">{t("raise.lede")}</p>
      {subject ? (
        <>
          <p>
            <b>{subject.name}</b>
            {subject.place && `, ${subject.place}`} · <a href={address}>{t("raise.other")}</a>
          </p>
          <RaiseForm slug={subject.slug} title={title} />
        </>
      ) : (
        <>
          <SearchForm
            action={address}
            label={t("raise.search")}
            button={t("raise.find")}
            value={q}
          />
          {q && found.length === 0 && <p>{t("raise.none")}</p>}
          {found.length > 0 && (
            <ul className="rows">
              {found.map(({ slug: one, name, place }) => (
                <li key={one}>
                  <p>
                    <a href={`${address}?oms=${one}`}>{name}</a>
                  </p>
                  {place && <p className="soft small">{place}</p>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
