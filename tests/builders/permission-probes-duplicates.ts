import { randomUUID } from "node:crypto";
import { findDuplicates } from "@/features/duplicates/commands/find-duplicates";
import { mergeOrganisations } from "@/features/duplicates/commands/merge-organisations";
import { settlePair } from "@/features/duplicates/commands/settle-pair";
import { undoMerge } from "@/features/duplicates/commands/undo-merge";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";

const reason = "Alasan percobaan yang cukup panjang.";

/** Of a pair and a merge that do not exist: asked, never done. */
export const duplicateProbes = {
  "duplicates/find-duplicates": (actor) => findDuplicates(actor),
  "duplicates/settle-pair": (actor) =>
    settlePair(actor, { pairId: randomUUID(), move: "dismiss", reason, version: 1 }),
  "duplicates/merge-organisations": (actor, _body, { organisation }) =>
    mergeOrganisations(actor, {
      ...{ pairId: randomUUID(), version: 1, targetVersion: 1, sourceVersion: 1 },
      ...{ targetId: organisation.id, taken: [], reason },
    }),
  "duplicates/undo-merge": (actor) =>
    undoMerge(actor, { mergeId: randomUUID(), version: 1, reason, keepsEdits: false }),
} satisfies Partial<Record<Act, Probe>>;
