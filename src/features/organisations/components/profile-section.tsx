import { getLocale, getTranslations } from "next-intl/server";
import type { Zone } from "@/domain/civil-day";
import type { ReactNode } from "react";
import type { Section } from "@/domain/organisation";
import { formatDayOf } from "@/lib/i18n/format";
import type { PublicProfile } from "../queries/profiles";

type Said = PublicProfile["sections"][number] | undefined;

/** One section of the profile: what it holds or why it holds nothing, and where that comes from. */
export async function ProfileSection({
  id,
  section,
  profile,
  empty,
  title,
  children,
}: {
  id: string;
  section: Section;
  profile: PublicProfile;
  empty: boolean;
  title?: string;
  children: ReactNode;
}) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels.section");
  const said = profile.sections.find((row) => row.section === section);
  return (
    <section id={id} className="stack">
      <h2>{title ?? labels(section)}</h2>
      {empty ? (
        <p className="soft">{said?.answer === "none" ? t("answeredNone") : t("noAnswer")}</p>
      ) : (
        children
      )}
      <Origin said={said} zone={profile.province?.timeZone ?? "WIB"} />
    </section>
  );
}

async function Origin({ said, zone }: { said: Said; zone: Zone }) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels.provenance");
  const locale = await getLocale();
  return (
    <details className="small">
      <summary>{t("provenance")}</summary>
      <p className="more">
        {said
          ? t("provenanceLine", {
              provenance: labels(said.provenance),
              date: formatDayOf(locale, said.changedAt, zone),
            })
          : t("noSection")}
        {said?.source && ` ${t("provenanceSource", { source: said.source })}`}
      </p>
    </details>
  );
}
