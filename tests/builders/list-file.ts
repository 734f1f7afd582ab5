import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import writeXlsxFile, { type CellObject } from "write-excel-file/node";

const place = (ending: string) => path.join(tmpdir(), `daftar-${randomUUID()}.${ending}`);

/** Text, a number, nothing, or text merged over so many columns and lines. */
type Written = string | number | null | { value: string; columns?: number; rows?: number };

/** A workbook with one sheet. */
export async function aWorkbook(rows: Written[][]): Promise<string> {
  const file = place("xlsx");
  const data = rows.map((row) =>
    row.map((cell): CellObject | null => {
      if (cell === null) return null;
      if (typeof cell === "number") return { value: cell, type: Number };
      if (typeof cell === "string") return { value: cell, type: String };
      const { value, columns, rows: lines } = cell;
      return {
        ...{ value, type: String },
        ...(columns && { columnSpan: columns }),
        ...(lines && { rowSpan: lines }),
      };
    }),
  );
  await writeXlsxFile(data).toFile(file);
  return file;
}

/** CSV as it is written: text in UTF-8, or bytes. */
export async function aCsv(content: string | Buffer): Promise<string> {
  const file = place("csv");
  await writeFile(file, content);
  return file;
}

/** Invented names with all that the list of an office has: titles, merged cells, a sum at the end. */
export const quirks = (mark: string): Written[][] => [
  [{ value: "DAFTAR ORGANISASI MASYARAKAT SIPIL MITRA", columns: 2 }, null],
  [{ value: "Keadaan per Januari", columns: 2 }, null],
  [],
  ["No", "NAMA ORGANISASI"],
  ...[
    `LENTERA${mark.toUpperCase()}`,
    `Aliansi Desa ${mark}`,
    `SEMAI (Sarana Edukasi Masyarakat Alam ${mark}).`,
    `Yayasan Kelor  ${mark} (YK) `,
    `PT. Alam ${mark} `,
    `PT. Daya ${mark}`,
    `CV. Koko ${mark}`,
    `Pusat Studi ${mark} UGM`,
    `LP3M ${mark}`,
    `Universitas Bina ${mark}`,
    `Universitas Islam Negeri ${mark}`,
    `${mark} NGO Consulting`,
    `The ${mark} Business Council for Forests`,
    `Perkumpulan Sahabat Pesisir ${mark}`,
    `Perkumpulan Sahabad Pesisir ${mark}`,
    `Sarana Lentera${mark} Kita (LENTERA${mark.toUpperCase()})`,
  ].map((name, at): Written[] => [at + 1, name]),
  ["JUMLAH", 16],
];

const KINDS = ["Yayasan", "Perkumpulan", "Lembaga", "Sanggar", "Gerakan", "Rumah", "Sahabat"];
const SYLLABLES =
  "ba da ga ka la ma na pa ra sa ta wa bi di gi ki li mi ni pi ri si ti wi bu du gu ku lu mu nu pu ru su tu".split(
    " ",
  );
/** An invented word, another one for each number. */
const inventedWord = (number: number): string => {
  let [rest, word] = [number * 7_919 + 104_729, ""];
  for (let at = 0; at < 4; at++) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word[0]!.toUpperCase() + word.slice(1);
};

/** A list of so many invented organisations with places, as CSV with semicolons and a mark in front. */
export async function aLongList(count: number): Promise<string> {
  const file = place("csv");
  const out = createWriteStream(file);
  out.write("\uFEFFDAFTAR PANJANG;;;;;\nNo;Nama Organisasi;Kab/Kota;Provinsi;Alamat;Email\n");
  const places = [
    "KAB. BONE;Sulawesi Selatan",
    "Kota Makassar;Sulsel",
    "Kab. Merauke;Papua",
    "Kota Sorong;Papua Barat",
  ];
  for (let at = 1; at <= count; at++) {
    const name = `${KINDS[at % KINDS.length]} ${inventedWord(at)} ${inventedWord(at * 31 + 7)}`;
    const line = `${at};${name};${places[at % places.length]};Jl. ${inventedWord(at + 5)} No. ${at % 200};halo${at}@contoh${at}.example\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end("JUMLAH;;;;;\n");
  await once(out, "finish");
  return file;
}
