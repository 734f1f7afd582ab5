import { beforeAll, expect, test } from "vitest";
import { checkSearch } from "@/features/search/commands/check-search";
import { compactSearch } from "@/features/search/commands/compact-search";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { rebuildSearch, tidySearch } from "@/features/search/commands/rebuild-search";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { AT, bare, list, names, search } from "@tests/builders/directory";

const work = {
  title: "Pendataan",
  client: "Bappeda",
  clientKind: "regency",
  startedOn: "2023-01-01",
  role: "lead",
  isTypeThree: false,
  provenance: "self",
} as const;

beforeAll(async () => {
  for (let at = 0; at < 30; at++)
    await list(bare(`Perkumpulan Acuan ${at}`, { provinceCode: "73" }));
  await list(bare("Yayasan Lama", { experiences: [{ ...work, endedOn: "2023-12-31" }] }));
  await list(bare("Yayasan Berjalan", { experiences: [work] }));
  // What is brought in is looked at as of today.
  await rebuildSearch(SYSTEM, undefined, AT);
});

const wrong = async (at = AT) => {
  const result = await checkSearch(SYSTEM, undefined, at);
  if (!result.ok) throw new Error(result.reason);
  return result.value.wrong;
};
const rename = (name: string, to: string) =>
  db.$transaction(async (tx) => {
    const { id } = await tx.organisation.findFirstOrThrow({ where: { name } });
    await tx.organisation.update({ where: { id }, data: { name: to } });
    await refreshSearchDocument(tx, id, AT);
  });

function signal(): [Promise<void>, () => void] {
  let give = () => {};
  const given = new Promise<void>((done) => (give = done));
  return [given, () => give()];
}

test.each([0, 1, 200, 201, 900])("%s places become bits and places again", async (count) => {
  const places = Array.from({ length: count }, (_, at) => (at * 7) % 1_024).sort((a, b) => a - b);
  const [row] = await db.$queryRaw<{ places: number[]; more: number[] }[]>`
    WITH zeros AS (SELECT repeat('0', 1024)::bit varying AS bits)
    SELECT ARRAY(SELECT search_places(search_bits(${[...places, 1_024, 5_000]}::int[], bits))) AS places,
           ARRAY(SELECT search_places(search_bits(${places}::int[], search_bits('{3,1000}', bits)))) AS more
    FROM zeros`;
  expect(row?.places).toEqual(places);
  const packed = places.map((place) => place * 977);
  const [back] = await db.$queryRaw<{ places: number[] }[]>`
    SELECT search_unpack(search_pack(${packed}::int[])) AS places`;
  expect(back?.places).toEqual(packed);
  expect(row?.more).toEqual([...new Set([3, 1_000, ...places])].sort((a, b) => a - b));
});

test("what a command writes is found before and after the fold, and after a rebuild", async () => {
  await rename("Perkumpulan Acuan 3", "Perkumpulan Zamrud");
  const found = async () => [
    await names("zamrud"),
    (await search("acuan")).ids,
    (await search("")).total,
    (await search("")).facets,
  ];
  const before = await found();
  expect(before[0]).toEqual(["Perkumpulan Zamrud"]);
  expect(before[2]).toBe(32);
  expect(await wrong()).toEqual([]);
  expect(await foldSearchChanges(SYSTEM)).toMatchObject({ ok: true });
  expect(await db.searchChange.count()).toBe(0);
  expect(await found()).toEqual(before);
  expect(await wrong()).toEqual([]);
  expect(await rebuildSearch(SYSTEM, undefined, AT)).toEqual({
    ok: true,
    value: { documents: 32 },
  });
  expect(await found()).toEqual(before);
  expect(await wrong()).toEqual([]);
  // Dead places are gone, and with them the words that nothing holds.
  const places = await db.searchDocument.aggregate({ _max: { place: true } });
  expect(places._max.place).toBe(31);
});

test("words that went with their organisation are corrected to others after a rebuild", async () => {
  await rename("Perkumpulan Zamrud", "Perkumpulan Acuan 3");
  expect((await search("zamrud")).corrected).toBeNull();
  await rebuildSearch(SYSTEM, undefined, AT);
  expect(await db.searchWord.findUnique({ where: { word: "zamrud" } })).toBeNull();
});

test("writers, folds and a rebuild at once lose nothing", async () => {
  await Promise.all([
    ...Array.from({ length: 10 }, (_, at) =>
      rename(`Perkumpulan Acuan ${at}`, `Perkumpulan Acuan Baru ${at}`),
    ),
    ...Array.from({ length: 4 }, () => foldSearchChanges(SYSTEM)),
    rebuildSearch(SYSTEM, undefined, AT),
  ]);
  expect((await search("baru")).total).toBe(10);
  expect((await search("acuan")).total).toBe(30);
  expect(await wrong()).toEqual([]);
  await foldSearchChanges(SYSTEM);
  expect((await search("baru")).total).toBe(10);
  expect(await wrong()).toEqual([]);
});

