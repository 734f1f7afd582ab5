import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { receiveList } from "@/features/imports/commands/receive-list";
import { tryList } from "@/features/imports/commands/try-list";
import { findList } from "@/features/imports/queries/lists";
import { listFlagged } from "@/features/imports/queries/rows";
import { checkSearch } from "@/features/search/commands/check-search";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { bringInFile } from "@tests/builders/list";
import { aCsv, aWorkbook, quirks } from "@tests/builders/list-file";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

const find = async (q: string) =>
  (await searchDirectory(ANYONE, { ...EVERYTHING, q }, new Date())).total;
const flagsOf = async (importId: string) => {
  const found = await listFlagged(SYSTEM, importId, { flag: null, page: 1 });
  return found!.rows.map(({ name, flags }) => [name, flags.join(" ")]);
};

describe("a list with all that lists of offices have", () => {
  let importId = "";
  let file = "";

  beforeAll(async () => {
    file = await aWorkbook(quirks("Satu"));
    importId = (await bringInFile(file)).id;
  });

  test("comes in without what has to be asked about", async () => {
    const found = await findList(SYSTEM, importId);
    expect(found).toMatchObject({
      state: "imported",
      counts: { listed: 4, flagged: 12, bad: 0, here: 0, ready: 0, dropped: 0, joined: 0 },
      skipped: { title: { count: 2 }, footer: { count: 1, lines: [21] } },
    });
    expect(await flagsOf(importId)).toEqual([
      ["Aliansi Desa Satu", "network"],
      ["PT. Alam Satu", "company"],
      ["PT. Daya Satu", "company"],
      ["CV. Koko Satu", "company"],
      ["Pusat Studi Satu UGM", "university_centre"],
      ["LP3M Satu", "university_centre"],
      ["Universitas Bina Satu", "university"],
      ["Universitas Islam Negeri Satu", "state_university"],
      ["Satu NGO Consulting", "consultancy"],
      ["The Satu Business Council for Forests", "business_association"],
      ["Perkumpulan Sahabad Pesisir Satu", "like_name"],
      ["Sarana LenteraSatu Kita", "same_acronym"],
    ]);
    expect(await find("LENTERASatu")).toBe(1);
    expect(await find("Universitas Bina Satu")).toBe(0);
    const kelor = await db.organisation.findFirst({
      where: { name: "Yayasan Kelor Satu" },
      include: { sections: true },
    });
    expect(kelor).toMatchObject({
      acronym: "YK",
      listing: "imported",
      kind: null,
      legalForm: null,
    });
    expect(kelor?.sections).toMatchObject([
      { section: "identity", provenance: "imported", source: "Daftar uji" },
    ]);
  });

  test("the same file again changes nothing, nor does the same list in another file", async () => {
    const before = await db.organisation.count();
    expect(await receiveList(SYSTEM, { path: file, source: "lagi" })).toEqual({
      ok: true,
      value: { importId, isNew: false },
    });
    const again = await bringInFile(await aWorkbook([...quirks("Satu"), [], ["Dicetak lagi"]]));
    expect(again.counts).toMatchObject({ listed: 0, here: 4, flagged: 12 });
    expect(await db.organisation.count()).toBe(before);
    // Those that are like an organisation of the first file say so.
    const flagged = await listFlagged(SYSTEM, again.id, { flag: "like_name", page: 1 });
    expect(flagged?.rows[0]?.targets.map(({ name }) => name)).toEqual([
      "Perkumpulan Sahabat Pesisir Satu",
    ]);
  });

  test("the index of the search is what a recount makes it", async () => {
    const checked = await checkSearch(SYSTEM);
    expect(checked.ok && checked.value.wrong).toEqual([]);
  });

  test("a trial from the console leaves nothing, and says the same", async () => {
    const count = async () => [await db.listImport.count(), await db.listImportRow.count()];
    const before = await count();
    const tried = await tryList(SYSTEM, { path: await aWorkbook(quirks("Coba")), source: "Coba" });
    expect(tried.ok && tried.value.counts).toMatchObject({ ready: 4, flagged: 12 });
    expect(await count()).toEqual(before);
    expect(await find("LENTERACoba")).toBe(0);
  });
});

