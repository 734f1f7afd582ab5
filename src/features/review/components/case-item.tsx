import { getLocale, getTranslations } from "next-intl/server";
import { DECISIONS, reasonsFor } from "@/domain/review-decision";
import { formatIsoDay, formatTime } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { SummaryList, type SummaryRow } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { decideItemAction } from "../actions";
import type { CaseItemView, CasePaper } from "../queries/case";
import { LONGEST_NOTE } from "../schema";
import { DecisionTag } from "./case-tag";
import { reviewWords } from "./review-words";

type Props = {
  view: CaseItemView;
  hidden: Record<string, string>;
  rows: SummaryRow[];
  /** What the rules still lack, in words; empty when it may be found met. */
  lacking: string;
};

/** One condition of a case: what was entered, the papers, what was found before, and the form. */
export async function CaseItem({ view, hidden, rows, lacking }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("review.case");
  const criteria = await getTranslations("eligibility.criteria");
  const decisions = await getTranslations("review.decisions");
  const types = await getTranslations("labels.documentType");
  const { item, papers, mine, isMine, settled, former } = view;
  const paperLine = (paper: CasePaper) =>
    t("paperLine", {
      number: paper.number ?? t("none"),
      date: paper.issuedOn ? formatIsoDay(locale, paper.issuedOn, "short") : t("none"),
    }) +
    (paper.endsOn ? `, ${t("until", { day: formatIsoDay(locale, paper.endsOn, "short") })}` : "");
  return (
    <section className="crit stack-s" id={item} aria-labelledby={`judul-${item}`} data-item={item}>
      <div className="row between">
        <h3 id={`judul-${item}`}>
          {item} {criteria(`${item}.title`)}
        </h3>
        {mine?.isStale ? (
          <Tag tone="warn" icon="clock">
            {t("stale")}
          </Tag>
        ) : mine && isMine ? (
          <DecisionTag result={mine.result} />
        ) : settled ? (
          <DecisionTag result={settled} />
        ) : (
          <Tag tone="mute" icon="none">
            {t("undecided")}
          </Tag>
        )}
      </div>
      <SummaryList
        rows={[
          ...rows,
          ...papers.map((paper) => ({
            term: t("paperTerm", { type: types(paper.type) }),
            detail: (
              <>
                {paperLine(paper)} <a href={`#dok-${paper.id}`}>{t("look")}</a>
              </>
            ),
          })),
        ]}
      />
      {papers.length === 0 && <p className="soft">{t("noPapers")}</p>}
      {lacking && (
        <p className="small">
          <b>{t("rulesLack")}</b> {lacking}
        </p>
      )}
      {former.map((one) => (
        <div key={`${one.round} ${one.stage}`} className="small former">
          <p>
            {t(`former.${one.stage}`, {
              round: String(one.round),
              result: decisions(one.result),
            })}
          </p>
          {one.note && <p className="soft whitespace-pre-line">{one.note}</p>}
          {one.internalNote && (
            <p className="soft whitespace-pre-line">
              {t("internal")}: {one.internalNote}
            </p>
          )}
        </div>
      ))}
      {mine && isMine && (
        <p className="small soft">
          {t("saved", {
            result: decisions(mine.result),
            time: formatTime(locale, mine.savedAt),
          })}
        </p>
      )}
      {isMine && <DecideForm {...{ view, hidden }} />}
    </section>
  );
}

async function DecideForm({ view, hidden }: Pick<Props, "view" | "hidden">) {
  const t = await getTranslations("review.case");
  const decisions = await getTranslations("review.decisions");
  const reasons = await getTranslations("review.reasons");
  const types = await getTranslations("labels.documentType");
  const { item, mine, keyPaper, fingerprint } = view;
  const paper = keyPaper ? types(keyPaper.type) : "";
  return (
    <ActionForm
      // Once it is saved the form begins anew, without what was refused before.
      key={mine?.savedAt.getTime() ?? 0}
      action={decideItemAction}
      prefix={`${item}-`}
      hidden={{ ...hidden, item, fingerprint }}
      tone="alt"
      fields={[
        ...(keyPaper?.number
          ? [
              {
                ...{ kind: "text" as const, name: "number", label: t("number", { paper }) },
                ...{ hint: t("readHint"), value: mine?.number ?? "", maxLength: 120 },
              },
            ]
          : []),
        ...(keyPaper?.issuedOn
          ? [
              {
                ...{ kind: "date" as const, name: "date", label: t("date", { paper }) },
                value: mine?.date ?? "",
              },
            ]
          : []),
        {
          ...{ kind: "radio", name: "result", label: t("result"), value: mine?.result ?? "" },
          options: DECISIONS.map((value) => ({ value, label: decisions(value) })),
        },
        {
          ...{ kind: "select", name: "reason", label: t("reason"), value: mine?.reason ?? "" },
          options: [
            { value: "", label: t("noReason") },
            ...reasonsFor(item).map((value) => ({ value, label: reasons(value) })),
          ],
        },
        {
          ...{ kind: "textarea", name: "note", label: t("note"), hint: t("noteHint"), rows: 3 },
          ...{ value: mine?.note ?? "", maxLength: LONGEST_NOTE },
        },
        {
          ...{ kind: "textarea", name: "internalNote", label: t("internal"), rows: 2 },
          ...{ hint: t("internalHint"), value: mine?.internalNote ?? "", maxLength: LONGEST_NOTE },
        },
      ]}
      words={await reviewWords(t("save", { code: item }))}
    />
  );
}
