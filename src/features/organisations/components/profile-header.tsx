import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { marksOfProfile } from "@/domain/marks";
import { formatDayOf } from "@/lib/i18n/format";
import { markWords } from "@/lib/i18n/mark-words";
import { localPath } from "@/lib/i18n/paths";
import { Facts } from "@/ui/facts";
import { MarkList } from "@/ui/mark-list";
import { Tag } from "@/ui/tag";
import type { PublicProfile } from "../queries/profiles";

/** Name, place and the three marks; what one can do with the profile. */
export async function ProfileHeader({
  profile,
  slug,
  notice,
}: {
  profile: PublicProfile;
  slug: string;
  /** What one must know before reading anything else. */
  notice: ReactNode;
}) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels");
  const marks = await getTranslations("marks");
  const own = await getTranslations("registerOms.public");
  const locale = await getLocale();
  const permanent = profile.people.filter((person) => person.permanent).length;
  return (
    <header className="stack-s">
      <div className="row">
        {profile.isDemo && <Tag tone="demo">{t("demo")}</Tag>}
        <Tag tone="mute">
          {t("changed", {
            date: formatDayOf(locale, profile.changedAt, profile.province?.timeZone),
          })}
        </Tag>
        {profile.listing === "imported" && (
          <Tag tone="warn" icon="clock">
            {t("imported")}
          </Tag>
        )}
      </div>
      <h1>
        {profile.name}
        {profile.acronym && <span className="soft font-normal"> ({profile.acronym})</span>}
      </h1>
      {notice}
      <Mission profile={profile} />
      <Facts
        items={[
          profile.legalForm && labels(`form.${profile.legalForm}`),
          placeOf(profile) ?? t("placeUnknown"),
          profile.foundingYear !== null && t("since", { year: String(profile.foundingYear) }),
          permanent > 0 && t("permanentStaff", { count: permanent }),
        ]}
      />
      {profile.listing === "imported" && <p className="alert warn small">{t("importedHelp")}</p>}
      {!profile.confirmedAt && <p className="alert warn small">{own("unconfirmed")}</p>}
      <div className="py-2">
        <MarkList label={marks("label")} marks={await markWords(marksOfProfile(profile))} />
      </div>
      <div className="row np">
        <a className="btn alt" href={localPath(locale, `/bandingkan?oms=${slug}`)} rel="nofollow">
          {t("compareLink")}
        </a>
        <a className="btn alt" href={localPath(locale, `/laporkan/${slug}`)} rel="nofollow">
          {t("reportLink")}
        </a>
        {profile.memberships.length === 0 && (
          <a
            className="btn alt"
            href={localPath(locale, `/ruang-oms/klaim/${slug}`)}
            rel="nofollow"
          >
            {own("claim")}
          </a>
        )}
        <details className="small">
          <summary>{t("print")}</summary>
          <p className="more">{t("printHint")}</p>
        </details>
      </div>
    </header>
  );
}

/** The mission in the page's language when there is one, else marked with the language it is in. */
async function Mission({ profile }: { profile: PublicProfile }) {
  const locale = await getLocale();
  if (locale === "en" && profile.missionEn) return <p className="lede">{profile.missionEn}</p>;
  if (!profile.mission) return null;
  return (
    <p className="lede" lang={locale === "en" ? "id" : undefined}>
      {profile.mission}
    </p>
  );
}

type Named = { name: string } | null;

/** "Kabupaten Bone, Sulawesi Selatan", or null when nothing is known. */
export const placeOf = ({ regency, province }: { regency: Named; province: Named }) =>
  [regency?.name, province?.name].filter(Boolean).join(", ") || null;
