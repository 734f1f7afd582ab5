import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/format";
import { SummaryList, type SummaryRow } from "@/ui/summary-list";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

const rowsOf = (rows: (SummaryRow | false | null | undefined | "" | 0)[]) =>
  rows.filter((row): row is SummaryRow => Boolean(row));

export async function IdentitySection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels");
  const rows = rowsOf([
    profile.kind && { term: t("kind"), detail: labels(`kind.${profile.kind}`) },
    profile.legalForm && { term: t("form"), detail: labels(`form.${profile.legalForm}`) },
    profile.foundingYear && { term: t("founded"), detail: profile.foundingYear },
    profile.formerNames.length > 0 && {
      term: t("formerNames"),
      detail: profile.formerNames
        .map(({ name, untilYear }) =>
          untilYear ? t("formerUntil", { name, year: String(untilYear) }) : name,
        )
        .join("; "),
    },
    { term: t("publicId"), detail: <span className="mono">{profile.publicId}</span> },
  ]);
  return (
    <ProfileSection id="identitas" section="identity" profile={profile} empty={false}>
      <SummaryList rows={rows} />
    </ProfileSection>
  );
}

export async function LegalSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  const { legal } = profile;
  const dated = (number: string | null | undefined, date: Date | null | undefined) =>
    number && (date ? t("numberAndDate", { number, date: formatDay(locale, date) }) : number);
  const rows = rowsOf([
    legal?.deedNumber && {
      term: t("deed"),
      detail:
        legal.deedDate && legal.notary
          ? t("deedText", {
              number: legal.deedNumber,
              date: formatDay(locale, legal.deedDate),
              notary: [legal.notary, legal.notaryPlace].filter(Boolean).join(", "),
            })
          : dated(legal.deedNumber, legal.deedDate),
    },
    legal?.approvalNumber && {
      term: t("approval"),
      detail: dated(legal.approvalNumber, legal.approvalDate),
    },
    legal?.amendmentNumber && {
      term: t("amendment"),
      detail: dated(legal.amendmentNumber, legal.amendmentDate),
    },
    legal?.sktNumber && {
      term: t("skt"),
      detail: [
        legal.sktNumber,
        legal.sktIssuer,
        legal.sktUntil && t("sktUntil", { date: formatDay(locale, legal.sktUntil) }),
      ]
        .filter(Boolean)
        .join(", "),
    },
    legal?.npwpMask && { term: t("npwp"), detail: <span className="mono">{legal.npwpMask}</span> },
  ]);
  return (
    <ProfileSection id="hukum" section="legal" profile={profile} empty={rows.length === 0}>
      <SummaryList rows={rows} />
    </ProfileSection>
  );
}

export async function FieldsSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  const label = (term: { labelId: string; labelEn: string }) =>
    locale === "en" ? term.labelEn : term.labelId;
  const rows = rowsOf([
    profile.issues.length > 0 && {
      term: t("issues"),
      detail: (
        <ul className="plain-list">
          {profile.issues.map(({ issue, clause }) => (
            <li key={issue.code}>
              {label(issue)}
              {clause && <span className="hint block">{t("clause", { clause })}</span>}
            </li>
          ))}
        </ul>
      ),
    },
    profile.targetGroups.length > 0 && {
      term: t("targetGroups"),
      detail: profile.targetGroups.map(({ targetGroup }) => label(targetGroup)).join(", "),
    },
  ]);
  return (
    <ProfileSection id="bidang" section="fields" profile={profile} empty={rows.length === 0}>
      <SummaryList rows={rows} />
    </ProfileSection>
  );
}

export async function ServicesSection({ profile }: { profile: PublicProfile }) {
  const locale = await getLocale();
  const t = await getTranslations("registerOms.public");
  const rows = profile.workKinds.map(({ workKind, description }) => ({
    term: locale === "en" ? workKind.labelEn : workKind.labelId,
    detail: description ? (
      <span lang={locale === "en" ? "id" : undefined}>{description}</span>
    ) : (
      <span className="soft">{t("noLine")}</span>
    ),
  }));
  return (
    <ProfileSection id="layanan" section="services" profile={profile} empty={rows.length === 0}>
      <SummaryList rows={rows} />
    </ProfileSection>
  );
}
