import { beforeAll, describe, expect, test } from "vitest";
import { decideRows } from "@/features/imports/commands/decide-rows";
import { discardList } from "@/features/imports/commands/discard-list";
import { forgetLists } from "@/features/imports/commands/forget-lists";
import { receiveList } from "@/features/imports/commands/receive-list";
import { undoList } from "@/features/imports/commands/undo-list";
import { findList } from "@/features/imports/queries/lists";
import { findTargets, listFlagged } from "@/features/imports/queries/rows";
import { type DecideInput, decideSchema } from "@/features/imports/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { bringInFile } from "@tests/builders/list";
import { aCsv, aWorkbook, quirks } from "@tests/builders/list-file";
import { aPerson } from "@tests/builders/person";

const admin = async () => (await aPerson(db, { roles: [{ role: "platform_admin" }] })).actor;
const decision = (importId: string, more: Partial<DecideInput>): DecideInput => ({
  ...{ importId, move: "drop", rows: [], all: "", kind: "", organisationId: "" },
  ...{ reason: "Bukan organisasi masyarakat sipil", ...more },
});
const rowOf = async (importId: string, name: string) =>
  db.listImportRow.findFirstOrThrow({ where: { importId, name: { contains: name } } });

describe("rows that were asked about", () => {
  let id = "";

  beforeAll(async () => {
    id = (await bringInFile(await aWorkbook(quirks("Putus")))).id;
  });

  test("are dropped, all of one reason at once", async () => {
    const answer = await decideRows(await admin(), decision(id, { all: "company" }));
    expect(answer).toEqual({ ok: true, value: { decided: 3 } });
    expect(await rowOf(id, "CV. Koko")).toMatchObject({
      ...{ state: "dropped", organisationId: null, reason: "Bukan organisasi masyarakat sipil" },
    });
    expect((await findList(SYSTEM, id))?.counts).toMatchObject({ dropped: 3, flagged: 9 });
  });

  test("are listed as what a person says they are", async () => {
    const { row } = await rowOf(id, "Universitas Bina");
    const input = decision(id, {
      move: "list",
      rows: [row],
      kind: "private_university",
      reason: "",
    });
    expect(await decideRows(await admin(), input)).toEqual({ ok: true, value: { decided: 1 } });
    expect(
      await db.organisation.findFirst({ where: { name: "Universitas Bina Putus" } }),
    ).toMatchObject({
      ...{ kind: "private_university", listing: "imported", version: 1 },
    });
    expect(await rowOf(id, "Universitas Bina")).toMatchObject({
      state: "listed",
      kind: "private_university",
    });
  });

  test("are joined with an organisation that is there, of which nothing changes", async () => {
    const flagged = await listFlagged(SYSTEM, id, { flag: "like_name", page: 1 });
    const [row] = flagged!.rows;
    const [target] = row!.targets;
    expect(target?.name).toBe("Perkumpulan Sahabat Pesisir Putus");
    const [found] = await findTargets(SYSTEM, "sahabat putus");
    expect(found).toEqual(target);
    const before = await db.organisation.findUnique({ where: { id: target!.id } });
    const input = decision(id, { move: "join", rows: [row!.row], organisationId: target!.id });
    expect((await decideRows(await admin(), input)).ok).toBe(true);
    expect(await db.organisation.findUnique({ where: { id: target!.id } })).toEqual(before);
    expect(await rowOf(id, "Sahabad Pesisir")).toMatchObject({
      state: "joined",
      organisationId: target!.id,
    });
  });

  test("of two people at once the first decides, the other is told", async () => {
    const { row } = await rowOf(id, "LP3M");
    const [one, other] = [await admin(), await admin()];
    const answers = await Promise.all([
      decideRows(one, decision(id, { rows: [row] })),
      decideRows(other, decision(id, { move: "list", rows: [row], kind: "general" })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: "changed-meanwhile" });
    const { state } = await rowOf(id, "LP3M");
    const listed = await db.organisation.count({ where: { name: "LP3M Putus" } });
    expect(listed).toBe(state === "listed" ? 1 : 0);
  });

  test("are not decided by strangers, twice, or as what is not there", async () => {
    const { row } = await rowOf(id, "Aliansi Desa");
    const before = await db.listImportRow.findMany({ where: { importId: id } });
    expect(await decideRows(ANYONE, decision(id, { rows: [row] }))).toEqual({
      ok: false,
      reason: "not-allowed",
    });
    const gone = "00000000-0000-7000-8000-000000000000";
    expect(await decideRows(await admin(), decision(gone, { rows: [row] }))).toMatchObject({
      reason: "not-found",
    });
    const join = decision(id, { move: "join", rows: [row], organisationId: gone });
    expect(await decideRows(await admin(), join)).toMatchObject({ reason: "target-gone" });
    expect(await decideRows(await admin(), decision(id, { all: "company" }))).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect(await db.listImportRow.findMany({ where: { importId: id } })).toEqual(before);
  });

  test("what was decided is not asked again of the same list in another file", async () => {
    const again = await bringInFile(await aWorkbook([...quirks("Putus"), [], ["Cetakan kedua"]]), {
      until: "trial",
    });
    expect(await rowOf(again.id, "CV. Koko")).toMatchObject({ state: "here" });
    expect(await rowOf(again.id, "Sahabad Pesisir")).toMatchObject({ state: "here" });
    expect(await rowOf(again.id, "Universitas Bina")).toMatchObject({ state: "here" });
    expect(await rowOf(again.id, "Aliansi Desa")).toMatchObject({ state: "flagged" });
    // Undone, nothing of the first file counts as decided any more, and what it listed by decision goes.
    const found = (await findList(SYSTEM, id))!;
    expect((await undoList(await admin(), { importId: id, version: found.version })).ok).toBe(true);
  });
});

test("the form needs what each decision needs", () => {
  const read = (given: object) => {
    const parsed = decideSchema.safeParse({
      importId: "00000000-0000-7000-8000-000000000000",
      ...given,
    });
    return parsed.success ? parsed.data.rows : parsed.error.issues.map(({ message }) => message);
  };
  expect(read({ move: "drop", rows: ["3", "4"], reason: "Perusahaan" })).toEqual([3, 4]);
  expect(read({ move: "drop", rows: "3\n4", reason: "Perusahaan" })).toEqual([3, 4]);
  expect(read({ move: "drop", flag: "company", everything: "1", reason: "Perusahaan" })).toEqual(
    [],
  );
  expect(read({ move: "drop", rows: "3", reason: "PT" })).toEqual(["reason-missing"]);
  expect(read({ move: "list", rows: "3" })).toEqual(["kind-missing"]);
  expect(read({ move: "join", rows: ["3", "4"] })).toEqual(["target-missing"]);
  expect(read({ move: "list", kind: "general" })).toEqual(["rows-missing"]);
  expect(read({ move: "drop", flag: "company", reason: "Perusahaan" })).toEqual(["rows-missing"]);
  expect(read({ move: "drop", rows: "x", reason: "Perusahaan" })).toContain("form-broken");
});

test("a file that nobody goes on with is dropped by hand, or after a week", async () => {
  const at = new Date("2026-11-01T00:00:00Z");
  const receive = async (name: string) => {
    const received = await receiveList(
      SYSTEM,
      { path: await aCsv(`Nama\n${name}\n`), source: "x" },
      at,
    );
    if (!received.ok) throw new Error(received.reason);
    return received.value.importId;
  };
  const [one, other] = [await receive("Buang Satu"), await receive("Buang Dua")];
  expect(await discardList(await admin(), { importId: one, version: 2 })).toMatchObject({
    reason: "changed-meanwhile",
  });
  expect((await discardList(await admin(), { importId: one, version: 1 })).ok).toBe(true);
  expect(await findList(SYSTEM, one)).toBeNull();
  await forgetLists(SYSTEM, new Date("2026-11-08T00:00:00Z"));
  expect(await findList(SYSTEM, other)).not.toBeNull();
  await forgetLists(SYSTEM, new Date("2026-11-08T00:00:01Z"));
  expect(await findList(SYSTEM, other)).toBeNull();
  expect(await db.listImportPart.count({ where: { importId: { in: [one, other] } } })).toBe(0);
});
