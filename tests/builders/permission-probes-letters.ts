import { randomUUID } from "node:crypto";
import { issueLetter } from "@/features/letters/commands/issue-letter";
import { rotateKeys } from "@/features/letters/commands/rotate-keys";
import { withdrawLetter } from "@/features/letters/commands/withdraw-letter";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";

/** Of an organisation with nothing verified, and of a letter that does not exist: asked, never done. */
export const letterProbes = {
  "letters/issue-letter": (actor, body, { organisation }) =>
    issueLetter(actor, {
      organisationId: body.type === "organisation" ? body.id : organisation.id,
      requestId: randomUUID(),
    }),
  "letters/withdraw-letter": (actor) =>
    withdrawLetter(actor, {
      ...{ code: "AAAA-AAAA-AAAA-AAAA", version: 1 },
      reason: "Alasan percobaan yang cukup panjang.",
    }),
  "letters/rotate-keys": (actor) => rotateKeys(actor),
} satisfies Partial<Record<Act, Probe>>;
