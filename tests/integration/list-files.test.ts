import { describe, expect, test } from "vitest";
import { receiveList } from "@/features/imports/commands/receive-list";
import { listFaulty } from "@/features/imports/queries/rows";
import { previewColumns } from "@/features/imports/queries/upload";
import { SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { bringInFile } from "@tests/builders/list";
import { aCsv, aWorkbook } from "@tests/builders/list-file";

describe("each file is read as the office wrote it", () => {
  const names = async (content: string | Buffer) => {
    const list = await bringInFile(await aCsv(content), { until: "trial" });
    const rows = await db.listImportRow.findMany({
      where: { importId: list.id },
      orderBy: { row: "asc" },
    });
    return rows.map(({ row, name }) => [row, name]);
  };

  test("semicolons, commas, tabs, a mark in front, Windows letters, quotation marks", async () => {
    expect(
      await names("\uFEFFDAFTAR;;\nNo;Nama OMS/LSM;Kab/Kota\n1;  Kelor, Hijau ;Kab. Bone\n"),
    ).toEqual([[3, "Kelor, Hijau"]]);
    expect(await names('No,Nama\n1,"Kelor; ""Hijau"", Bone"\n')).toEqual([
      [2, 'Kelor; "Hijau", Bone'],
    ]);
    expect(await names("Nama\tAlamat\nKelor Merah\tJl. Mawar\n")).toEqual([[2, "Kelor Merah"]]);
    expect(await names(Buffer.from("Nama;Alamat\nKelor Caf\xe9;Jl. Mawar\n", "latin1"))).toEqual([
      [2, "Kelor Café"],
    ]);
    expect(await names("NAMA ORGANISASI\nKelor Sendiri\n")).toEqual([[2, "Kelor Sendiri"]]);
  });

  test("a merged cell holds for all its lines; a merged name is one organisation", async () => {
    const list = await bringInFile(
      await aWorkbook([
        ["No", "Nama", "Kab/Kota"],
        [1, "Sanggar Gabung Satu", { value: "KAB. BONE", rows: 3 }],
        [2, "Sanggar Gabung Dua", null],
        [{ value: "3", rows: 2 }, { value: "Sanggar Gabung Tiga", rows: 2 }, null],
        [null, null, "Kota Makassar"],
        [{ value: "KOTA PALU", columns: 3 }, null, null],
        [4, "Sanggar Gabung Empat", null],
      ]),
      { until: "trial" },
    );
    const rows = await db.listImportRow.findMany({
      where: { importId: list.id },
      orderBy: { row: "asc" },
    });
    expect(rows.map(({ key }) => key)).toEqual([
      ...["sanggar gabung satu|73.08", "sanggar gabung dua|73.08", "sanggar gabung tiga|73.08"],
      "sanggar gabung empat|",
    ]);
    expect(list.skipped).toMatchObject({ more: { lines: [5] }, heading: { lines: [6] } });
  });

  test.each([
    ["nothing", "", "file-empty"],
    ["only spaces", "  \n \n", "file-empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0, 0, 1, 2]), "file-broken"],
    ["half a workbook", Buffer.from("PK\u0003\u0004half", "latin1"), "file-broken"],
  ])("%s is refused in words", async (_, content, reason) => {
    const path = await aCsv(content);
    expect(await receiveList(SYSTEM, { path, source: "x" })).toEqual({ ok: false, reason });
  });
});

test("ten cells that are wrong are named by row and column, and the good rows come in", async () => {
  const head =
    "No;Nama;Provinsi;Kab/Kota;Tanggal Akta;NPWP;Email;Website;Telepon;Kode Pos;Tahun Berdiri;Nama Ketua;No HP";
  const good = (name: string) =>
    `1;${name};Papua;Merauke;12 Agustus 2009;12345674801000;a@b.example;contoh.example;0411-123456;90111;1999;Ibu Rahasia;0812-9999-8888`;
  const file = await aCsv(
    [
      ...["KABUPATEN CONTOH;;;;;;;;;;;;", head, good("Yayasan Sepuluh Baik")],
      ...[
        "2;;;;;;;;;;;;0812",
        "3;Sepuluh A;Atlantis",
        "4;Sepuluh B;;Kota Atlantis",
        "5;Sepuluh C;;Bogor",
      ],
      ...[
        "6;Sepuluh D;Jawa Barat;Kab. Bone",
        "7;Sepuluh E;;;31/02/2009",
        "8;Sepuluh F;;;;7308014508870002",
      ],
      ...["9;Sepuluh G;;;;;bukan surel", "10;Sepuluh H;;;;;;bukan situs", "11;Sepuluh I;;;;;;;12"],
      ...[good("Yayasan Sepuluh Juga").replace("12345674801000", ""), "JUMLAH;11"],
    ].join("\r\n"),
  );
  const list = await bringInFile(file);
  expect(list.counts).toMatchObject({ listed: 2, bad: 10, flagged: 0 });
  const faulty = await listFaulty(SYSTEM, list.id, 1);
  expect(
    faulty?.rows.map(({ row, faults }) => [
      row,
      ...faults.flatMap(({ column, fault }) => [column, fault]),
    ]),
  ).toEqual([
    [4, "Nama", "missing"],
    [5, "Provinsi", "province-unknown"],
    [6, "Kab/Kota", "regency-unknown"],
    [7, "Kab/Kota", "regency-which"],
    [8, "Kab/Kota", "regency-elsewhere"],
    [9, "Tanggal Akta", "day"],
    [10, "NPWP", "npwp-person"],
    [11, "Email", "email"],
    [12, "Website", "website"],
    [13, "Telepon", "phone"],
  ]);
  const row = await db.organisation.findFirstOrThrow({
    where: { name: "Yayasan Sepuluh Baik" },
    include: { legal: true, contacts: true },
  });
  expect(row).toMatchObject({ provinceCode: "93", regencyCode: "93.01", foundingYear: 1999 });
  expect(row.legal?.npwpMask).toBe("01.***.***.*-***.000");

  // Of whoever stands in a column about persons there is no trace, in no table; nor of a NIK.
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  for (const { name } of tables) {
    const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${name} t WHERE t::text ~ 'Rahasia|99998888|7308014508870002'`,
    );
    expect([name, found?.count]).toEqual([name, 0]);
  }
  expect(await db.listImportPart.count({ where: { importId: list.id } })).toBe(0);
});

test("columns are shown with their first rows, and those about persons without", async () => {
  const file = await aCsv(
    "Nama Mitra;Ketua;Catatan;NPWP\nKelor Pratinjau;Ibu Rahasia;HP 0812-9999-8888;7308014508870002\n",
  );
  const received = await receiveList(SYSTEM, { path: file, source: "x" });
  if (!received.ok) throw new Error(received.reason);
  expect(await previewColumns(SYSTEM, received.value.importId)).toEqual([
    { header: "Nama Mitra", field: "name", left: null, samples: ["Kelor Pratinjau"] },
    { header: "Ketua", field: null, left: "private", samples: [] },
    { header: "Catatan", field: null, left: "unknown", samples: ["HP •••"] },
    { header: "NPWP", field: "npwp", left: null, samples: ["•••"] },
  ]);
  // What is kept of the file until then cannot be read in the database.
  const [part] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT bool_or(position('Rahasia' IN encode(content, 'escape')) > 0) AS found FROM list_import_part`;
  expect(part?.found).toBe(false);
});
