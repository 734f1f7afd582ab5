import { expect, test } from "vitest";
import { beginRound } from "@/features/assessments/commands/begin-round";
import { claimAssessment } from "@/features/assessments/commands/claim-assessment";
import { finishAssessment } from "@/features/assessments/commands/finish-assessment";
import { judgeIndicator } from "@/features/assessments/commands/judge-indicator";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import { findOwnRound } from "@/features/assessments/queries/round";
import { addIndicator } from "@/features/instruments/commands/add-indicator";
import { beginDraft } from "@/features/instruments/commands/begin-draft";
import { dropIndicator } from "@/features/instruments/commands/drop-indicator";
import { proposeInstrument } from "@/features/instruments/commands/propose-instrument";
import { publishInstrument } from "@/features/instruments/commands/publish-instrument";
import {
  findInstrumentAnswer,
  findPublicInstrument,
  listPublicInstruments,
} from "@/features/instruments/queries/published";
import { newIndicatorSchema } from "@/features/instruments/schema";
import { ANYONE } from "@/domain/actor";
import { indicatorsOf, instrumentSchema } from "@/domain/assessment/instrument";
import { previewOf } from "@/domain/assessment/preview";
import { scoreOf } from "@/domain/assessment/score";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { indicatorForm } from "@tests/builders/permission-probes-instruments";
import { aPerson } from "@tests/builders/person";

const BEFORE = new Date("2026-11-26T03:00:00Z");
const FIRST_DAY = "2026-12-10";
/** 00:00 WIB of the first day, and the millisecond before. */
const BEGINS = new Date("2026-12-09T17:00:00Z");
const JUST_BEFORE = new Date(BEGINS.getTime() - 1);

/** Version 0.2: without D2.4, with D3.5. */
async function publishNext() {
  const admin = async () => (await aPerson(db, { roles: ["platform_admin"] })).actor;
  const [one, other] = [await admin(), await admin()];
  expect((await beginDraft(one, BEFORE)).ok).toBe(true);
  const now = async () => {
    const row = await db.instrumentDraft.findUniqueOrThrow({ where: { instrument: "0.2" } });
    return { instrument: "0.2", version: row.version };
  };
  await dropIndicator(one, { ...(await now()), indicator: "D2.4" }, BEFORE);
  const added = newIndicatorSchema.parse(indicatorForm({ ...(await now()), dimension: "D3" }));
  expect((await addIndicator(one, added, BEFORE)).ok).toBe(true);
  await proposeInstrument(one, { ...(await now()), effectiveFrom: FIRST_DAY }, BEFORE);
  expect(await publishInstrument(other, await now(), BEFORE)).toMatchObject({ ok: true });
}

async function anOrganisationWithAdmin() {
  const { id: organisationId } = await anOrganisation();
  const { actor } = await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] });
  return { organisationId, actor };
}

async function begin(
  { actor, organisationId }: Awaited<ReturnType<typeof anOrganisationWithAdmin>>,
  at: Date,
) {
  const begun = await beginRound(actor, { organisationId }, at);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.roundId;
}

test("a round finishes on the version it began with; a new one takes the version of its day", async () => {
  await publishNext();
  const [early, late, later] = await Promise.all([1, 2, 3].map(anOrganisationWithAdmin));
  const roundId = await begin(early!, BEFORE);
  const versionOf = async (id: string) =>
    (await db.assessmentRound.findUniqueOrThrow({ where: { id } })).instrumentVersion;
  expect(await versionOf(await begin(late!, JUST_BEFORE))).toBe("0.1");
  const newRound = await begin(later!, BEGINS);
  expect(await versionOf(newRound)).toBe("0.2");

  // Saved, sent, judged and read after the new one came into force.
  const first = instrumentSchema.parse(
    (await db.assessmentInstrument.findUniqueOrThrow({ where: { version: "0.1" } })).content,
  );
  const save = (id: string, actor: typeof early, dimension: (typeof first.dimensions)[number]) =>
    saveDimension(
      actor!.actor,
      {
        ...{ roundId: id, dimension: dimension.code, version: 0, next: "" },
        answers: dimension.indicators.map(({ code }) => ({
          ...{ indicator: code, level: 2 as const, papers: [], note: "", reason: "" },
        })),
      },
      BEGINS,
    );
  for (const dimension of first.dimensions)
    expect((await save(roundId, early, dimension)).ok).toBe(true);
  // The same page is another one by the new version.
  const [, second] = first.dimensions;
  expect(await save(newRound, later, second!)).toEqual({ ok: false, reason: "form-broken" });
  expect((await submitRound(early!.actor, { roundId, version: 1 }, BEGINS)).ok).toBe(true);
  const { actor: assessor } = await aPerson(db, { roles: ["reviewer"] });
  expect((await claimAssessment(assessor, { roundId }, BEGINS)).ok).toBe(true);
  for (const { code: indicator } of indicatorsOf(first)) {
    const found = { indicator, level: 2 as const, reason: "", confirmed: [], outside: [] };
    expect((await judgeIndicator(assessor, { roundId, ...found }, BEGINS)).ok).toBe(true);
  }
  expect((await finishAssessment(assessor, { roundId }, BEGINS)).ok).toBe(true);
  const round = (await findOwnRound(early!.actor, early!.organisationId, BEGINS))!;
  expect(round).toMatchObject({ instrumentVersion: "0.1", state: "final" });
  expect(previewOf(round.content, round.answers)).toMatchObject({ answered: 32, of: 32 });
  expect(scoreOf(round.content, round.judged).total).toBe(50);

  // Answers of another version are not carried over, for their questions may be others.
  const nextYear = new Date("2027-12-20T03:00:00Z");
  const following = await begin(early!, nextYear);
  expect(await versionOf(following)).toBe("0.2");
  expect(await db.assessmentAnswer.count({ where: { roundId: following } })).toBe(0);
});

test("everybody reads the one in force that day, the older ones and the one to come", async () => {
  const { effectiveFrom } = await db.assessmentInstrument.findUniqueOrThrow({
    where: { version: "0.1" },
  });
  const oldest = effectiveFrom.toISOString().slice(0, 10);
  const shown = async (version?: string, at = BEFORE) => {
    const found = await findPublicInstrument(ANYONE, version, at);
    return found && [found.version, found.effectiveFrom, found.replacedFrom, found.base?.version];
  };
  expect(await shown()).toEqual(["0.1", oldest, FIRST_DAY, undefined]);
  expect(await shown(undefined, JUST_BEFORE)).toEqual(["0.1", oldest, FIRST_DAY, undefined]);
  expect(await shown(undefined, BEGINS)).toEqual(["0.2", FIRST_DAY, null, "0.1"]);
  expect(await shown("0.2")).toEqual(["0.2", FIRST_DAY, null, "0.1"]);
  expect(await shown("0.3")).toBeNull();
  const { data } = await listPublicInstruments(ANYONE);
  expect(data.map(({ version, replaced_from }) => [version, replaced_from])).toEqual([
    ...[
      ["0.2", null],
      ["0.1", FIRST_DAY],
    ],
  ]);
  const answer = await findInstrumentAnswer(ANYONE, "0.2");
  expect(answer?.data.content.version).toBe("0.2");
  expect(answer?.data.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await findInstrumentAnswer(ANYONE, "0.3")).toBeNull();
});
