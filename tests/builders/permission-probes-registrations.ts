import { randomUUID } from "node:crypto";
import { makeClaim } from "@/features/claims/commands/make-claim";
import { proveCode } from "@/features/claims/commands/prove-code";
import { sendCode } from "@/features/claims/commands/send-code";
import { settleClaim } from "@/features/claims/commands/settle-claim";
import { withdrawClaim } from "@/features/claims/commands/withdraw-claim";
import { registerOrganisation } from "@/features/organisations/commands/register-organisation";
import { settleRegistration } from "@/features/organisations/commands/settle-registration";
import type { Act } from "@/domain/permissions";
import { aBasicTier } from "@tests/builders/basic-tier";
import type { Probe } from "@tests/builders/permission-probes";

export const registrationProbes = {
  "organisations/register-organisation": (actor) => registerOrganisation(actor, aBasicTier()),
  "organisations/settle-registration": (actor, _body, { organisation }) =>
    settleRegistration(actor, {
      organisationId: organisation.id,
      move: "confirm",
      reason: null,
      version: 99,
    }),
  "claims/make-claim": (actor) =>
    makeClaim(actor, {
      requestId: randomUUID(),
      slug: "tidak-ada",
      name: "Andi Contoh",
      position: "Ketua",
      explanation: "SK pengurus nomor 12 tahun 2025.",
    }),
  "claims/send-code": (actor) => sendCode(actor, { claimId: randomUUID() }),
  "claims/prove-code": (actor) => proveCode(actor, { claimId: randomUUID(), code: "ACDE3467" }),
  "claims/withdraw-claim": (actor) => withdrawClaim(actor, { claimId: randomUUID() }),
  "claims/settle-claim": (actor) =>
    settleClaim(actor, {
      claimId: randomUUID(),
      move: "approve",
      reason: "",
      version: 1,
      managers: 0,
    }),
} satisfies Partial<Record<Act, Probe>>;
