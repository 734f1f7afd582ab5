import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

const latin = (text: string) => Buffer.from(text, "latin1");

/** A stream object; `entries` are those of its dictionary beside /Length. */
export const aStream = (content: Buffer | string, entries = "") => {
  const bytes = Buffer.isBuffer(content) ? content : latin(content);
  return Buffer.concat([
    latin(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    latin("\nendstream"),
  ]);
};

/** An object stream of these objects, numbered from `id` on. */
export function packedObjects(objects: string[], id = 20, entries = "/Filter /FlateDecode") {
  let at = 0;
  const index = objects.map((object, place) => {
    const pair = `${id + place} ${at}`;
    at += object.length + 1;
    return pair;
  });
  const head = `${index.join(" ")} `;
  const content = latin(`${head}${objects.join("\n")}`);
  const stored = entries.includes("Flate") ? deflateSync(content) : content;
  return aStream(stored, `/Type /ObjStm /N ${objects.length} /First ${head.length} ${entries}`);
}

const PAGES = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
  aStream("BT /F1 12 Tf (Akta pendirian \\(salinan\\)) Tj ET"),
];

/** One page with a table of places, and whatever objects are given behind its own four. */
export function aPdf(more: (Buffer | string)[] = [], { trailer = "", catalog = PAGES[0]! } = {}) {
  const parts = [latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
  let length = parts[0]!.length;
  const places = [catalog, ...PAGES.slice(1), ...more].map((object, place) => {
    const at = length;
    const whole = Buffer.concat([
      latin(`${place + 1} 0 obj\n`),
      Buffer.isBuffer(object) ? object : latin(object),
      latin("\nendobj\n"),
    ]);
    parts.push(whole);
    length += whole.length;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = places.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, latin(table + end)]);
}

/** A PDF of so many pages as a program writes it, with a font and a picture in it. */
export async function aWrittenPdf(
  pages = 2,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((yes) => document.on("end", yes));
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`Halaman ${page} (contoh)`);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A PDF of exactly so many bytes: most of it is one stream that nobody reads. */
export function aPdfOf(bytes: number) {
  const filling = bytes - aPdf([aStream(Buffer.alloc(1_000_000))]).length;
  const pdf = aPdf([aStream(Buffer.alloc(1_000_000 + filling))]);
  // The length of the numbers in it moved by a digit or two.
  return aPdf([aStream(Buffer.alloc(1_000_000 + filling + bytes - pdf.length))]);
}

/** A picture with a dark upper half, so that turning it shows. */
export const anImage = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } }).composite([
    {
      input: { create: { width, height: height / 2, channels: 3, background: "#024" } },
      gravity: "north",
    },
  ]);

/** A JPEG as a phone makes it: lying on its side, with the place it was taken at. */
export const aPhonePhoto = (width = 60, height = 40) =>
  anImage(width, height)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "Telepon" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 30/1" },
    })
    .toBuffer();

/** A photo with so much in it that it stays large: grains of every colour. */
export const aGrainyPhoto = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([latin(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = CRC[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A square PNG made by hand: `depth` bits a pixel, `kind` the colour type (0 grey, 3 palette). */
function aPng(side: number, depth: number, kind: number, rows: Buffer, level: number) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = depth;
  head[9] = kind;
  const colours = kind === 3 ? [chunk("PLTE", randomBytes(768))] : [];
  return Buffer.concat([
    latin("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    ...colours,
    chunk("IDAT", deflateSync(rows, { level })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A small PNG that says it is large: one bit a pixel, all of them the same. */
export const anImageBomb = (side = 30_000) =>
  aPng(side, 1, 0, Buffer.alloc((side / 8 + 1) * side), 9);

/** Nothing but grains in 256 colours, one byte a pixel: drawn in full colour it needs far more. */
export function aGrainyImage(side: number) {
  const rows = randomBytes((side + 1) * side);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  return aPng(side, 8, 3, rows, 0);
}
