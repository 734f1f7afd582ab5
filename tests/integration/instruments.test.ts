import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addIndicator } from "@/features/instruments/commands/add-indicator";
import { beginDraft } from "@/features/instruments/commands/begin-draft";
import { discardDraft } from "@/features/instruments/commands/discard-draft";
import { dropIndicator } from "@/features/instruments/commands/drop-indicator";
import { proposeInstrument } from "@/features/instruments/commands/propose-instrument";
import { publishInstrument } from "@/features/instruments/commands/publish-instrument";
import { saveIndicator } from "@/features/instruments/commands/save-indicator";
import { saveOutline } from "@/features/instruments/commands/save-outline";
import { takeBack } from "@/features/instruments/commands/take-back";
import { withdrawInstrument } from "@/features/instruments/commands/withdraw-instrument";
import { findInstrument, listInstruments } from "@/features/instruments/queries/drafts";
import { indicatorSchema, newIndicatorSchema, outlineSchema } from "@/features/instruments/schema";
import { ANYONE, type Person } from "@/domain/actor";
import { indicatorsOf, instrumentSchema } from "@/domain/assessment/instrument";
import { db } from "@/lib/db";
import { asked, draftBy, held, proposalBy, twoAdmins } from "@tests/builders/instrument";
import { indicatorForm } from "@tests/builders/permission-probes-instruments";
import { aPerson } from "@tests/builders/person";

const AT = new Date("2026-11-26T03:00:00Z");
let one: Person;
let other: Person;

beforeAll(async () => {
  [one, other] = await twoAdmins();
});
beforeEach(async () => {
  await db.instrumentDraft.deleteMany({ where: { state: { in: ["draft", "proposed"] } } });
});

const contentOf = async (instrument: string) =>
  instrumentSchema.parse((await held(instrument)).content);

const aDraft = () => draftBy(one, AT);

/** The form with names and weights as the draft has them, and what differs. */
async function outline(instrument: string, given: object = {}) {
  const { name, dimensions } = await contentOf(instrument);
  const fields = dimensions.flatMap(({ code, id, en, weight }) => [
    ...[[`nameId_${code}`, id] as const, [`nameEn_${code}`, en] as const],
    [`weight_${code}`, String(weight)] as const,
  ]);
  return outlineSchema.parse({
    ...{ ...(await asked(instrument)), titleId: name.id, titleEn: name.en },
    ...{ ...Object.fromEntries(fields), ...given },
  });
}

const aProposal = (effectiveFrom: string) => proposalBy(one, effectiveFrom, AT);

describe("a draft", () => {
  test("comes from the version published last, one at a time, and two who begin get one", async () => {
    const both = await Promise.all([beginDraft(one, AT), beginDraft(other, AT)]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { instrument: "0.2" } }]);
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "already-open" }]);
    const { content } = await db.assessmentInstrument.findUniqueOrThrow({
      where: { version: "0.1" },
    });
    expect(await contentOf("0.2")).toEqual({ ...(content as object), version: "0.2" });
  });

  test("weights that are not 100 are refused with the difference, and nothing is changed", async () => {
    const instrument = await aDraft();
    const before = await held(instrument);
    const save = async (given: object) => saveOutline(one, await outline(instrument, given), AT);
    expect(await save({ weight_D1: "12", nameId_D1: "Lain" })).toEqual({
      ...{ ok: false, reason: "weight-short", detail: "3" },
    });
    expect(await save({ weight_D8: "100" })).toEqual({
      ...{ ok: false, reason: "weight-over", detail: "95" },
    });
    expect(await held(instrument)).toEqual(before);
    expect(await save({ weight_D1: "12", weight_D8: "8", nameId_D1: "Lain" })).toMatchObject({
      ok: true,
    });
    const [first] = (await contentOf(instrument)).dimensions;
    expect(first).toMatchObject({ id: "Lain", weight: 12 });
    const stale = { ...(await outline(instrument)), version: 1 };
    expect(await saveOutline(one, stale, AT)).toMatchObject({ reason: "changed-meanwhile" });
    const part = await outline(instrument);
    part.dimensions.pop();
    expect(await saveOutline(one, part, AT)).toMatchObject({ reason: "not-found" });
  });

  test("of two who save at once one is told; the other's words stand", async () => {
    const instrument = await aDraft();
    const form = async (nameId: string) =>
      indicatorSchema.parse(
        indicatorForm({ ...(await asked(instrument)), indicator: "D1.2", nameId }),
      );
    const forms = [await form("Satu"), await form("Dua")];
    const both = await Promise.all([
      saveIndicator(one, forms[0]!, AT),
      saveIndicator(other, forms[1]!, AT),
    ]);
    expect(both.map((each) => (each.ok ? "saved" : each.reason)).sort()).toEqual([
      ...["changed-meanwhile", "saved"],
    ]);
    const saved = indicatorsOf(await contentOf(instrument)).find(({ code }) => code === "D1.2");
    expect(saved?.id).toBe(both[0]!.ok ? "Satu" : "Dua");
  });

  test("takes indicators in and out under codes that are never used again", async () => {
    const instrument = await aDraft();
    const add = async (given: object) =>
      addIndicator(
        one,
        newIndicatorSchema.parse(indicatorForm({ ...(await asked(instrument)), ...given })),
        AT,
      );
    const drop = async (indicator: string) =>
      dropIndicator(one, { ...(await asked(instrument)), indicator }, AT);
    const codes = async () => indicatorsOf(await contentOf(instrument)).map(({ code }) => code);
    expect(await drop("D2.4")).toMatchObject({ ok: true });
    expect(await add({ dimension: "D2", key: "1", conditions: ["K4", "K2"] })).toMatchObject({
      ok: true,
    });
    expect(await codes()).toContain("D2.5");
    expect(await codes()).not.toContain("D2.4");
    const added = indicatorsOf(await contentOf(instrument)).find(({ code }) => code === "D2.5");
    expect(added).toMatchObject({ key: true, package_dependent: false, conditions: ["K2", "K4"] });
    expect(await add({ dimension: "D2" })).toMatchObject({ reason: "name-same" });
    const same = { dimension: "D3", nameId: "A", nameEn: "B", anchorId3: "Keadaan tingkat 4" };
    expect(await add(same)).toMatchObject({ reason: "anchor-same" });
    const copied = { dimension: "D3", nameId: "A", nameEn: "B", anchorEn3: "Keadaan tingkat 3" };
    expect(await add(copied)).toMatchObject({ reason: "anchor-untranslated" });
    expect(await add({ dimension: "D77", nameId: "A", nameEn: "B" })).toMatchObject({
      reason: "not-found",
    });
    expect([await drop("D8.1"), await drop("D8.3")]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await drop("D8.4")).toMatchObject({ reason: "package-only" });
    expect(await drop("D2.4")).toMatchObject({ reason: "not-found" });
    expect(await discardDraft(other, await asked(instrument), AT)).toMatchObject({ ok: true });
    expect(await db.instrumentDraft.count({ where: { instrument } })).toBe(0);
  });
});

