import { getLocale, getTranslations } from "next-intl/server";
import { clock } from "@/lib/clock";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import { findCapability } from "../queries/capability";
import type { Actor } from "@/domain/actor";
import { isOlderThanARound } from "@/domain/assessment/round";
import { DimensionBars } from "./dimension-bars";
import { pointsIn } from "./points";

type Props = { actor: Actor; organisationId: string; slug: string };

/** Capability on a public profile: the band, who said it and when, and a bar for each dimension. */
export async function PublicCapability({ actor, organisationId, slug }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("capability");
  const bands = await getTranslations("labels.band");
  const points = await pointsIn();
  const capability = await findCapability(actor, organisationId);
  return (
    <section id="kapasitas" className="stack">
      <h2>{t("title")}</h2>
      {capability ? (
        <>
          <p className="row">
            <Tag tone="info">{bands(capability.band)}</Tag>
            <span>
              {t("saidBy", {
                points: points(capability.total),
                day: formatDayOf(locale, capability.finalAt),
              })}
            </span>
          </p>
          {isOlderThanARound(capability.finalAt, clock()) && <p>{t("older")}</p>}
          <DimensionBars content={capability.content} dimensions={capability.dimensions} />
          <p>
            <a href={localPath(locale, `/oms/${slug}/asesmen`)}>{t("whole")}</a>
          </p>
        </>
      ) : (
        <p>{t("none")}</p>
      )}
      <p className="small soft">{t("notOfLkpp")}</p>
    </section>
  );
}
