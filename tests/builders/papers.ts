import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A PDF as a word processor makes it: one page with text. */
export async function aPdf(text = "Dokumen contoh", options: PDFKit.PDFDocumentOptions = {}) {
  const document = new PDFDocument({ ...options, info: { CreationDate: new Date(0) } });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((done) => document.on("end", done));
  document.text(text).end();
  await ended;
  return Buffer.concat(pieces);
}

/** A PDF of `size` bytes: what is too much lies in a stream that no page shows. */
export function aPdfOf(size: number): Buffer {
  const [head, tail] = around("", size);
  return Buffer.from(`${head}${"x".repeat(size - head.length - tail.length)}${tail}`, "latin1");
}

const around = (objects: string, length: number): [string, string] => [
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n${objects}4 0 obj\n<< /Length ${length} >>\nstream\n`,
  "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n",
];

/** A small PDF with further objects in it, as text. */
export const aPdfWith = (objects: string): Buffer => {
  const [head, tail] = around(objects, 1);
  return Buffer.from(`${head}x${tail}`, "latin1");
};

/** The same with objects packed into a stream. */
export function aPdfWithPacked(objects: string | Buffer, filter = "/FlateDecode"): Buffer {
  const packed = deflateSync(objects);
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>`;
  return aPdfWith(
    `5 0 obj\n${dictionary}\nstream\n${packed.toString("latin1")}\nendstream\nendobj\n`,
  );
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a5c3d" } });

/** A photo as a phone takes it: lying on its side, with the place and the device written beside it. */
export const aJpegWithPlace = (width = 64, height = 32): Promise<Buffer> =>
  picture(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: "Telepon Contoh", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "4/1 32/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

export const aPng = (width = 64, height = 32): Promise<Buffer> =>
  picture(width, height).png().toBuffer();

/** A few bytes that say they are a picture of so many pixels. */
export async function aPngBomb(width: number, height: number): Promise<Buffer> {
  const small = await aPng(1, 1);
  const header = Buffer.from(small);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  // The check sum over the changed header, so that nobody can refuse it for that.
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  return header;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
