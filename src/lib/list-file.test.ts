import { strToU8, zipSync } from "fflate";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listLines, ListUnreadable } from "./list-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "daftar-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: Uint8Array) {
  const file = path.join(folder, `${Math.random()}`);
  await writeFile(file, content);
  const lines = [];
  for await (const line of listLines(file)) lines.push(line);
  return lines;
}
const fault = (content: Uint8Array) =>
  read(content).then(
    () => "read",
    (error: unknown) => (error instanceof ListUnreadable ? error.fault : error),
  );

const SHEETS =
  '<workbook xmlns:r="x"><sheets><sheet name="A" state="hidden" r:id="r1"/><sheet name="B" r:id="r2"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>';
const workbook = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "xl/workbook.xml": SHEETS,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
        "xl/worksheets/sheet2.xml": sheet,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

test("cells of every kind, of the first sheet that is not hidden", async () => {
  const sheet = `<x:worksheet xmlns:x="y"><x:sheetData>
    <x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Kelor &amp; </x:t><x:t>Hijau</x:t></x:is></x:c>
      <x:c r="C2"><x:v>12345674801000</x:v></x:c><x:c r="D2" t="e"><x:v>#REF!</x:v></x:c></x:row>
    <x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>hasil</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`;
  const shared =
    "<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>lain</t></rPh></si></sst>";
  expect(await read(workbook(sheet, { "xl/sharedStrings.xml": shared }))).toEqual([
    { row: 2, cells: [null, "Kelor & Hijau", 12345674801000, "#REF!"], carried: [] },
    { row: 3, cells: ["dua", "hasil", "TRUE"], carried: [] },
  ]);
});

test("no entity of a file's own is expanded", async () => {
  const sheet = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${"c".repeat(50)}"><!ENTITY d SYSTEM "file:///etc/passwd">]>
    <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&d;</t></is></c></row></sheetData></worksheet>`;
  const text = JSON.stringify(await read(workbook(sheet)).catch(() => []));
  expect(text).not.toMatch(/cccc|root:/);
});

test("what is cut, is no workbook, or is far larger inside than outside is refused in words", async () => {
  const sound = workbook('<worksheet><sheetData><row r="1"/></sheetData></worksheet>');
  expect(await fault(sound)).toBe("read");
  for (const at of [5, 60, Math.floor(sound.length / 2), sound.length - 30])
    expect(await fault(sound.slice(0, at))).toBe("file-broken");
  expect(await fault(zipSync({ "readme.txt": strToU8("halo") }))).toBe("file-broken");
  expect(await fault(workbook("<worksheet><sheetData><row></sheetData>"))).toBe("file-broken");
  const bomb = zipSync({
    "xl/workbook.xml": strToU8(SHEETS),
    "xl/_rels/workbook.xml.rels": strToU8(RELATIONS),
    "xl/worksheets/sheet2.xml": new Uint8Array(310 * 1024 * 1024).fill(32),
  });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await fault(bomb)).toBe("file-broken");
}, 60_000);
