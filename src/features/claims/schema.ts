import { z } from "zod";
import { CODE_LENGTH, codeOf } from "@/domain/claim";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type ClaimFault =
  | "form-broken"
  | "name-missing"
  | "position-missing"
  | "explanation-missing"
  | "too-long"
  | "code-missing"
  | "reason-missing";

const fault = (code: ClaimFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const text = (min: number, max: number, missing: ClaimFault) =>
  z
    .string({ error: fault(missing) })
    .max(20_000, fault("too-long"))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\p{Cc}+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= min, fault(missing))
    .refine((typed) => typed.length <= max, fault("too-long"));

export const LONGEST_EXPLANATION = 1_500;

export const makeClaimSchema = z.object({
  requestId: id,
  slug: z.string({ error: fault("form-broken") }).regex(/^[a-z0-9-]{1,120}$/, fault("form-broken")),
  name: text(3, 120, "name-missing"),
  position: text(3, 120, "position-missing"),
  explanation: text(20, LONGEST_EXPLANATION, "explanation-missing"),
});
export type MakeClaimInput = z.infer<typeof makeClaimSchema>;

export const ownClaimSchema = z.object({ claimId: id });
export const proveCodeSchema = z.object({
  claimId: id,
  code: z
    .string({ error: fault("code-missing") })
    .max(60, fault("code-missing"))
    .transform(codeOf)
    .refine((code) => code.length === CODE_LENGTH, fault("code-missing")),
});
export const settleClaimSchema = z
  .object({
    claimId: id,
    move: z.enum(["approve", "refuse"], { error: fault("form-broken") }),
    reason: text(0, 1_000, "reason-missing").default(""),
    version,
    /** How many managers the organisation had when the decision was looked at. */
    managers: version,
  })
  .refine(({ move, reason }) => move === "approve" || reason.length >= 5, {
    path: ["reason"],
    message: fault("reason-missing"),
  });

/** `{ v: 1, … }`: what is encrypted of a claim. */
export const explanationSchema = z.object({
  v: z.literal(1),
  name: z.string(),
  position: z.string(),
  explanation: z.string(),
});
