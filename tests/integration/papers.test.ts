import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { paperFile } from "@/features/papers/components/paper-file";
import { FORMATS, PAPERS, readPaperName } from "@/features/papers/schema";
import { canonicalJson } from "@/domain/canonical-json";
import { DROP_REASONS, KEEP_REASONS, type ShortlistSnapshot } from "@/domain/shortlist";
import { aCandidate, aSnapshot } from "@tests/builders/snapshot";

const SHA = createHash("sha256").update(canonicalJson(aSnapshot())).digest("hex");
const BROKEN = /undefined|NaN|\bnull\b|\[object|Invalid Date|papers\./;
type Node = { role?: string; type?: string; id?: string; children?: Node[] };

const bare = (): ShortlistSnapshot => {
  const full = aSnapshot({ unlockReason: null, isExample: false, version: 1 });
  return {
    ...full,
    agency: { ...full.agency, unit: null },
    package: { ...full.package, klpd: null, satker: null, rupCode: null, ceiling: "0" },
    kak: {
      ...{ workKinds: [], issues: [], targetGroups: [], places: [], outputs: [] },
      ...{ startsOn: null, endsOn: null, ceiling: "0", people: [], route: null },
      ...{ partnership: false, terms: [] },
    },
  };
};

async function pdfOf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
      return { text: text.replace(/\s+/g, " "), tree: (await page.getStructTree()) as Node };
    }),
  );
  return { pdf, pages, text: pages.map(({ text }) => text).join(" ") };
}
const wordsOf = async (buffer: Buffer) =>
  (await mammoth.extractRawText({ buffer })).value.replace(/\s+/g, " ");
const cellsOf = async (bytes: Buffer) => {
  const sheets = await readXlsxFile(bytes);
  return sheets.flatMap(({ data }) => data.flat()).filter((value) => value !== null);
};
async function textOf(format: (typeof FORMATS)[number], bytes: Buffer) {
  if (format === "pdf") return (await pdfOf(bytes)).text;
  return format === "docx" ? wordsOf(bytes) : (await cellsOf(bytes)).join(" ");
}

