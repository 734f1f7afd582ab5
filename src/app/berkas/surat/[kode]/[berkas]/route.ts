import { Readable } from "node:stream";
import { letterBadge } from "@/features/letters/components/letter-badge";
import {
  findLetter,
  findLetterFile,
  findLetterOwner,
  findSignedLetter,
  openLetterPdf,
} from "@/features/letters/queries/letter";
import { ANYONE } from "@/domain/actor";
import { addressFrom } from "@/lib/asker";
import { clock } from "@/lib/clock";
import { LIMITS, secondsToWait } from "@/lib/limit";

const SAFE = {
  "content-security-policy": "sandbox; default-src 'none'",
  "x-robots-tag": "noindex",
};
const NONE = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** What belongs to a letter as files: its PDF, what was signed of it, and a badge of today. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/berkas/surat/[kode]/[berkas]">,
) {
  const { kode, berkas } = await params;
  const wait = await secondsToWait(LIMITS.letter, addressFrom(request.headers));
  if (wait > 0) {
    return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
  }
  if (berkas === "surat.pdf") return pdf(kode);
  if (berkas === "surat.jws") return signed(kode);
  if (berkas === "lencana.svg") return badge(kode, new URL(request.url).searchParams.get("bahasa"));
  return NONE();
}

async function pdf(code: string) {
  const letter = await findLetterFile(ANYONE, code);
  const stream = letter && (await openLetterPdf(ANYONE, letter.pdfSha256));
  if (!stream) return NONE();
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      ...SAFE,
      "content-type": "application/pdf",
      "content-length": String(letter.pdfBytes),
      "content-disposition": `attachment; filename="surat-${letter.number}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}

async function signed(code: string) {
  const letter = await findSignedLetter(ANYONE, code);
  if (!letter) return NONE();
  return new Response(letter.jws, {
    headers: {
      ...SAFE,
      "content-type": "application/jose",
      "content-disposition": `attachment; filename="surat-${letter.number}.jws"`,
      "access-control-allow-origin": "*",
      "cache-control": "private, no-store",
    },
  });
}

/** Shown on other sites; what it says holds for a day, so nobody keeps it longer than a few minutes. */
async function badge(code: string, language: string | null) {
  const at = clock();
  const letter = await findLetter(ANYONE, code, at);
  if (!letter) return NONE();
  const owner = await findLetterOwner(ANYONE, letter, at);
  const locale = language === "en" ? "en" : "id";
  return new Response(letterBadge({ letter, marks: owner?.marks ?? null }, locale, at), {
    headers: {
      ...SAFE,
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
