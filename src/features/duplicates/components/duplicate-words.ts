import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import { MERGE_HINDRANCES, UNDO_HINDRANCES } from "@/domain/merge";
import { roomWords } from "@/lib/i18n/form-words";
import type { MergeRefusal } from "../commands/merge-organisations";
import type { SettlePairRefusal } from "../commands/settle-pair";
import type { UndoRefusal } from "../commands/undo-merge";
import type { ToldReason } from "../queries/pairs";
import type { DuplicateFault } from "../schema";

type Refusal = MergeRefusal | SettlePairRefusal | UndoRefusal;
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;

const FAULTS = ["reason-missing", "too-long"] as const satisfies DuplicateFault[];
const REFUSALS = [
  ...new Set([...MERGE_HINDRANCES, ...UNDO_HINDRANCES, "reason-missing", "nothing-there"] as const),
] satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function duplicateWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("duplicates");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}

/** "Nomor SK pengesahan sama: AHU-…", a sentence for each reason. */
export async function reasonSentences(reasons: readonly ToldReason[]): Promise<string[]> {
  const t = await getTranslations("duplicates.reasons");
  return reasons.map(({ code, value }) => t(code, { value: value ?? "" }));
}
