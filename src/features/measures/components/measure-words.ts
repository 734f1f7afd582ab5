import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import type { DatesRefusal } from "@/domain/measure";
import { roomWords } from "@/lib/i18n/form-words";
import type { ChangeMeasureRefusal } from "../commands/change-measure";
import type { PassReportOnRefusal } from "../commands/pass-report-on";
import type { MeasureFault } from "../schema";

type Refusal = ChangeMeasureRefusal | PassReportOnRefusal | DatesRefusal;
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;

const FAULTS = [
  ...(["organisation-missing", "note-missing", "reason-missing", "basis-missing"] as const),
  ...(["appeal-missing", "decision-missing", "from-wrong", "until-wrong", "too-long"] as const),
] satisfies MeasureFault[];
const REFUSALS = [
  ...(["wrong-state", "affiliated", "own-decision", "appeal-late", "not-over"] as const),
  ...(["already-suspended", "already-passed-on"] as const),
  ...(["from-past", "until-before", "until-far"] as const),
] satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function measureWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("measures");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
