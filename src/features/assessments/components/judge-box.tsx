import { getLocale, getTranslations } from "next-intl/server";
import type { Indicator } from "@/domain/assessment/instrument";
import type { DocumentType } from "@/domain/documents";
import { formatDay } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { judgeIndicatorAction } from "../actions";
import type { RoundPaper, RoundView } from "../queries/round";
import { assessmentWords } from "./assessment-words";

type NamedPaper = {
  id: string;
  type: DocumentType;
  title: string | null;
  number: string | null;
  issuedOn: Date | null;
};
type Props = {
  round: RoundView;
  indicator: Indicator;
  names: Map<string, NamedPaper>;
  /** Whether the asker is its assessor. */
  mayJudge: boolean;
};

/** Answer, anchor and papers of one indicator beside each other, and what the assessor finds. */
export async function JudgeBox({ round, indicator, names, mayJudge }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const types = await getTranslations("labels.documentType");
  const said = round.said.get(indicator.code);
  const papers = round.papers.get(indicator.code) ?? [];
  const anchor = (level: number | null | undefined) =>
    level === null || level === undefined
      ? t("notRelevantShort")
      : `${level} – ${indicator.anchors.find((one) => one.level === level)?.[locale] ?? ""}`;
  const nameOf = ({ documentId, isVerifiedInCase }: RoundPaper) => {
    const paper = names.get(documentId);
    const words = paper && [types(paper.type), paper.title ?? paper.number];
    const day = paper?.issuedOn && formatDay(locale, paper.issuedOn, "short");
    const facts = [day, isVerifiedInCase && t("verifiedInCase")].filter(Boolean).join(", ");
    return `${words?.filter(Boolean).join(": ") ?? documentId}${facts ? ` (${facts})` : ""}`;
  };
  const id = indicator.code.replace(".", "_");
  const chosen = (of: (paper: RoundPaper) => boolean) =>
    papers
      .filter(of)
      .map(({ documentId }) => documentId)
      .join("\n");
  const options = papers.map((one) => ({ value: one.documentId, label: nameOf(one) }));
  return (
    <section className="sec stack-s" id={id} aria-labelledby={`h-${id}`}>
      <div className="row between">
        <h3 id={`h-${id}`}>
          {indicator.code} {indicator[locale]}
        </h3>
        {said?.judgedAt && (
          <Tag tone="ok" icon="full">
            {t("lookedAt")}
          </Tag>
        )}
      </div>
      <dl className="sum">
        <div>
          <dt>{t("claimed")}</dt>
          <dd>
            {anchor(said?.level)}
            {said?.reason && <span className="block soft">{said.reason}</span>}
          </dd>
        </div>
        {said?.note && (
          <div>
            <dt>{t("noteShort")}</dt>
            <dd>{said.note}</dd>
          </div>
        )}
        <div>
          <dt>{t("papersLabel")}</dt>
          <dd>{papers.length > 0 ? papers.map(nameOf).join("; ") : t("papersNone")}</dd>
        </div>
        {said?.judgedAt && (
          <div>
            <dt>{t("found")}</dt>
            <dd>
              {anchor(said.assessorLevel)}
              {said.assessorReason && <span className="block soft">{said.assessorReason}</span>}
              {said.reply && (
                <span className="block">
                  {t("reply")}: {said.reply}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
      {mayJudge && (
        <details open={!said?.judgedAt}>
          <summary>{t(said?.judgedAt ? "judgeAgain" : "judgeTitle")}</summary>
          <ActionForm
            key={said?.judgedAt?.toISOString() ?? "new"}
            action={judgeIndicatorAction}
            prefix={`${id}-`}
            hidden={{ roundId: round.id, indicator: indicator.code }}
            tone="alt"
            words={await assessmentWords(t("judge"))}
            fields={[
              {
                ...{ kind: "radio", name: "level", label: t("found") },
                value: String((said?.judgedAt ? said.assessorLevel : said?.level) ?? "-"),
                options: [
                  ...indicator.anchors.map((one) => ({
                    value: String(one.level),
                    label: `${one.level} – ${one[locale]}`,
                  })),
                  { value: "-", label: t("notRelevantShort") },
                ],
              },
              ...(options.length > 0
                ? [
                    {
                      ...{ kind: "checks" as const, name: "confirmed", options },
                      label: t("confirmed"),
                      value: chosen((one) => one.isConfirmed ?? one.isVerifiedInCase),
                    },
                    {
                      ...{ kind: "checks" as const, name: "outside", options },
                      ...{ label: t("outside"), hint: t("outsideHint") },
                      value: chosen((one) => one.isFromOutside),
                    },
                  ]
                : []),
              {
                ...{ kind: "textarea", name: "reason", rows: 2, maxLength: 1_000 },
                ...{ label: t("judgeReason"), hint: t("judgeReasonHint") },
                value: said?.assessorReason ?? "",
              },
            ]}
          />
        </details>
      )}
    </section>
  );
}
