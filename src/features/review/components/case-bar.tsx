import { getTranslations } from "next-intl/server";
import { undecidedOf } from "@/domain/review-outcome";
import { ActionForm } from "@/ui/action-form";
import { claimCaseAction, finishReviewAction, releaseCaseAction } from "../actions";
import type { CaseView } from "../queries/case";
import { reviewWords } from "./review-words";

type Open = Extract<CaseView, { access: "open" }>;

/** What is decided so far and what finishing will do, kept in sight; and what else can be done. */
export async function CaseBar({ of }: { of: Open }) {
  const t = await getTranslations("review.case");
  const { stage, head, moves } = of;
  const hidden = { code: head.code, version: String(head.version) };
  const mine = of.items.filter(({ isMine }) => isMine);
  const items = of.items.map(({ item, isMine, settled, mine: own }) => ({
    ...{ item, isFinal: false, settled: isMine ? null : (settled ?? ("met" as const)) },
    now: own && !own.isStale ? own.result : null,
  }));
  const undecided = undecidedOf(items);
  const count = (result: string) =>
    mine.filter(({ mine: own }) => own && !own.isStale && own.result === result).length;
  const codesOf = (result: string) =>
    mine.flatMap(({ item, mine: own }) => (own?.result === result ? [item] : [])).join(", ");
  const outcome =
    undecided.length > 0
      ? t("stillOpen", { codes: undecided.join(", ") })
      : stage === "second"
        ? t("willCompare")
        : stage === "lead"
          ? t("willSettle")
          : codesOf("needs_correction")
            ? t("willReturn", { codes: codesOf("needs_correction") })
            : codesOf("not_met")
              ? t("willSecond")
              : t("willVerify");
  const claimWords = t(head.state === "second_review" ? "claimSecond" : "claim");
  if (!stage && moves.length === 0) return null;
  return (
    <div className="bar np">
      {stage && (
        <p className="small" aria-live="polite">
          <b>
            {t("summary", {
              ...{ met: String(count("met")), correct: String(count("needs_correction")) },
              ...{ not: String(count("not_met")), left: String(undecided.length) },
            })}
          </b>{" "}
          <span className="soft">{outcome}</span>
        </p>
      )}
      <div className="row">
        {stage && (
          <ActionForm
            // What was refused while an item was open is no longer so once another is decided.
            key={`${head.version} ${undecided.join()}`}
            action={finishReviewAction}
            prefix="selesai-"
            hidden={hidden}
            fields={[]}
            words={await reviewWords(t("finish"))}
          />
        )}
        {moves.includes("claim") && (
          <ActionForm
            action={claimCaseAction}
            prefix="ambil-"
            hidden={hidden}
            fields={[]}
            words={await reviewWords(claimWords)}
          />
        )}
        {(moves.includes("release") || moves.includes("take_back")) && (
          <ActionForm
            action={releaseCaseAction}
            prefix="lepas-"
            hidden={hidden}
            fields={[]}
            tone="small"
            words={await reviewWords(
              moves.includes("release")
                ? t("release")
                : t("takeBack", { name: head.holder?.name ?? "" }),
            )}
          />
        )}
      </div>
    </div>
  );
}
