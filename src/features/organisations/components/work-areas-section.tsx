import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

type Province = { code: string; name: string };

/** Areas of work, grouped by province. `provinces`: all 38, for the names above regencies. */
export async function WorkAreasSection({
  profile,
  provinces,
}: {
  profile: PublicProfile;
  provinces: Province[];
}) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  const regions = profile.workAreas.map(({ region }) => region);
  const codes = [...new Set(regions.map(({ code }) => code.slice(0, 2)))];
  return (
    <ProfileSection
      id="wilayah"
      section="work_areas"
      profile={profile}
      empty={regions.length === 0}
    >
      <p>{t("worksIn", { count: regions.length })}</p>
      <ul className="plain-list stack-s">
        {codes.map((code) => {
          const inside = regions.filter((region) => region.code.startsWith(code));
          return (
            <li key={code}>
              <a href={localPath(locale, `/oms?province=${code}`)}>
                {provinces.find((province) => province.code === code)?.name ?? code}
              </a>
              {": "}
              {inside
                .map((region) => (region.level === "province" ? t("wholeProvince") : region.name))
                .join(", ")}
            </li>
          );
        })}
      </ul>
      <p className="hint">{t("workAreaHint")}</p>
    </ProfileSection>
  );
}
