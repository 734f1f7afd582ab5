import { randomUUID } from "node:crypto";
import { beginRound } from "@/features/assessments/commands/begin-round";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import type { Act } from "@/domain/permissions";
import type { Role } from "@/domain/roles";
import { db } from "@/lib/db";
import type { Probe, World } from "@tests/builders/permission-probes";

/** A round of the first organisation that has ended, so that asking changes nothing. */
async function aRound({ organisation }: World): Promise<string> {
  const { version } = await db.assessmentInstrument.findFirstOrThrow();
  const { id } = await db.assessmentRound.create({
    data: {
      ...{ organisationId: organisation.id, instrumentVersion: version, startedAt: new Date() },
      state: "withdrawn",
    },
  });
  return id;
}

export const assessmentProbes = {
  "assessments/begin-round": (actor, body, { organisation }) =>
    beginRound(actor, {
      organisationId: body.type === "organisation" ? body.id : organisation.id,
    }),
  "assessments/save-dimension": async (actor, _body, world) =>
    saveDimension(actor, {
      ...{ roundId: await aRound(world), dimension: "D1", version: 0, next: "" },
      answers: [{ indicator: "D1.1", level: 1, papers: [], note: "", reason: "" }],
    }),
  "assessments/submit-round": async (actor, _body, world) =>
    submitRound(actor, { roundId: await aRound(world), version: randomUUID().length }),
} satisfies Partial<Record<Act, Probe>>;

/** Who may, by hand: in the own organisation, and in another. */
export const EXPECTED_OF_ASSESSMENTS = {
  "assessments/begin-round": { own: ["oms_admin", "oms_editor"], foreign: [] },
  "assessments/save-dimension": { own: ["oms_admin", "oms_editor"], foreign: [] },
  "assessments/submit-round": { own: ["oms_admin"], foreign: [] },
} satisfies Partial<Record<Act, { own: Role[]; foreign: Role[] }>>;
