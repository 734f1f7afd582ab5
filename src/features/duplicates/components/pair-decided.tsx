import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { SummaryList } from "@/ui/summary-list";
import { settlePairAction, undoMergeAction } from "../actions";
import type { Comparison, MergeInForce } from "../queries/comparison";
import { LONGEST_REASON } from "../schema";
import { duplicateWords } from "./duplicate-words";

type Pair = Comparison["pair"];

const reasonField = (label: string, hint: string): FormField => ({
  ...{ kind: "textarea", name: "reason", rows: 3, maxLength: LONGEST_REASON },
  ...{ label, hint },
});

/** That two are two: folded, with the reason that is asked for. */
export async function DismissForm({ pair }: { pair: Pair }) {
  const t = await getTranslations("duplicates.dismiss");
  return (
    <details>
      <summary>{t("open")}</summary>
      <div className="more">
        <ActionForm
          action={settlePairAction}
          prefix="bukan-"
          hidden={{ pairId: pair.id, version: String(pair.version), move: "dismiss" }}
          fields={[reasonField(t("reason"), t("reasonHint"))]}
          tone="alt"
          words={await duplicateWords(t("submit"))}
        />
      </div>
    </details>
  );
}

/** A pair that somebody found to be two, and the way back. */
export async function Dismissed({ pair }: { pair: Pair }) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates.dismiss");
  return (
    <section className="sec stack" aria-labelledby="diputus">
      <h2 id="diputus">{t("title")}</h2>
      <SummaryList
        rows={[
          {
            term: t("by"),
            detail: [pair.decider?.name, pair.decidedAt && formatInstant(locale, pair.decidedAt)]
              .filter(Boolean)
              .join(", "),
          },
          { term: t("reason"), detail: <span className="break-words">{pair.note}</span> },
        ]}
      />
      <p>{t("stays")}</p>
      <ActionForm
        action={settlePairAction}
        prefix="buka-"
        hidden={{ pairId: pair.id, version: String(pair.version), move: "reopen" }}
        fields={[]}
        tone="alt"
        words={await duplicateWords(t("reopen"))}
      />
    </section>
  );
}

/** A merge that is in force: what was taken, and the form that undoes it. */
export async function Merged({
  comparison,
  merge,
  title,
}: {
  comparison: Comparison;
  merge: MergeInForce;
  title: string;
}) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates.merged");
  const words = await getTranslations("duplicates");
  const labels = await getTranslations("labels.section");
  const { first, second } = comparison;
  const [source, target] = merge.sourceId === first.id ? [first, second] : [second, first];
  const sections = (some: typeof merge.taken) => some.map((one) => labels(one)).join(", ");
  const reason = reasonField(t("undoReason"), t("undoReasonHint"));
  return (
    <section className="sec stack" aria-labelledby="digabung">
      <h2 id="digabung" className="break-words">
        {t("title", { source: source.name, target: target.name })}
      </h2>
      <SummaryList
        rows={[
          {
            term: t("by"),
            detail: [merge.by, formatInstant(locale, merge.mergedAt)].filter(Boolean).join(", "),
          },
          { term: t("reason"), detail: <span className="break-words">{merge.reason}</span> },
          { term: t("taken"), detail: sections(merge.taken) || t("takenNone") },
        ]}
      />
      <h2>{t("undoTitle")}</h2>
      {merge.hindrance ? (
        <p className="alert warn">{words(`refusals.${merge.hindrance}`)}</p>
      ) : (
        <>
          <p>{t("undoText", { source: source.name, target: target.name })}</p>
          {merge.edited.length > 0 && (
            <p className="alert warn">{t("edited", { sections: sections(merge.edited) })}</p>
          )}
          <ActionForm
            action={undoMergeAction}
            title={title}
            prefix="batal-"
            hidden={{ mergeId: merge.id, version: String(merge.version) }}
            fields={[
              reason,
              ...(merge.edited.length > 0
                ? [{ kind: "check" as const, name: "keepsEdits", label: t("keepEdits") }]
                : []),
            ]}
            tone="bad"
            words={await duplicateWords(t("undo"))}
          />
        </>
      )}
    </section>
  );
}