test("a writer that took longer than a later one and its fold is found all the same", async () => {
  const before = (await search("acuan")).total;
  const [written, isWritten] = signal();
  const [mayEnd, end] = signal();
  const slow = db.$transaction(async (tx) => {
    const { id } = await tx.organisation.findFirstOrThrow({ where: { name: "Yayasan Lama" } });
    await tx.organisation.update({ where: { id }, data: { name: "Yayasan Acuan Lama" } });
    await refreshSearchDocument(tx, id, AT);
    isWritten();
    await mayEnd;
  });
  await written;
  await rename("Yayasan Berjalan", "Yayasan Acuan Berjalan");
  await foldSearchChanges(SYSTEM);
  end();
  await slow;
  expect((await search("acuan")).total).toBe(before + 2);
  await foldSearchChanges(SYSTEM);
  expect((await search("acuan")).total).toBe(before + 2);
  expect(await wrong()).toEqual([]);
  await rename("Yayasan Acuan Lama", "Yayasan Lama");
  await rename("Yayasan Acuan Berjalan", "Yayasan Berjalan");
});

test("a compaction drops what changes say of places before the beginning", async () => {
  await foldSearchChanges(SYSTEM);
  const total = (await search("")).total;
  const [first, second] = await db.searchDocument.findMany({ orderBy: { place: "asc" }, take: 2 });
  await db.$transaction((tx) => refreshSearchDocument(tx, first!.organisationId, AT));
  await db.searchDocument.delete({ where: { place: second!.place } });
  await compactSearch(SYSTEM);
  expect((await search("")).total).toBe(total - 1);
  await db.$transaction((tx) => refreshSearchDocument(tx, second!.organisationId, AT));
  await foldSearchChanges(SYSTEM);
  expect((await search("")).total).toBe(total);
  expect(await wrong()).toEqual([]);
});

test("the last place is not given again while a change still says that it was left", async () => {
  const { organisationId } = await db.searchDocument.findFirstOrThrow({
    orderBy: { place: "desc" },
  });
  await db.searchDocument.delete({ where: { organisationId } });
  await compactSearch(SYSTEM);
  await db.$transaction((tx) => refreshSearchDocument(tx, organisationId, AT));
  await foldSearchChanges(SYSTEM);
  expect(await wrong()).toEqual([]);
});

test("a compaction where nobody died keeps every place", async () => {
  await rebuildSearch(SYSTEM, undefined, AT);
  await compactSearch(SYSTEM);
  const postings = () => db.$queryRaw`
    SELECT key, gaps, ARRAY(SELECT search_places(bits)) AS places FROM search_posting ORDER BY key`;
  const before = await postings();
  await compactSearch(SYSTEM);
  expect(await postings()).toEqual(before);
  expect(before).not.toEqual([]);
  expect(await wrong()).toEqual([]);
});

test("a write that is taken back leaves no trace", async () => {
  const { id } = await db.organisation.findFirstOrThrow({ where: { name: "Yayasan Lama" } });
  const undone = db.$transaction(async (tx) => {
    await tx.organisation.update({ where: { id }, data: { name: "Yayasan Hantu" } });
    await refreshSearchDocument(tx, id, AT);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await names("lama")).toEqual(["Yayasan Lama"]);
  expect(await names("hantu")).toEqual([]);
});

test.each([
  [
    "posting",
    "UPDATE search_posting SET gaps = gaps[:1] WHERE key = (SELECT key FROM search_posting ORDER BY cardinality(gaps) DESC LIMIT 1)",
  ],
  ["posting", "DELETE FROM search_posting WHERE key = (SELECT max(key) FROM search_posting)"],
  [
    "out of date",
    "UPDATE search_document SET sort_name = 'lain' WHERE spin = (SELECT min(spin) FROM search_document)",
  ],
  [
    "has no document",
    "DELETE FROM search_document WHERE spin = (SELECT max(spin) FROM search_document)",
  ],
  [
    "not in the lexicon",
    "UPDATE organisation SET mission = 'berubah tanpa kabar' WHERE id = (SELECT id FROM organisation ORDER BY id LIMIT 1)",
  ],
])("the check says “%s” after %s", async (words, damage) => {
  await db.$executeRawUnsafe(damage);
  expect((await wrong()).join("\n")).toContain(words);
  await rebuildSearch(SYSTEM, undefined, AT);
  expect(await wrong()).toEqual([]);
});

test("experience stops being recent by time alone", async () => {
  const recent = async () => (await search("", { recent: ["any"] })).ids.length;
  expect(await recent()).toBe(2);
  const day = new Date("2026-12-31T16:59:59Z");
  expect(await refreshDueDocuments(SYSTEM, day)).toEqual({ ok: true, value: { refreshed: 0 } });
  const next = new Date("2026-12-31T17:00:00Z");
  const both = await Promise.all([
    refreshDueDocuments(SYSTEM, next),
    refreshDueDocuments(SYSTEM, next),
  ]);
  expect(both.map((result) => result.ok && result.value.refreshed).sort()).toEqual([0, 1]);
  expect(await recent()).toBe(1);
  expect(await wrong(next)).toEqual([]);
});

test.each([
  ["check", () => checkSearch(ANYONE)],
  ["fold", () => foldSearchChanges(ANYONE)],
  ["rebuild", () => rebuildSearch(ANYONE)],
  ["compact", () => compactSearch(ANYONE)],
  ["tidy", () => tidySearch(ANYONE)],
  ["refresh", () => refreshDueDocuments(ANYONE)],
])("nobody but the system may %s", async (_name, command) => {
  expect(await command()).toEqual({ ok: false, reason: "not-allowed" });
});

test("a tidy index is left alone", async () => {
  expect(await tidySearch(SYSTEM)).toEqual({ ok: true, value: { documents: 0 } });
});
