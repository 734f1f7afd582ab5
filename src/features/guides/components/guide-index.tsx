import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Guide, guideAt, GUIDES } from "@/domain/guides";
import { localPath } from "@/lib/i18n/paths";
import { guideWords } from "./guide-words";

type Entry = { href: string; code?: string; title: string; lead: string };

const Group = ({
  id,
  title,
  text,
  entries,
}: {
  id: string;
  title: string;
  text?: ReactNode;
  entries: Entry[];
}) => (
  <section className="guide-group" aria-labelledby={id}>
    <div className="stack-s">
      <h2 id={id}>{title}</h2>
      {text && <p className="soft small">{text}</p>}
    </div>
    <ul className="guide-list">
      {entries.map(({ href, code, title: name, lead }) => (
        <li key={href} className={code ? "coded" : undefined}>
          {code && <span className="code">{code}</span>}
          <div>
            <h3>
              <a href={href}>{name}</a>
            </h3>
            <p className="soft">{lead}</p>
          </div>
        </li>
      ))}
    </ul>
  </section>
);

/** Every guide, in reading order: Tipe III first, the conditions by what they belong to. */
export async function GuideIndex() {
  const locale = await getLocale();
  const t = await getTranslations("guides");
  const rights = await getTranslations("permissions");
  const privacy = await getTranslations("privacy");
  const rules = await getTranslations("rules.public");
  const instrument = await getTranslations("instruments.public");
  const offline = await getTranslations("letters.offline");
  const words = await guideWords();
  const to = (path: string) => localPath(locale, path);
  const entry = (guide: Guide) => ({
    href: to(`/panduan/${guide.slug}`),
    ...(guide.condition && { code: guide.condition.code }),
    title: words.titleOf(guide),
    lead: words.leadOf(guide),
  });
  const entriesAt = (...slugs: string[]) =>
    slugs.flatMap((slug) => guideAt(slug)?.guide ?? []).map(entry);
  const conditions = (scope: "standing" | "package") => (
    <Group
      id={`g-${scope}`}
      title={t(`groups.${scope}.title`)}
      text={t(`groups.${scope}.text`)}
      entries={GUIDES.filter(({ condition }) => condition?.scope === scope).map(entry)}
    />
  );
  return (
    <>
      <Group id="g-start" title={t("groups.start.title")} entries={entriesAt("tipe-iii")} />
      {conditions("standing")}
      {conditions("package")}
      <Group
        id="g-agency"
        title={t("groups.agency.title")}
        entries={entriesAt("langkah-instansi", "kalender")}
      />
      <Group
        id="g-reference"
        title={t("groups.reference.title")}
        entries={[
          ...entriesAt("glosarium"),
          { href: to("/panduan/hak-akses"), title: rights("title"), lead: t("rights") },
          { href: to("/panduan/aturan"), title: rules("title"), lead: rules("lede") },
          { href: to("/panduan/asesmen"), title: instrument("title"), lead: instrument("lede") },
          { href: to("/panduan/periksa-surat"), title: offline("title"), lead: t("letters") },
          { href: to("/privasi"), title: privacy("title"), lead: t("privacy") },
        ]}
      />
    </>
  );
}
