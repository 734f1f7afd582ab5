import { getLocale, getTranslations } from "next-intl/server";
import type { Zone } from "@/domain/civil-day";
import type { MeasureMove } from "@/domain/measure-workflow";
import type { Role } from "@/domain/roles";
import { formatInstant } from "@/lib/i18n/format";

type Step = {
  id: string;
  move: MeasureMove;
  at: Date;
  words: string | null;
  /** Left out where whose hand it was is nobody's business. */
  by?: { name: string | null; role: Role | null };
  note?: string | null;
};

/** What happened to a measure, in order, as the desk or the organisation reads it. */
export async function StepList({ steps, zone }: { steps: Step[]; zone: Zone }) {
  const locale = await getLocale();
  const t = await getTranslations("measures.steps");
  const moves = await getTranslations("labels.measureMove");
  const roles = await getTranslations("labels.role");
  const who = ({ name, role }: NonNullable<Step["by"]>) =>
    role ? t("by", { name: name ?? t("gone"), role: roles(role) }) : t("system");
  return (
    <ol className="tl">
      {steps.map(({ id, move, at, words, by, note }, place) => (
        <li key={id} className={place === steps.length - 1 ? "now" : undefined}>
          <time dateTime={at.toISOString()}>{formatInstant(locale, at, zone)}</time>
          <div className="stack-s">
            <p className="strong">{moves(move)}</p>
            {by && <p className="soft small">{who(by)}</p>}
            {/* The reason of a suspension stands above, with all of the decision. */}
            {words && move !== "suspend" && (
              <p className="whitespace-pre-line break-words">{words}</p>
            )}
            {note && (
              <p className="whitespace-pre-line break-words">
                <b>{t("note")}</b> {note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
