import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import type id from "@/messages/id.json";

type Fault = keyof (typeof id)["faults"];
/** A fault found only when the command looks is refused under its own name. */
type Refusal = keyof (typeof id)["refusals"] | Fault;

/**
 * The words of a form: every fault there is, and the refusals named. A form whose action may
 * refuse for a reason that is not named here, or that has no sentence, is a type error.
 */
export async function formWords<Reason extends Refusal = never>(
  { submit, submitting }: { submit: string; submitting?: string },
  refusals: readonly Reason[] = [],
): Promise<FormWords<Reason>> {
  const t = await getTranslations();
  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, t(`faults.${fault}`)])) as Record<
    Fault,
    string
  >;
  return {
    submit,
    submitting: submitting ?? t("forms.submitting"),
    errorPrefix: t("forms.errorPrefix"),
    errorSummary: t("forms.errorSummary"),
    unavailable: t("forms.unavailable"),
    signedOut: t("forms.signedOut"),
    kept: t("forms.kept"),
    faults,
    refusals: Object.fromEntries(
      refusals.map((reason) => [reason, faults[reason as Fault] ?? t(refusalKey(reason))]),
    ) as Record<Reason, string>,
  };
}

/**
 * The words of a form with what only its room can say: `faultOf` and `refusalOf` give the sentence of
 * a code. A refusal of the room that is not named among `refusals` is a type error.
 */
export async function roomWords<Fault extends string, Own extends string>(
  submit: string,
  faults: readonly Fault[],
  faultOf: (fault: Fault) => string,
  refusals: readonly Own[],
  refusalOf: (reason: Own) => string,
): Promise<FormWords<Own | "not-allowed" | "not-found" | "changed-meanwhile">> {
  const words = await formWords({ submit }, ["not-allowed", "not-found", "changed-meanwhile"]);
  const own = <Code extends string>(codes: readonly Code[], sentence: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, sentence(code)])) as Record<Code, string>;
  return {
    ...words,
    faults: { ...words.faults, ...own(faults, faultOf) },
    refusals: { ...words.refusals, ...own(refusals, refusalOf) },
  };
}

const refusalKey = (reason: string) => `refusals.${reason}` as "refusals.wrong";

const FAULTS = [
  "name-missing",
  "name-long",
  "email-missing",
  "email-wrong",
  "password-missing",
  "password-short",
  "password-long",
  "password-common",
  "password-personal",
  "code-missing",
  "confirm-missing",
  "language-missing",
  "role-missing",
  "kind-missing",
  "region-wrong",
  "domains-wrong",
  "klpd-wrong",
  "agency-missing",
  "agency-long",
  "unit-wrong",
  "successor-missing",
  "form-broken",
] as const satisfies readonly Fault[];
