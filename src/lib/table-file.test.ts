import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTable, type TableRow, TableUnreadable } from "./table-file";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "table-"))));
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Buffer): Promise<TableRow[]> {
  const file = path.join(folder, "file");
  await writeFile(file, content);
  const rows = [];
  for await (const row of readTable(file)) rows.push(row);
  return rows;
}

const TWO = [
  { row: 1, value: { nama: "a; b", pagu: "1" } },
  { row: 2, value: { nama: 'c "d"', pagu: "2" } },
];
test.each([
  ["an array", '\uFEFF [{"nama":"a; b","pagu":"1"},{"nama":"c \\"d\\"","pagu":"2"}]'],
  ["data", '{"data":[{"nama":"a; b","pagu":"1"},{"nama":"c \\"d\\"","pagu":"2"}]}'],
  ["CSV with a mark", '\uFEFFnama,pagu\r\na; b,1\r\n"c ""d""",2\r\n'],
  ["CSV by semicolons", 'Nama ;PAGU\n"a; b";1\n\n"c ""d""";2'],
])("rows of %s", async (_, content) => expect(await rowsOf(content)).toEqual(TWO));

test.each([
  ["table-empty", " \n"],
  ["table-broken", '[{"nama":'],
  ["table-broken", '{"rows":[]}'],
  ["table-broken", "hanya tulisan"],
  ["table-broken", 'nama,pagu\n"tidak ditutup,1\n'],
  ["table-broken", Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])],
])("%s", async (fault, content) => {
  await expect(rowsOf(content)).rejects.toEqual(new TableUnreadable(fault as "table-broken"));
});
