import { getLocale, getTranslations } from "next-intl/server";
import type { Answer } from "@/domain/eligibility/answer";
import { localPath } from "@/lib/i18n/paths";
import { conditionWords } from "./condition-words";
import { ResultTag } from "./result-tag";

type Words = Awaited<ReturnType<typeof conditionWords>>;

/** Whether its own people can do something about it; a review is not theirs to do. */
const isWanting = ({ result, fixes }: Answer) =>
  result !== "met" && fixes.some(({ where }) => where.at !== "verification");

/** What is wanting first, then what is in order; both in the order of the conditions. */
const wantingFirst = (answers: Answer[]) => [
  ...answers.filter(isWanting),
  ...answers.filter((answer) => !isWanting(answer)),
];

/**
 * Conditions one by one: result, reason, what was looked at, on what it rests. `room`: the address of
 * the workspace, where what is wanting comes first with the way to mend it.
 */
export async function ConditionList({ answers, room }: { answers: Answer[]; room?: string }) {
  const t = await getTranslations("eligibility");
  const words = await conditionWords(answers);
  const shown = room ? wantingFirst(answers) : answers;
  return (
    <ol className="ks">
      {shown.map((answer) => {
        const { code, result, reason } = answer;
        const wants = room !== undefined && isWanting(answer);
        return (
          <li key={code} id={code}>
            <span className="k">{code}</span>
            <div>
              <h3>{t(`criteria.${code as "K1"}.title`)}</h3>
              <p className="small soft">
                {wants ? t(`criteria.${code as "K1"}.plain`) : words.reason(reason)}
                {room && !wants && result === "not_checked" && ` ${t("ready")}`}
              </p>
            </div>
            <div className="res">
              <ResultTag result={result} />
            </div>
            {wants && <Wanting {...{ answer, room, words }} />}
            <div className="body">
              <Basis {...{ answer, words }} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

async function Wanting({ answer, room, words }: { answer: Answer; room: string; words: Words }) {
  const t = await getTranslations("eligibility");
  const locale = await getLocale();
  const { reason, fix } = words;
  const fixes = answer.fixes.map(fix);
  // Two fields of one section are one way.
  const ways = fixes.filter(
    ({ label }, at) => label && fixes.findIndex((one) => one.label === label) === at,
  );
  const texts = [...new Set(fixes.map(({ text }) => text))];
  return (
    <div className="body need">
      <p>
        <b>{t("lacking")}</b> {[answer.reason, ...answer.alsoLacking].map(reason).join(" ")}
      </p>
      <p>
        <b>{t("how")}</b> {texts.join(" ")}
      </p>
      {answer.warnings.length > 0 && (
        <p>
          <b>{t("warning")}</b> {answer.warnings.map(reason).join(" ")}
        </p>
      )}
      <p className="row">
        {ways.map((one, at) => (
          <a
            key={one.label}
            className={at === 0 ? "btn s" : undefined}
            href={localPath(locale, `${room}${one.path}`)}
          >
            {one.label}
          </a>
        ))}
        <a href={localPath(locale, `/panduan/${answer.slug}`)}>
          {t("guide", { what: t(`criteria.${answer.code as "K1"}.title`) })}
        </a>
      </p>
    </div>
  );
}

async function Basis({ answer, words }: { answer: Answer; words: Words }) {
  const t = await getTranslations("eligibility");
  const { fact, decided, day } = words;
  const seen = answer.factsUsed.flatMap((used) => fact(used) ?? []);
  const { code, scope, legalBasis, unconfirmed, until, policy, since } = answer;
  return (
    <details className="small">
      <summary>
        {t("basis")}
        <span className="vh"> {code}</span>
      </summary>
      <div className="more stack-s">
        <p>
          <b>{t("legal")}</b> {legalBasis}
          {unconfirmed && ` (${unconfirmed})`}.
        </p>
        <p>
          <b>{t("seen")}</b> {seen.length > 0 ? `${seen.join("; ")}.` : t("nothingSeen")}
        </p>
        {since && (
          <p>
            <b>{t("since")}</b> {day(since)}
          </p>
        )}
        {until && (
          <p>
            <b>{t("until")}</b>{" "}
            {policy
              ? t("untilDay", { day: day(until), policy: t(`policy.${policy}`) })
              : day(until)}
          </p>
        )}
        {scope === "package" ? (
          <p>{t("judged")}</p>
        ) : (
          <p>
            <b>{t("by")}</b> {decided(answer) ?? t("byNobody")}
          </p>
        )}
      </div>
    </details>
  );
}
