import { getLocale, getTranslations } from "next-intl/server";
import { ANSWER_DAYS, TARGET_DAYS } from "@/domain/review-decision";
import { formatDay, formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { resubmitCaseAction, withdrawCaseAction } from "../actions";
import type { OwnCase, OwnItem } from "../queries/own-case";
import { CaseTag, DecisionTag } from "./case-tag";
import { reviewWords } from "./review-words";

type Props = { of: OwnCase; room: string; maySubmit: boolean };

/** An open case as its organisation sees it: where it stands, what goes back, what can be done. */
export async function OwnCaseState({ of, room, maySubmit }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const returned = of.items.filter(({ result }) => result === "needs_correction");
  const hidden = { code: of.code, version: String(of.version) };
  return (
    <>
      <section className="sec stack" aria-labelledby="kasus">
        <div className="row">
          <CaseTag state={of.state} />
          {of.isLate && (
            <Tag tone="warn" icon="clock">
              {t("late")}
            </Tag>
          )}
        </div>
        <h2 id="kasus">{t("case", { code: of.code })}</h2>
        <SummaryList
          rows={[
            { term: t("sent"), detail: formatDayOf(locale, of.sentAt) },
            ...(of.place
              ? [
                  {
                    term: t("place"),
                    detail: t("placeOf", {
                      place: String(of.place.at),
                      total: String(of.place.of),
                    }),
                  },
                ]
              : []),
            of.answerBy
              ? {
                  term: t("answerBy"),
                  detail: t("answerDay", {
                    day: formatDay(locale, of.answerBy),
                    days: String(ANSWER_DAYS),
                  }),
                }
              : {
                  term: t("due"),
                  detail: t("dueDay", {
                    day: formatDay(locale, of.dueOn),
                    days: String(TARGET_DAYS),
                  }),
                },
            ...(of.state === "second_review"
              ? [{ term: t("seconded"), detail: t("secondedWhy") }]
              : []),
          ]}
        />
      </section>
      {returned.length > 0 && (
        <section className="sec stack" aria-labelledby="perbaikan">
          <h2 id="perbaikan">{t("returnedTitle")}</h2>
          <ol className="ks">
            {returned.map((item) => (
              <Returned key={item.item} {...{ item, room }} />
            ))}
          </ol>
          {maySubmit && (
            <ActionForm
              action={resubmitCaseAction}
              prefix="ulang-"
              hidden={hidden}
              fields={[]}
              words={await reviewWords(t("resubmit"))}
            />
          )}
        </section>
      )}
      <ItemStates items={of.items} />
      <Events of={of} />
      {maySubmit && of.state !== "second_review" && (
        <details>
          <summary>{t("withdrawOpen")}</summary>
          <div className="more stack-s">
            <p>{t("withdrawHint")}</p>
            <ActionForm
              action={withdrawCaseAction}
              prefix="tarik-"
              hidden={hidden}
              fields={[]}
              tone="bad"
              words={await reviewWords(t("withdraw"))}
            />
          </div>
        </details>
      )}
    </>
  );
}

async function Returned({ item, room }: { item: OwnItem; room: string }) {
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const reasons = await getTranslations("review.reasons");
  const criteria = await getTranslations("eligibility.criteria");
  const code = item.item as "K1";
  return (
    <li id={code}>
      <span className="k">{code}</span>
      <div>
        <h3>{criteria(`${code}.title`)}</h3>
        {item.reason && <p className="strong">{reasons(item.reason)}</p>}
        {item.note && <p className="break-words whitespace-pre-line">{item.note}</p>}
        <p>
          <a href={localPath(locale, `${room}/kelengkapan#${code}`)}>{t("mend", { code })}</a>
        </p>
      </div>
      <div className="res">
        <Tag tone={item.isChanged ? "ok" : "warn"} icon={item.isChanged ? "full" : "half"}>
          {t(item.isChanged ? "changed" : "notChanged")}
        </Tag>
      </div>
    </li>
  );
}

async function ItemStates({ items }: { items: OwnItem[] }) {
  const t = await getTranslations("review.own");
  const criteria = await getTranslations("eligibility.criteria");
  return (
    <section className="sec stack" aria-labelledby="butir">
      <h2 id="butir">{t("itemStates")}</h2>
      <ul className="tasks">
        {items.map(({ item, result }) => (
          <li key={item}>
            <span>
              <b>{item}</b> {criteria(`${item as "K1"}.title`)}
            </span>
            {result ? (
              <DecisionTag result={result} />
            ) : (
              <Tag tone="info" icon="clock">
                {t("waitingItem")}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Events({ of }: { of: OwnCase }) {
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const moves = await getTranslations("review.moves");
  return (
    <section className="sec stack" aria-labelledby="riwayat">
      <h2 id="riwayat">{t("history")}</h2>
      <ol className="tl">
        {of.events.map(({ move, at }) => (
          <li key={`${move} ${at.toISOString()}`}>
            <b>{moves(move)}</b> <span className="soft num">{formatDayOf(locale, at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
