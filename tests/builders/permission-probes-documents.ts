import { randomUUID } from "node:crypto";
import { changeDocument } from "@/features/documents/commands/change-document";
import { forgetPapers } from "@/features/documents/commands/forget-papers";
import { keepAttempt } from "@/features/documents/commands/keep-attempt";
import { openDocument } from "@/features/documents/commands/open-document";
import { scanObjects } from "@/features/documents/commands/scan-objects";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { uploadDocument } from "@/features/documents/commands/upload-document";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import type { Act } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { aStagedPdf, saidOf } from "@tests/builders/documents";
import type { Probe, World } from "@tests/builders/permission-probes";

/** The organisation that is asked about; for roles of other bodies the one of their world. */
const idOf = (body: Body, { organisation }: World) =>
  body.type === "organisation" ? body.id : organisation.id;

const ofNone = (body: Body, world: World) => ({
  ...{ organisationId: idOf(body, world), documentId: randomUUID() },
  ...{ base: 1, requestId: randomUUID() },
});

export const documentProbes = {
  "documents/upload-document": async (actor, body, world) =>
    uploadDocument(actor, {
      ...{ organisationId: idOf(body, world), type: "other", replacesId: null },
      ...{ requestId: randomUUID(), fields: saidOf(), file: await aStagedPdf() },
    }),
  "documents/change-document": (actor, body, world) =>
    changeDocument(actor, { ...ofNone(body, world), fields: saidOf() }),
  "documents/withdraw-document": (actor, body, world) =>
    withdrawDocument(actor, ofNone(body, world)),
  "documents/open-document": (actor) => openDocument(actor, randomUUID()),
  "documents/keep-attempt": (actor, body, world) =>
    keepAttempt(
      actor,
      {
        ...{ requestId: randomUUID(), organisationId: idOf(body, world), slug: "x" },
        ...{ personId: actor.kind === "person" ? actor.id : randomUUID(), type: "deed" },
        ...{ replacesId: null, locale: "id" },
      },
      { status: "invalid", fields: {}, typed: {} },
    ).catch(() => null),
  "documents/forget-papers": (actor) => forgetPapers(actor),
  "documents/sweep-objects": (actor) => sweepObjects(actor),
  "documents/scan-objects": (actor) => scanObjects(actor),
} satisfies Partial<Record<Act, Probe>>;