describe.each(PAPERS)("%s", (paper) => {
  test.each(FORMATS)(
    "as %s, in both languages, full and with nothing filled in",
    async (format) => {
      for (const locale of ["id", "en"] as const) {
        const full = await textOf(format, await paperFile(aSnapshot(), SHA, paper, format, locale));
        const said = [
          ...["DP-2026-00012", SHA, "Pendampingan pencegahan stunting di 24 desa"],
          ...(locale === "id"
            ? ["versi 2", "bukan tahap dalam peraturan", "PPK tetap memeriksa sendiri"]
            : ["version 2", "not a stage in the regulation", "The PPK still checks"]),
          locale === "id"
            ? "seratus delapan puluh tujuh juta empat ratus lima puluh ribu rupiah"
            : "one hundred eighty-seven million four hundred fifty thousand rupiah",
          ...(locale === "id" ? ["DATA CONTOH", "NIP:"] : ["EXAMPLE DATA", "NIP (civil"]),
        ];
        for (const one of said) expect(full).toContain(one);
        expect(full).not.toMatch(BROKEN);
        expect(full).not.toMatch(/\[belum diisi|\[not filled/);
        const empty = await textOf(format, await paperFile(bare(), SHA, paper, format, locale));
        expect(empty).not.toMatch(BROKEN);
        expect(empty).not.toMatch(/DATA CONTOH|EXAMPLE DATA/);
        const blank = locale === "id" ? "[belum diisi: Kode RUP]" : "[not filled in: RUP code]";
        expect(empty).toContain(blank);
      }
    },
  );
});

test("a blank is marked where it belongs and told again at the end", async () => {
  const text = await wordsOf(await paperFile(bare(), SHA, "kertas-kerja", "docx", "id"));
  const [body, end] = text.split("Yang belum diisi");
  const blanks = [...body!.matchAll(/\[belum diisi: ([^\]]+)\]/g)].map((found) => found[1]!);
  expect(blanks).toHaveLength(16);
  expect(blanks).toContain("Awal pekerjaan");
  for (const one of blanks) expect(end).toContain(one);
  const full = await wordsOf(await paperFile(aSnapshot(), SHA, "kertas-kerja", "docx", "id"));
  expect(full).toContain("Semua data yang diminta sudah terisi.");
});

test("who is kept, and who fell out, with the reasons", async () => {
  const long = await wordsOf(await paperFile(aSnapshot(), SHA, "daftar-panjang", "docx", "id"));
  const short = await wordsOf(await paperFile(aSnapshot(), SHA, "daftar-pendek", "docx", "id"));
  expect(long).toContain("Kapasitas belum cukup: Sedang menjalankan empat paket.");
  expect(long).toContain("Lengkap; Ditangguhkan");
  expect(short).toContain("Yayasan Contoh 2 (tempat kedudukan belum diketahui)");
  expect(short).not.toContain("Yayasan Contoh 3");
  const dropped = aSnapshot({
    candidates: [aCandidate(1, { decision: "drop", reasonCode: "other" })],
  });
  expect(await wordsOf(await paperFile(dropped, SHA, "daftar-pendek", "docx", "id"))).toContain(
    "Tidak ada calon yang dipertahankan.",
  );
});

test("every reason has words, in both languages", async () => {
  const all = [
    ...KEEP_REASONS.map((code) => ["keep", code] as const),
    ...DROP_REASONS.map((code) => ["drop", code] as const),
  ];
  const candidates = all.map(([decision, reasonCode], at) =>
    aCandidate(at + 1, { decision, reasonCode, reason: `Catatan ${at + 1}.` }),
  );
  for (const locale of ["id", "en"] as const) {
    const bytes = await paperFile(aSnapshot({ candidates }), SHA, "daftar-panjang", "docx", locale);
    const text = await wordsOf(bytes);
    for (const at of all.keys()) expect(text).toMatch(new RegExp(`[a-z][:.] Catatan ${at + 1}\\.`));
    expect(text).not.toMatch(BROKEN);
  }
});

test("signature blocks are never filled", async () => {
  const text = await wordsOf(await paperFile(aSnapshot(), SHA, "kertas-kerja", "docx", "id"));
  const block = text.slice(text.indexOf("Tanda tangan"), text.indexOf("Asal dokumen"));
  expect(block.replace(/\s+/g, " ").trim()).toBe(
    "Tanda tangan Disusun oleh, Bappeda Tempat dan tanggal: Nama: NIP: " +
      "Pejabat Pembuat Komitmen (PPK) Tempat dan tanggal: Nama: NIP:",
  );
});

describe("PDF", () => {
  test("tagged: language, title, headings, tables with headers; every page numbered", async () => {
    const many = aSnapshot({
      candidates: Array.from({ length: 30 }, (_, at) => aCandidate(at + 1)),
    });
    const bytes = await paperFile(many, SHA, "kertas-kerja", "pdf", "id");
    const { pdf, pages } = await pdfOf(bytes);
    const { info } = (await pdf.getMetadata()) as unknown as { info: object };
    expect(info).toMatchObject({
      ...{ Language: "id", Title: "Kertas kerja pemilihan calon pelaksana DP-2026-00012/KK" },
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(pages.length).toBeGreaterThan(10);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(`Halaman ${at + 1} dari ${pages.length}`);
      expect(text).toContain("DP-2026-00012/KK · versi 2");
    }
    const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
    // A page's tree also names what of a table stands on another page, without content.
    const has = (node: Node) => node.children?.some(({ type }) => type === "content");
    const roles = pages.flatMap(({ tree }) => flat(tree).filter(has)).map(({ role }) => role);
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(count("H1")).toBe(1);
    expect(count("H2")).toBeGreaterThan(6);
    // Heads are repeated on every page to look at, and are said once.
    expect(count("TH")).toBe(2 + 6 + 30 * (3 + 3) + 8 + 14);
    const seen = pages.filter(({ text }) => text.includes("Kelengkapan administrasi"));
    expect(seen.length).toBeGreaterThan(1);
    expect(bytes.toString("latin1")).not.toContain("/Helvetica");
  });
});

describe("DOCX", () => {
  test("its XML is well formed, its language and page numbers stand in it", async () => {
    const name = 'A & B <b> "x" \u0000\u000b\ud800 \u202e]]>';
    const hostile = aSnapshot({ candidates: [aCandidate(1, { name, reason: name })] });
    const bytes = await paperFile(hostile, SHA, "kertas-kerja", "docx", "id");
    const files = unzipSync(new Uint8Array(bytes));
    const parts = Object.keys(files).filter((one) => /\.(xml|rels)$/.test(one));
    expect(parts.length).toBeGreaterThan(5);
    const { DOMParser } = await import("@xmldom/xmldom");
    for (const part of parts) {
      const faults: string[] = [];
      const parser = new DOMParser({
        errorHandler: (level: string, text: string) => void faults.push(`${level} ${text}`),
      });
      parser.parseFromString(strFromU8(files[part]!), "text/xml");
      expect(faults, part).toEqual([]);
    }
    const all = parts.map((part) => strFromU8(files[part]!)).join();
    expect(all).toContain("NUMPAGES");
    expect(all).toContain('w:val="id-ID"');
    expect(await wordsOf(bytes)).toContain('A & B <b> "x" ]]>');
  });
});

describe("XLSX", () => {
  test("names that look like formulas are text, amounts are numbers", async () => {
    const name = '=HYPERLINK("https://jahat.example";"klik")';
    const hostile = aSnapshot({ candidates: [aCandidate(1, { name, reason: "+1" })] });
    const bytes = await paperFile(hostile, SHA, "kertas-kerja", "xlsx", "id");
    const files = unzipSync(new Uint8Array(bytes));
    for (const [part, content] of Object.entries(files))
      if (part.includes("worksheets")) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
    const cells = await cellsOf(bytes);
    expect(cells.filter((value) => typeof value === "string" && /^[=+@-]/.test(value))).toEqual([]);
    expect(cells).toContain(`'${name} (Kabupaten Bone, Sulawesi Selatan)`);
    expect(cells).toContain(187_450_000);
  });

  test("a sheet a table, with names a spreadsheet takes", async () => {
    const bytes = await paperFile(aSnapshot(), SHA, "kertas-kerja", "xlsx", "en");
    const sheets = await readXlsxFile(bytes);
    const names = sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, 2)).toEqual(["Selection working paper", "Criteria and weights"]);
    expect(new Set(names).size).toBe(names.length);
    for (const one of names) expect(one).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    const weights = await readSheet(bytes, "Criteria and weights");
    expect(weights.slice(2).map(([, weight]) => weight)).toEqual([20, 20, 10, 15, 20, 10, 5]);
  });
});

test("the address of a paper", () => {
  expect(readPaperName("kertas-kerja.pdf")).toEqual({
    ...{ paper: "kertas-kerja", format: "pdf", mediaType: "application/pdf" },
  });
  for (const name of ["kertas-kerja", "x.pdf", "daftar-pendek.exe", "daftar-pendek.pdf.pdf", ""])
    expect(readPaperName(name)).toBeNull();
});
