import { getLocale, getTranslations } from "next-intl/server";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { ActionForm } from "@/ui/action-form";
import { replyAction } from "../actions";
import type { RoundView } from "../queries/round";
import { assessmentWords } from "./assessment-words";

/** What the assessor found otherwise, with the reason; the organisation may reply once to each. */
export async function ChangedAnswers({ round, mayReply }: { round: RoundView; mayReply: boolean }) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const changed = indicatorsOf(round.content).flatMap((one) => {
    const said = round.said.get(one.code);
    return said?.assessorReason ? [{ one, said }] : [];
  });
  if (changed.length === 0) return null;
  const words = await assessmentWords(t("sendReply"));
  const level = (value: number | null) => (value === null ? t("notRelevantShort") : String(value));
  return (
    <section className="sec stack" aria-labelledby="berbeda">
      <h2 id="berbeda">{t("changedTitle")}</h2>
      <p className="soft small">{t("changedText")}</p>
      {changed.map(({ one, said }) => (
        <div key={one.code} className="stack-s">
          <h3>
            {one.code} {one[locale]}
          </h3>
          <p>{t("changedLine", { from: level(said.level), to: level(said.assessorLevel) })}</p>
          <p className="soft">{said.assessorReason}</p>
          {said.reply ? (
            <p>
              {t("reply")}: {said.reply}
            </p>
          ) : (
            mayReply && (
              <ActionForm
                action={replyAction}
                prefix={`r-${one.code.replace(".", "_")}-`}
                hidden={{ roundId: round.id, indicator: one.code }}
                tone="small"
                words={words}
                fields={[
                  {
                    ...{ kind: "textarea", name: "reply", rows: 2, maxLength: 1_000 },
                    label: t("replyLabel"),
                  },
                ]}
              />
            )
          )}
        </div>
      ))}
    </section>
  );
}
