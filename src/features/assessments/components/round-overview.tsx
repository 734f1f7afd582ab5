import { getLocale, getTranslations } from "next-intl/server";
import { bandOf } from "@/domain/assessment/score";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { submitRoundAction } from "../actions";
import type { Preview } from "@/domain/assessment/preview";
import type { RoundView } from "../queries/round";
import { assessmentWords } from "./assessment-words";

type Props = { slug: string; round: RoundView; preview: Preview; maySubmit: boolean };

const MOST_GAINS = 5;

/** How far the round is, dimension by dimension, and what it would come to. */
export async function RoundOverview({ slug, round, preview, maySubmit }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const c = await getTranslations("capability");
  const bands = await getTranslations("labels.band");
  const format = (value: number | null) =>
    value === null ? "–" : new Intl.NumberFormat(locale).format(value);
  const isDraft = round.state === "draft";
  const { self, verified, gains } = preview;
  const isHeld = verified.band !== bandOf(verified.total, false);
  return (
    <>
      <p className="strong">{t("progress", { answered: preview.answered, of: preview.of })}</p>
      <progress max={preview.of} value={preview.answered}>
        {preview.answered}
      </progress>
      <section className="sec stack" aria-labelledby="dimensi">
        <h2 id="dimensi">{t("dimensionsTitle")}</h2>
        <ol className="rows">
          {round.content.dimensions.map((one, at) => {
            const done = one.indicators.filter(({ code }) => round.said.has(code)).length;
            const name = `${at + 1}. ${one[locale]}`;
            const href = localPath(locale, `/ruang-oms/${slug}/asesmen/${one.code}`);
            return (
              <li key={one.code}>
                <span>
                  {isDraft ? <a href={href}>{name}</a> : name}
                  <span className="soft small block">
                    {t("weight", { weight: format(one.weight) })}
                  </span>
                </span>
                <Tag
                  tone={done === one.indicators.length ? "ok" : "mute"}
                  icon={done === one.indicators.length ? "full" : done > 0 ? "half" : "none"}
                >
                  {t("answered", { done, of: one.indicators.length })}
                </Tag>
              </li>
            );
          })}
        </ol>
      </section>
      <section className="sec stack" aria-labelledby="pratinjau">
        <h2 id="pratinjau">{t("previewTitle")}</h2>
        <p className="soft small">{t("previewText")}</p>
        <dl className="sum">
          <div>
            <dt>{c("self")}</dt>
            <dd className="num">{format(self.total)}</dd>
          </div>
          <div>
            <dt>{c("verified")}</dt>
            <dd>
              <span className="num">{format(verified.total)}</span> · {bands(verified.band)}
            </dd>
          </div>
        </dl>
        {isHeld && <p>{t("heldBy", { codes: verified.heldBy.join(", ") })}</p>}
        {gains.length > 0 && (
          <>
            <h3>{t("gainsTitle")}</h3>
            <ul>
              {gains.slice(0, MOST_GAINS).map(({ indicator, why, gain }) => (
                <li key={indicator.code}>
                  {t(`gain.${why}`, {
                    ...{ code: indicator.code, name: indicator[locale], gain: format(gain) },
                    evidence: indicator.evidence,
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {isDraft && maySubmit && (
        <section className="sec stack np" aria-labelledby="kirim">
          <h2 id="kirim">{t("submitTitle")}</h2>
          <p>{t("submitText")}</p>
          <ActionForm
            action={submitRoundAction}
            fields={[]}
            hidden={{ roundId: round.id, version: String(round.version) }}
            words={await assessmentWords(t("submit"))}
          />
        </section>
      )}
    </>
  );
}
