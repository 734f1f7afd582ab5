import { z } from "zod";
import { paperFile } from "@/features/papers/components/paper-file";
import { readPaperName } from "@/features/papers/schema";
import { findLockedPaper } from "@/features/shortlists/queries/locked-paper";
import { recordRefusal } from "@/lib/audit";
import { currentSession } from "@/lib/session";

const NONE = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** A paper of a locked shortlist, for the people of its agency: made anew, from one row, always the same. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/berkas/daftar-pendek/[id]/[berkas]">,
) {
  const { id, berkas } = await params;
  const query = new URL(request.url).searchParams;
  const name = readPaperName(berkas);
  const round = z.coerce.number().int().min(1).max(999).safeParse(query.get("versi"));
  const session = await currentSession();
  if (!name || !round.success || !z.uuid().safeParse(id).success || !session) return NONE();
  const lock = await findLockedPaper(session.actor, id, round.data);
  if (!lock) {
    await recordRefusal(session.actor, "shortlists/see-shortlist");
    return NONE();
  }
  const { paper, format, mediaType } = name;
  const locale = query.get("bahasa") === "en" ? "en" : "id";
  const bytes = await paperFile(lock.snapshot, lock.sha256, paper, format, locale);
  const file = `${lock.snapshot.number}-${lock.snapshot.version}-${paper}.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${file}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
