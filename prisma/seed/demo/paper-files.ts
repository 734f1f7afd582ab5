import PDFDocument from "pdfkit";
import sharp from "sharp";
import type { DocumentType } from "@/domain/documents";
import words from "@/messages/id.json";

type Said = {
  number: string | null;
  issuer: string | null;
  issuedOn: string;
  title: string | null;
};

/** An invented paper: says of what kind it is, of whom, and on every page that it is none. */
export async function demoPdf(type: DocumentType, name: string, said: Said): Promise<Buffer> {
  const info = { Title: words.labels.documentType[type], CreationDate: new Date(0) };
  const page = new PDFDocument({ size: "A4", margin: 64, info, lang: "id" });
  const pieces: Buffer[] = [];
  page.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((done) => page.on("end", done));
  page.font("Helvetica-Bold").fontSize(11).fillColor("#b3261e");
  page.text("DATA CONTOH – BUKAN DOKUMEN ASLI", { align: "center" }).moveDown(3);
  page.fillColor("#14252d").fontSize(18);
  page.text(words.labels.documentType[type].toUpperCase(), { align: "center" }).moveDown();
  page.font("Helvetica").fontSize(12);
  if (said.number) page.text(`Nomor: ${said.number}`, { align: "center" });
  page.moveDown(2).text(`Tentang ${name}.`).moveDown();
  if (said.title) page.text(said.title).moveDown();
  page.text(
    "Surat ini dibuat untuk memperlihatkan cara kerja direktori. Isinya karangan, dan tidak ada " +
      "lembaga atau orang yang menerbitkannya.",
  );
  page.moveDown(3).text(`${said.issuer ?? name}, ${said.issuedOn}`);
  page.end();
  await ended;
  return Buffer.concat(pieces);
}

type Colour = readonly [number, number, number];

const WIDTH = 900;
const HEIGHT = 600;
const WALLS: Colour[] = [
  [233, 216, 180],
  [207, 224, 214],
  [230, 207, 196],
  [213, 219, 232],
];

/** An invented picture of an office: a house with a board above its door, drawn dot by dot. */
export function demoPhoto(seed: number): Promise<Buffer> {
  const wall = WALLS[seed % WALLS.length]!;
  const left = 180 + (seed % 5) * 10;
  const dots = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) dots.set(colourAt(x - left, y, wall), (y * WIDTH + x) * 3);
  }
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(dots, { raw }).jpeg({ quality: 80 }).toBuffer();
}

/** `x` is counted from the left wall of the house. */
function colourAt(x: number, y: number, wall: Colour): Colour {
  const isIn = (from: number, to: number, top: number, bottom: number) =>
    x >= from && x < to && y >= top && y < bottom;
  if (isIn(225, 310, 330, 480)) return [91, 58, 41];
  if (isIn(60, 160, 310, 390) || isIn(370, 470, 310, 390)) return [95, 127, 149];
  if (isIn(150, 385, 240, 290)) return [255, 255, 255];
  if (isIn(0, 535, 220, 480)) return wall;
  if (y > 100 && y < 220 && Math.abs(x - 267) < (y - 100) * 2.5) return [140, 74, 50];
  return y < 460 ? [188, 215, 230] : [138, 163, 107];
}
