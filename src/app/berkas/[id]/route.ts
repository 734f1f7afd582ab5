import { Readable } from "node:stream";
import { openDocument } from "@/features/documents/commands/open-document";
import { currentActor } from "@/lib/session";

const NOT_HERE = "/dokumen-tertutup";

/** A file of a paper for whoever may read it: saved, never shown by the browser as a page of ours. */
export async function GET(_request: Request, { params }: RouteContext<"/berkas/[id]">) {
  const { id } = await params;
  const actor = await currentActor();
  const result = /^[0-9a-f-]{36}$/.test(id) ? await openDocument(actor, id) : null;
  if (!result?.ok) {
    // The same for a paper that is not there and one that is not theirs.
    const to =
      actor.kind === "person" ? NOT_HERE : `/masuk?lanjut=${encodeURIComponent(`/berkas/${id}`)}`;
    return new Response(null, {
      status: 303,
      headers: { location: to, "cache-control": "no-store" },
    });
  }
  const { stream, bytes, mediaType, name } = result.value;
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
