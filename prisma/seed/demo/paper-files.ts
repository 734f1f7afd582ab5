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

/** An invented photo of an office: a house with its name board. */
export const demoPhoto = (name: string, seed: number): Promise<Buffer> =>
  sharp(Buffer.from(house(name, seed)))
    .jpeg({ quality: 80 })
    .toBuffer();

const WALLS = ["#e9d8b4", "#cfe0d6", "#e6cfc4", "#d5dbe8"];

const house = (name: string, seed: number) => `
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
  <rect width="1200" height="800" fill="#bcd7e6"/>
  <rect y="620" width="1200" height="180" fill="#8aa36b"/>
  <rect x="250" y="300" width="700" height="340" fill="${WALLS[seed % WALLS.length]}"/>
  <path d="M200 310 600 130l400 180z" fill="#8c4a32"/>
  <rect x="540" y="440" width="120" height="200" fill="#5b3a29"/>
  <rect x="330" y="420" width="130" height="110" fill="#5f7f95"/>
  <rect x="740" y="420" width="130" height="110" fill="#5f7f95"/>
  <rect x="330" y="325" width="540" height="62" fill="#fff" stroke="#14252d" stroke-width="3"/>
  <text x="600" y="366" font-family="sans-serif" font-size="26" text-anchor="middle" fill="#14252d">${name
    .replace(/[<&>]/g, "")
    .slice(0, 36)}</text>
  <text x="600" y="760" font-family="sans-serif" font-size="34" text-anchor="middle" fill="#fff">Gambar contoh</text>
</svg>`;
