import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import type { Answer } from "@/domain/eligibility/answer";
import { CURRENT_STATEMENT } from "@/domain/statement";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { submitCaseAction } from "../actions";
import type { OwnVerification } from "../queries/own-case";
import { reviewWords } from "./review-words";

const isLacking = ({ result, fixes }: Answer) =>
  result !== "met" && fixes.some(({ where }) => where.at !== "verification");

/** What would be sent, the statement, and the button: for an organisation without an open case. */
export async function SubmitForm({ of, room }: { of: OwnVerification; room: string }) {
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const criteria = await getTranslations("eligibility.criteria");
  const items = of.items.filter(({ scope }) => scope === "standing");
  const lacking = items.some(isLacking);
  const why = !of.isListed
    ? t("notListed")
    : items.every(({ result }) => result === "met")
      ? t("allMet")
      : !of.maySubmit
        ? t("onlyAdmin")
        : null;
  return (
    <>
      <section className="sec stack" aria-labelledby="butir">
        <h2 id="butir">{t("items")}</h2>
        <ul className="tasks">
          {items.map((answer) => (
            <li key={answer.code}>
              <span>
                <b>{answer.code}</b> {criteria(`${answer.code as "K1"}.title`)}
              </span>
              {answer.result === "met" ? (
                <Tag tone="ok" icon="full">
                  {t("kept")}
                </Tag>
              ) : isLacking(answer) ? (
                <Tag tone="warn" icon="half">
                  {t("lacking")}
                </Tag>
              ) : (
                <Tag tone="info" icon="half">
                  {t("ready")}
                </Tag>
              )}
            </li>
          ))}
        </ul>
        {lacking && (
          <p>
            {t("lackingNote")}{" "}
            <a href={localPath(locale, `${room}/kelengkapan`)}>{t("toCompleteness")}</a>
          </p>
        )}
      </section>
      {why ? (
        <p className="soft">{why}</p>
      ) : (
        <section className="sec stack" aria-labelledby="pernyataan">
          <h2 id="pernyataan">{t("signTitle")}</h2>
          <Statement of={of} />
        </section>
      )}
    </>
  );
}

async function Statement({ of }: { of: OwnVerification }) {
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const texts = await getTranslations("review.statement");
  const { signed } = of;
  return (
    <>
      <blockquote className="statement">{texts(CURRENT_STATEMENT.text)}</blockquote>
      {signed && (
        <p className="soft">
          {t("signed", {
            ...{ name: signed.name, office: signed.office },
            day: formatDayOf(locale, signed.signedAt),
          })}
        </p>
      )}
      <ActionForm
        action={submitCaseAction}
        title={t("title")}
        hidden={{ requestId: randomUUID(), organisationId: of.organisationId }}
        fields={
          signed
            ? []
            : [
                {
                  ...{ kind: "text", name: "name", label: t("name"), hint: t("nameHint") },
                  ...{ autoComplete: "name", maxLength: 120 },
                },
                {
                  ...{ kind: "text", name: "office", label: t("office"), hint: t("officeHint") },
                  ...{ autoComplete: "organization-title", maxLength: 120 },
                },
                { kind: "check", name: "accept", label: t("accept") },
              ]
        }
        words={await reviewWords(t("submit"))}
      />
    </>
  );
}
