import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import { formatInstant } from "@/lib/i18n/format";
import { listPublicMerges } from "../queries/public-merges";

/** In the public history: merges and what was undone of them, newest first; nothing when there was none. */
export async function PublicMerges({
  actor,
  organisationId,
  zone,
}: {
  actor: Actor;
  organisationId: string;
  zone: Zone;
}) {
  const merges = await listPublicMerges(actor, organisationId);
  if (merges.length === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("duplicates.history");
  return (
    <section className="stack" aria-labelledby="penggabungan">
      <h2 id="penggabungan">{t("title")}</h2>
      <ol className="tl">
        {merges.map(({ key, at, move, name, isSource }) => (
          <li key={key}>
            <time dateTime={at.toISOString()}>{formatInstant(locale, at, zone)}</time>
            <p>
              {move === "undone"
                ? t("undone", { name })
                : t(isSource ? "into" : "merged", { name })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
