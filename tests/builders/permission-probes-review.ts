import { randomUUID } from "node:crypto";
import { claimCase } from "@/features/review/commands/claim-case";
import { decideItem } from "@/features/review/commands/decide-item";
import { finishReview } from "@/features/review/commands/finish-review";
import { releaseCase } from "@/features/review/commands/release-case";
import { resubmitCase } from "@/features/review/commands/resubmit-case";
import { stateConflict } from "@/features/review/commands/state-conflict";
import { submitCase } from "@/features/review/commands/submit-case";
import { tendReturned } from "@/features/review/commands/tend-returned";
import { withdrawCase } from "@/features/review/commands/withdraw-case";
import type { Act } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { db } from "@/lib/db";
import type { Probe, World } from "@tests/builders/permission-probes";

const idOf = (body: Body, { organisation }: World) =>
  body.type === "organisation" ? body.id : organisation.id;

/** A case of the organisation that is over, so that nothing but the permission is asked. */
async function aClosedCase(body: Body, world: World) {
  const organisationId = idOf(body, world);
  const at = new Date();
  const found = await db.reviewCase.findFirst({ where: { organisationId } });
  if (found) return { code: found.code, version: found.version };
  const { code, version } = await db.reviewCase.create({
    data: {
      code: `V-${randomUUID().slice(0, 4)}-${randomUUID().slice(0, 4)}`.toUpperCase(),
      ...{ state: "withdrawn", submittedAt: at, sentAt: at, dueOn: at, closedAt: at },
      ...{ drawDigest: "0".repeat(64), drawNumber: 50, isDrawn: false },
      organisation: { connect: { id: organisationId } },
      statement: {
        create: {
          ...{ version: 1, sha256: "0".repeat(64), signedCipher: Buffer.of(1), signedAt: at },
          organisation: { connect: { id: organisationId } },
        },
      },
    },
  });
  return { code, version };
}

const item = {
  item: "K1",
  fingerprint: "0".repeat(64),
  result: "met",
  reason: null,
  note: null,
  internalNote: null,
  number: null,
  date: null,
} as const;

export const reviewProbes = {
  "review/submit-case": (actor, body, world) =>
    submitCase(actor, { organisationId: idOf(body, world), requestId: randomUUID() }),
  "review/resubmit-case": async (actor, body, world) =>
    resubmitCase(actor, await aClosedCase(body, world)),
  "review/withdraw-case": async (actor, body, world) =>
    withdrawCase(actor, await aClosedCase(body, world)),
  "review/state-conflict": async (actor, body, world) => {
    const { code } = await aClosedCase(body, world);
    return stateConflict(actor, { code, tie: "none", namesake: null });
  },
  "review/claim-case": async (actor, body, world) =>
    claimCase(actor, await aClosedCase(body, world)),
  "review/release-case": async (actor, body, world) =>
    releaseCase(actor, await aClosedCase(body, world)),
  "review/decide-item": async (actor, body, world) =>
    decideItem(actor, { ...(await aClosedCase(body, world)), ...item }),
  "review/finish-review": async (actor, body, world) =>
    finishReview(actor, await aClosedCase(body, world)),
  "review/tend-returned": (actor) => tendReturned(actor),
} satisfies Partial<Record<Act, Probe>>;
