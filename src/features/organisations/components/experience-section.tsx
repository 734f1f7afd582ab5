import { scaleLinear } from "d3-scale";
import { getLocale, getTranslations } from "next-intl/server";
import { formatRupiah, formatRupiahShort } from "@/lib/i18n/format";
import { SingleBars } from "@/ui/bars";
import { Tag } from "@/ui/tag";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

type Work = PublicProfile["experiences"][number];
const SHOWN_FIRST = 5;

export async function ExperienceSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  const works = profile.experiences;
  const total = works.reduce((sum, { value }) => sum + (value ?? 0n), 0n);
  return (
    <ProfileSection
      id="pengalaman"
      section="experience"
      profile={profile}
      empty={works.length === 0}
    >
      <p>
        {t("experienceSummary", {
          count: works.length,
          typeThree: works.filter(({ isTypeThree }) => isTypeThree).length,
          value: total > 0n ? formatRupiahShort(locale, total) : "none",
        })}
      </p>
      {works.length > 1 && <YearChart works={works} />}
      <WorkTable works={works.slice(0, SHOWN_FIRST)} caption={t("experienceCaption")} />
      {works.length > SHOWN_FIRST && (
        <details>
          <summary>{t("experienceMore", { count: works.length - SHOWN_FIRST })}</summary>
          <WorkTable
            works={works.slice(SHOWN_FIRST)}
            caption={t("experienceMore", { count: works.length - SHOWN_FIRST })}
          />
        </details>
      )}
    </ProfileSection>
  );
}

const startYear = (work: Work) => work.startedOn.getUTCFullYear();

async function YearChart({ works }: { works: Work[] }) {
  const t = await getTranslations("profile");
  const years = works.map(startYear);
  const from = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - from + 1 }, (_, at) => from + at);
  const countIn = (year: number) => years.filter((one) => one === year).length;
  const width = scaleLinear([0, Math.max(...all.map(countIn))], [0, 1000]);
  return (
    <figure className="stack-s">
      <figcaption className="strong small">{t("experienceChart")}</figcaption>
      <SingleBars
        rows={all.map((year) => ({
          key: String(year),
          label: String(year),
          width: Math.round(width(countIn(year))),
          text: t("works", { count: countIn(year) }),
          description: t("experienceBar", { year: String(year), count: countIn(year) }),
        }))}
      />
    </figure>
  );
}

async function WorkTable({ works, caption }: { works: Work[]; caption: string }) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  // Organisations write in Indonesian, whatever language the page is in.
  const own = locale === "en" ? "id" : undefined;
  const span = (work: Work) => {
    const from = startYear(work);
    const until = work.endedOn?.getUTCFullYear();
    if (!until) return `${from}–${t("ongoing")}`;
    return until === from ? String(from) : `${from}–${until}`;
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="works">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("work")}</th>
            <th scope="col" className="hide-s">
              {t("year")}
            </th>
            <th scope="col" className="r pr-0">
              {t("value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <tr key={work.id}>
              <th scope="row">
                <span lang={own}>{work.title}</span>
                <span className="soft block py-1 font-normal">
                  <span className="only-s">{span(work)} · </span>
                  {work.client} · {labels(`role.${work.role}`)}
                </span>
                <span className="row">
                  {work.isTypeThree && <Tag tone="info">{t("typeThree")}</Tag>}
                  <Tag tone="mute" icon="none">
                    {labels(`provenance.${work.provenance}`)}
                  </Tag>
                </span>
              </th>
              <td className="hide-s whitespace-nowrap">{span(work)}</td>
              <td className="r pr-0">
                {work.value === null ? (
                  t("valueUnknown")
                ) : (
                  <>
                    <span className="hide-s">{formatRupiah(locale, work.value)}</span>
                    <span className="only-s">{formatRupiahShort(locale, work.value)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
