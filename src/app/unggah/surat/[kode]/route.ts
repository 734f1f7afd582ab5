import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { findLetterFile } from "@/features/letters/queries/letter";
import { ANYONE } from "@/domain/actor";
import { addressFrom } from "@/lib/asker";
import { verdictCookie } from "@/lib/file-verdict";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { isFromUs } from "@/lib/origin";
import { type ReceivedForm, receiveForm } from "@/lib/receive-form";
import { dropStaged } from "@/lib/storage";

/** A file held beside a letter without JavaScript: hashed as it comes, kept nowhere, answered on its page. */
export async function POST(request: Request, { params }: RouteContext<"/unggah/surat/[kode]">) {
  if (!isFromUs(request.headers)) return new Response(null, { status: 403 });
  const wait = await secondsToWait(LIMITS.letter, addressFrom(request.headers));
  if (wait > 0) {
    return new Response(null, { status: 429, headers: { "retry-after": String(wait), ...CLOSE } });
  }
  const letter = await findLetterFile(ANYONE, (await params).kode);
  if (!letter) return new Response(null, { status: 404, headers: CLOSE });
  const form = await receiveForm(request, "file", ["bahasa"]);
  const locale = form.ok && form.value.fields.bahasa === "en" ? "en" : "id";
  const said = form.ok ? await verdictOn(form.value.file, letter.pdfSha256) : BROKEN;
  return new Response(null, {
    status: 303,
    headers: {
      location: `${localPath(locale, `/verifikasi/${letter.code}`)}?berkas=1#periksa`,
      "set-cookie": verdictCookie(letter.code, said),
      "cache-control": "no-store",
      ...(said.verdict === "large" && CLOSE),
    },
  });
}

/** Of a body that is not wanted the rest is never read. */
const CLOSE = { connection: "close" };
const BROKEN = { verdict: "broken", sha256: null } as const;

async function verdictOn(file: ReceivedForm["file"], sha256: string) {
  if (!file.ok) {
    const verdict = file.reason === "file-large" ? "large" : "missing";
    return { verdict, sha256: null } as const;
  }
  try {
    const hash = createHash("sha256");
    await pipeline(createReadStream(file.value.path), hash);
    const found = hash.digest("hex");
    return { verdict: found === sha256 ? "same" : "other", sha256: found } as const;
  } finally {
    await dropStaged(file.value.path);
  }
}
