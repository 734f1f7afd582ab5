import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import { roomWords } from "@/lib/i18n/form-words";
import type { MakeClaimRefusal } from "../commands/make-claim";
import type { ProveCodeRefusal } from "../commands/prove-code";
import type { SendCodeRefusal } from "../commands/send-code";
import type { SettleClaimRefusal } from "../commands/settle-claim";
import type { ClaimFault } from "../schema";

type Refusal = MakeClaimRefusal | ProveCodeRefusal | SendCodeRefusal | SettleClaimRefusal;
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;

const FAULTS = [
  ...(["name-missing", "position-missing", "explanation-missing", "too-long"] as const),
  ...(["code-missing", "reason-missing"] as const),
] satisfies ClaimFault[];
const REFUSALS = [
  ...(["already-manager", "already-open", "too-many-open", "no-listed-address"] as const),
  ...(["code-underway", "mailbox-full", "code-over", "code-differs"] as const),
  ...(["person-gone", "reason-missing"] as const),
] satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function claimWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("claim");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