describe("publishing", () => {
  test("needs another person and a day that is not past; a proposal is not edited", async () => {
    const instrument = await aDraft();
    const propose = async (effectiveFrom: string) =>
      proposeInstrument(one, { ...(await asked(instrument)), effectiveFrom }, AT);
    expect(await publishInstrument(other, await asked(instrument), AT)).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect(await propose("2026-11-25")).toMatchObject({ reason: "effectiveFrom-past" });
    expect(await propose("2026-01-01")).toMatchObject({ reason: "effectiveFrom-past" });
    expect(await propose("2026-11-26")).toMatchObject({ ok: true });
    expect(await publishInstrument(one, await asked(instrument), AT)).toEqual({
      ...{ ok: false, reason: "same-person" },
    });
    expect(await saveOutline(one, await outline(instrument), AT)).toMatchObject({
      reason: "changed-meanwhile",
    });
    // 00:00 WIB of the day after is 17:00 UTC.
    const late = new Date("2026-11-26T17:00:00Z");
    expect(await publishInstrument(other, await asked(instrument), late)).toMatchObject({
      reason: "effectiveFrom-past",
    });
    await expect(
      db.instrumentDraft.update({ where: { instrument }, data: { publishedById: one.id } }),
    ).rejects.toThrow(/two_people/);
    expect(await db.assessmentInstrument.count({ where: { version: instrument } })).toBe(0);
    expect(await takeBack(other, await asked(instrument), AT)).toMatchObject({ ok: true });
    expect(await saveOutline(one, await outline(instrument), AT)).toMatchObject({ ok: true });
  });

  test("two at once publish once; what is published stays, and the next begins after it", async () => {
    const instrument = await aProposal("2027-03-01");
    const now = await asked(instrument);
    const both = await Promise.all([
      publishInstrument(other, now, AT),
      publishInstrument(other, now, AT),
    ]);
    expect(both.map((each) => (each.ok ? "published" : each.reason)).sort()).toEqual([
      ...["changed-meanwhile", "published"],
    ]);
    expect(await publishInstrument(other, await asked(instrument), AT)).toMatchObject({
      reason: "changed-meanwhile",
    });
    for (const change of [
      db.assessmentInstrument.update({ where: { version: instrument }, data: { content: {} } }),
      db.assessmentInstrument.delete({ where: { version: instrument } }),
    ])
      await expect(change).rejects.toThrow(/never changed/);
    const trail = await db.auditEvent.findMany({
      where: { subjectType: "instrument", subjectId: (await held(instrument)).id },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      ...["instruments.begin", "instruments.propose", "instruments.publish"],
    ]);
    const next = await aDraft();
    expect(next).toBe("0.3");
    expect(
      await withdrawInstrument(one, { ...(await asked(instrument)), reason: "Salah hari." }, AT),
    ).toMatchObject({ reason: "followed" });
    for (const effectiveFrom of ["2027-02-28", "2027-03-01"])
      expect(
        await proposeInstrument(one, { ...(await asked(next)), effectiveFrom }, AT),
      ).toMatchObject({ reason: "effectiveFrom-before-last" });
  });
});

test("drafts are seen by operators only", async () => {
  const instrument = await aDraft();
  const { actor } = await aPerson(db, { roles: ["review_lead"] });
  for (const stranger of [ANYONE, actor]) {
    expect(await listInstruments(stranger)).toBeNull();
    expect(await findInstrument(stranger, instrument)).toBeNull();
  }
  expect((await listInstruments(one))?.map((each) => each.instrument)).toContain(instrument);
  expect(await findInstrument(one, instrument)).toMatchObject({ state: "draft", version: 1 });
  expect(await findInstrument(one, "0.1")).toMatchObject({ state: "published", version: 0 });
});