test("many at once are written as each by itself", async () => {
  const at = new Date("2026-11-20T03:00:00Z");
  const file = await aCsv(
    "Nama,Singkatan,Kab/Kota,Kecamatan,Alamat,NPWP,No. Akta,Tgl Akta,No SK Kemenkumham,Email,Website,Bidang,Bentuk,Tahun Berdiri,Provinsi\n" +
      "Yayasan Sama Kembar,YSK,KAB. BONE,Barebbo,Jl. Mawar 1,02.111.222.3-801.000,12,12/08/2009,AHU-0012485.AH.01.04.Tahun 2018,a@sama.example,sama.example,Kesehatan; Pendidikan,Yayasan,1999,\n" +
      "Sama Saja,,,,,,,,,,,,,,\n",
  );
  const list = await bringInFile(file, { source: "Daftar sama" });
  expect(list.counts).toMatchObject({ listed: 2, bad: 0 });
  const said = (section: string) => ({
    section,
    answer: "given",
    provenance: "imported",
    source: "Daftar sama",
  });
  await db.organisation.updateMany({
    where: { name: { startsWith: "Yayasan Sama" } },
    data: { name: "Pindah" },
  });
  const [batch, plain] = await Promise.all(
    ["Pindah", "Sama Saja"].map((name) => db.organisation.findFirstOrThrow({ where: { name } })),
  );
  await db.organisation.update({ where: { id: batch!.id }, data: { name: "Yayasan Sama Kembar" } });
  const single = async (profile: object) => {
    const made = await importProfile(
      SYSTEM,
      { profile: profile as never, listing: "imported", isDemo: batch!.isDemo },
      at,
    );
    if (!made.ok) throw new Error(made.reason);
    return made.value.organisationId;
  };
  const pairs = [
    [
      batch!.id,
      await single({
        ...{
          name: "Yayasan Sama Kembar",
          acronym: "YSK",
          legalForm: "foundation",
          foundingYear: 1999,
        },
        ...{
          provinceCode: "73",
          regencyCode: "73.08",
          districtCode: "73.08.09",
          street: "Jl. Mawar 1",
        },
        legal: {
          ...{ npwp: "021112223801000", deedNumber: "12", deedDate: "2009-08-12" },
          approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018",
        },
        contacts: [
          { channel: "email", value: "a@sama.example" },
          { channel: "website", value: "https://sama.example" },
        ],
        issues: [{ code: "kesehatan" }, { code: "pendidikan" }],
        sections: ["identity", "legal", "office", "fields", "contacts"].map(said),
      }),
    ],
    [plain!.id, await single({ name: "Sama Saja", sections: [said("identity")] })],
  ];
  for (const [many, one] of pairs)
    expect(await everythingOf(many!)).toEqual(await everythingOf(one!));
});

/** All rows of an organisation, without what is another for each: ids, places, instants, the address. */
async function everythingOf(id: string) {
  const row = await db.organisation.findUniqueOrThrow({
    where: { id },
    include: {
      ...{
        sections: true,
        contacts: true,
        legal: true,
        issues: true,
        versions: true,
        document: true,
      },
      ...{ evaluation: true, people: true, workAreas: true, addresses: true },
    },
  });
  const [document] = await db.$queryRaw<{ keys: number[] }[]>`
    SELECT (SELECT array_agg(key ORDER BY key) FROM unnest(c.keys) AS key) AS keys
    FROM search_change c JOIN search_document d USING (place) WHERE d.organisation_id = ${id}::uuid`;
  const text = JSON.stringify({ ...row, npwp: row.legal?.npwpHash }, (key, value: unknown) =>
    /^(id|organisationId|publicId|slug|place|spin|npwpCipher|at|since|.+At)$/.test(key) ||
    value instanceof Date
      ? undefined
      : value,
  );
  expect(document?.keys.length).toBeGreaterThan(4);
  return { row: JSON.parse(text) as object, keys: document?.keys };
}

test("the console brings a file in, does it again, and takes it out", async () => {
  const run = promisify(execFile);
  const say = async (...given: string[]) =>
    (
      await run(process.execPath, [...typescriptProgram("src/import.ts"), ...given], {
        env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "silent" },
      })
    ).stdout;
  const file = await aWorkbook(quirks("Konsol"));
  expect(await say(file, "--dry-run")).toContain("0 listed, 4 ready, 12 to decide");
  expect(await find("LENTERAKonsol")).toBe(0);
  const first = await say(file, "--source", "Daftar konsol");
  expect(first).toContain("4 listed, 0 ready, 12 to decide");
  expect(first).toContain("ask: company 3");
  expect(await find("LENTERAKonsol")).toBe(1);
  expect(await say(file)).toContain("0 new");
  const id = /^import (\S+)$/m.exec(first)?.[1] ?? "";
  expect(await say("--undo", id)).toContain("4 removed, 0 stay");
  expect(await find("LENTERAKonsol")).toBe(0);
}, 90_000);
