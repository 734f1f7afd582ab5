import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { dayIn, type Zone } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import { findStanding } from "../queries/standing";
import { ConditionList } from "./condition-list";

/** The eight conditions on a public profile: results with their reasons, never a verdict. */
export async function PublicConditions({
  actor,
  organisationId,
  zone,
}: {
  actor: Actor;
  organisationId: string;
  zone: Zone;
}) {
  const t = await getTranslations("profile");
  const e = await getTranslations("eligibility");
  const results = await getTranslations("eligibility.results");
  const locale = await getLocale();
  const standing = await findStanding(actor, organisationId);
  const items = standing?.items ?? [];
  const own = items.filter(({ scope }) => scope === "standing");
  const met = own.filter(({ result }) => result === "met").length;
  const isChecked = items.some(({ factsUsed }) =>
    factsUsed.some(({ kind }) => kind === "decision"),
  );
  return (
    <section id="syarat" className="stack">
      <h2>{t("conditions")}</h2>
      {standing && isChecked ? (
        <p>
          {t("conditionsCount", {
            ...{ met: String(met), needed: String(own.length) },
            day: formatIsoDay(locale, dayIn(zone, clock())),
          })}
        </p>
      ) : (
        <p>{t("conditionsText")}</p>
      )}
      {standing && (
        <>
          <ConditionList answers={items} />
          <p className="hint">
            {e.rich("ruleSet", {
              code: standing.ruleSet,
              a: (chunks) => (
                <a href={localPath(locale, `/panduan/aturan/${standing.ruleSet}`)}>{chunks}</a>
              ),
            })}{" "}
            {e("neverEligible")}
          </p>
          <p className="small soft">
            {e("blacklist")}{" "}
            <Tag tone="mute" icon="none">
              {results("not_checked")}
            </Tag>{" "}
            {e("blacklistText")}
          </p>
        </>
      )}
    </section>
  );
}
