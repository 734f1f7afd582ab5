import { buffer } from "node:stream/consumers";
import jsQR from "jsqr";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { openObject } from "@/lib/storage";
import { aLetter, aVerifiedOrganisation } from "@tests/builders/letter";
import { endOf } from "@tests/builders/standing";
import { formatIsoDay } from "@/lib/i18n/format";

type Letter = Awaited<ReturnType<typeof aLetter>>;
type Node = { role?: string; lang?: string; alt?: string; children?: Node[] };

let letter: Letter;
let name: string;
let bytes: Buffer;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  const { id, admin } = await aVerifiedOrganisation();
  letter = await aLetter(admin, id);
  ({ name } = await db.organisation.findUniqueOrThrow({ where: { id } }));
  bytes = await buffer((await openObject(letter.pdfSha256))!);
  pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}, 60_000);

const textOf = async (page: number) => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ")
    .replace(/\s+/g, " ");
};
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

test("says in both languages what was verified, until when, and what it is not", async () => {
  expect(pdf.numPages).toBe(2);
  const [id, en] = [await textOf(1), await textOf(2)];
  for (const text of [id, en]) {
    expect(text).toContain(letter.number);
    expect(text).toContain(letter.code);
    expect(text).toContain(name);
    for (const code of ["K1", "K2", "K3", "K4", "K7"]) expect(text).toContain(code);
  }
  expect(id).toContain("bukan pengganti pemeriksaan PPK");
  expect(id).toContain(`${formatIsoDay("id", endOf("lease"))} (tanggal pada dokumen)`);
  expect(id).toContain("(kebijakan platform)");
  expect(en).toContain("does not replace the check by the PPK");
  expect(en).toContain(`${formatIsoDay("en", endOf("lease"))} (date on the paper)`);
  expect(id + en).not.toMatch(/Hampir lengkap|Nearly complete|Andi Contoh|Penelaah/);
});

test("is tagged: language, title, headings, a table with headers, a picture with words", async () => {
  const { info } = (await pdf.getMetadata()) as unknown as { info: object };
  expect(info).toMatchObject({ Language: "id", Title: `Surat bukti verifikasi ${letter.number}` });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(bytes.toString("latin1")).toMatch(/\/Lang \(id\)/);
  expect(bytes.toString("latin1")).toMatch(/\/S \/Sect[\s\S]{0,200}\/Lang \(en\)|\/Lang \(en\)/);
  for (const page of [1, 2]) {
    const tree = (await (await pdf.getPage(page)).getStructTree()) as Node;
    const nodes = flat(tree);
    const count = (role: string) => nodes.filter((node) => node.role === role).length;
    expect([count("H1"), count("H2"), count("Table"), count("TR")]).toEqual([1, 1, 1, 6]);
    expect([count("TH"), count("TD")]).toEqual([4 + 5, 3 * 5]);
    const figure = nodes.find(({ role }) => role === "Figure");
    expect(figure?.alt).toContain(`/verifikasi/${letter.code}`);
  }
});

test("its typeface is in it", () => {
  expect(bytes.toString("latin1")).not.toContain("/Helvetica");
  expect(bytes.toString("latin1").match(/\/FontFile2/g)).toHaveLength(2);
});

test.each([
  [1, ""],
  [2, "/en"],
])("a decoder reads the QR code of page %i", async (number, prefix) => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 3 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = pdf.canvasFactory as {
    create(
      width: number,
      height: number,
    ): {
      canvas: HTMLCanvasElement;
      context: CanvasRenderingContext2D;
    };
  };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const found = jsQR(context.getImageData(0, 0, width, height).data, width, height);
  expect(found?.data).toBe(`http://localhost:3000${prefix}/verifikasi/${letter.code}`);
});
