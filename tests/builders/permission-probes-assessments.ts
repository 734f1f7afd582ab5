import { randomUUID } from "node:crypto";
import { answerForPackage } from "@/features/assessments/commands/answer-for-package";
import { beginRound } from "@/features/assessments/commands/begin-round";
import { claimAssessment } from "@/features/assessments/commands/claim-assessment";
import { finishAssessment } from "@/features/assessments/commands/finish-assessment";
import { judgeIndicator } from "@/features/assessments/commands/judge-indicator";
import { replyToAssessment } from "@/features/assessments/commands/reply-to-assessment";
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
  "assessments/answer-for-package": (actor, body, { organisation }) =>
    answerForPackage(actor, {
      organisationId: body.type === "organisation" ? body.id : organisation.id,
      ...{ packageId: randomUUID(), version: 0 },
      answers: [{ indicator: "D3.2", level: 1, note: "" }],
    }),
  "assessments/submit-round": async (actor, _body, world) =>
    submitRound(actor, { roundId: await aRound(world), version: 1 }),
  "assessments/claim-assessment": (actor) => claimAssessment(actor, { roundId: randomUUID() }),
  "assessments/judge-indicator": (actor) =>
    judgeIndicator(actor, {
      ...{ roundId: randomUUID(), indicator: "D1.1", level: 1, reason: "" },
      ...{ confirmed: [], outside: [] },
    }),
  "assessments/finish-assessment": (actor) => finishAssessment(actor, { roundId: randomUUID() }),
  "assessments/reply-to-assessment": async (actor, _body, world) =>
    replyToAssessment(actor, { roundId: await aRound(world), indicator: "D1.1", reply: "Ya." }),
} satisfies Partial<Record<Act, Probe>>;

const ASSESSORS: Role[] = ["reviewer", "review_lead"];
/** Who may, by hand: in the own organisation, and in another. */
export const EXPECTED_OF_ASSESSMENTS = {
  "assessments/begin-round": { own: ["oms_admin", "oms_editor"], foreign: [] },
  "assessments/save-dimension": { own: ["oms_admin", "oms_editor"], foreign: [] },
  "assessments/answer-for-package": { own: ["oms_admin", "oms_editor"], foreign: [] },
  "assessments/submit-round": { own: ["oms_admin"], foreign: [] },
  "assessments/claim-assessment": { own: ASSESSORS, foreign: ASSESSORS },
  "assessments/judge-indicator": { own: ASSESSORS, foreign: ASSESSORS },
  "assessments/finish-assessment": { own: ASSESSORS, foreign: ASSESSORS },
  "assessments/reply-to-assessment": { own: ["oms_admin"], foreign: [] },
} satisfies Partial<Record<Act, { own: Role[]; foreign: Role[] }>>;
