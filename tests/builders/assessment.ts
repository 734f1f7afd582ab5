import { randomUUID } from "node:crypto";
import { beginRound } from "@/features/assessments/commands/begin-round";
import { claimAssessment } from "@/features/assessments/commands/claim-assessment";
import { finishAssessment } from "@/features/assessments/commands/finish-assessment";
import { judgeIndicator } from "@/features/assessments/commands/judge-indicator";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import { indicatorsOf, instrumentSchema, type Level } from "@/domain/assessment/instrument";
import type { Result } from "@/domain/result";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { upload } from "@tests/builders/documents";
import { aPerson } from "@tests/builders/person";

const sure = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

type Wanted = {
  organisation?: { id: string };
  until?: "sent" | "final";
  /** Claimed of every indicator; and what the assessor finds of some. */
  level?: Level;
  levels?: Record<string, Level>;
  found?: Record<string, Level>;
  /** One paper proves everything. */
  isProven?: boolean;
  at?: Date;
};

/** An organisation that assessed itself by the commands and, unless it is only sent, was assessed. */
export async function anAssessed({
  organisation,
  until = "final",
  level = 2,
  levels = {},
  found = {},
  isProven = true,
  at,
}: Wanted = {}) {
  const { id: organisationId } = organisation ?? (await anOrganisation());
  const { actor } = await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] });
  const paper = sure(await upload(actor, organisationId, "approval"));
  const { roundId } = sure(await beginRound(actor, { organisationId }, at));
  const round = await db.assessmentRound.findUniqueOrThrow({
    where: { id: roundId },
    select: { instrument: true, organisation: { select: { publicId: true } } },
  });
  const content = instrumentSchema.parse(round.instrument.content);
  const [note, reason] = [`Catatan ${randomUUID()}`, `Alasan ${randomUUID()}`];
  for (const { code: dimension, indicators } of content.dimensions) {
    const answers = indicators.map(({ code }) => ({
      ...{ indicator: code, level: levels[code] ?? level, note, reason: "" },
      papers: isProven ? [paper.documentId] : [],
    }));
    sure(await saveDimension(actor, { roundId, dimension, version: 0, next: "", answers }, at));
  }
  sure(await submitRound(actor, { roundId, version: 1 }, at));
  const of = { organisationId, publicId: round.organisation.publicId, actor, roundId };
  const facts = { ...of, note, reason, documentId: paper.documentId };
  if (until === "sent") return facts;
  const assessor = (await aPerson(db, { roles: ["reviewer"] })).actor;
  sure(await claimAssessment(assessor, { roundId }, at));
  for (const { code: indicator } of indicatorsOf(content)) {
    const judged = {
      ...{ roundId, indicator, level: found[indicator] ?? levels[indicator] ?? level },
      ...{ reason: indicator in found ? reason : "" },
      ...{ confirmed: isProven ? [paper.documentId] : [], outside: [] },
    };
    sure(await judgeIndicator(assessor, judged, at));
  }
  sure(await finishAssessment(assessor, { roundId }, at));
  return facts;
}
