import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { PublicProfile } from "../queries/profiles";
import { ContactSection } from "./contact-section";
import { ExperienceSection } from "./experience-section";
import { FinanceSection } from "./finance-section";
import { FieldsSection, IdentitySection, LegalSection, ServicesSection } from "./identity-section";
import { IntegritySection } from "./integrity-section";
import { PeopleSection } from "./people-section";
import { WorkAreasSection } from "./work-areas-section";

/** Every section, with the list of contents beside it. */
export async function ProfileBody({
  profile,
  provinces,
  conditions,
  capability,
  papers,
}: {
  profile: PublicProfile;
  provinces: { code: string; name: string }[];
  /** The section about the eight conditions, with the id `syarat`. */
  conditions: ReactNode;
  /** The section about its capability, with the id `kapasitas`. */
  capability: ReactNode;
  /** The section about its papers, with the id `dokumen`. */
  papers: ReactNode;
}) {
  const t = await getTranslations("profile");
  const sections = await getTranslations("labels.section");
  const contents = [
    { id: "syarat", label: t("conditions") },
    { id: "kapasitas", label: t("capability") },
    { id: "bidang", label: sections("fields") },
    { id: "layanan", label: sections("services") },
    { id: "pengalaman", label: sections("experience") },
    { id: "orang", label: t("peopleTitle") },
    { id: "keuangan", label: sections("finance") },
    { id: "wilayah", label: sections("work_areas") },
    { id: "identitas", label: sections("identity") },
    { id: "hukum", label: sections("legal") },
    { id: "dokumen", label: sections("papers") },
    { id: "integritas", label: sections("integrity") },
    { id: "kontak", label: sections("contacts") },
    { id: "riwayat", label: t("history") },
  ];
  return (
    <div className="two sec">
      <nav className="toc np" aria-label={t("onThisPage")}>
        <ul>
          {contents.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack-l">
        {conditions}
        {capability}
        <FieldsSection profile={profile} />
        <ServicesSection profile={profile} />
        <ExperienceSection profile={profile} />
        <PeopleSection profile={profile} />
        <FinanceSection profile={profile} />
        <WorkAreasSection profile={profile} provinces={provinces} />
        <IdentitySection profile={profile} />
        <LegalSection profile={profile} />
        {papers}
        <IntegritySection profile={profile} />
        <ContactSection profile={profile} />
        <History profile={profile} />
      </div>
    </div>
  );
}

async function History({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  return (
    <section id="riwayat" className="stack">
      <h2>{t("history")}</h2>
      <ol className="tl">
        {profile.versions.map(({ version, at }, place) => (
          <li key={version} className={place === 0 ? "now" : undefined}>
            <time dateTime={at.toISOString()}>
              {formatDayOf(locale, at, profile.province?.timeZone)}
            </time>
            {version === 1 ? t("historyImport") : t("historyVersion", { version: String(version) })}
          </li>
        ))}
      </ol>
      <p>
        <a href={localPath(locale, `/oms/${profile.addresses[0]?.slug ?? ""}/riwayat`)}>
          {t("historyAll")}
        </a>
      </p>
    </section>
  );
}
