import { Readable } from "node:stream";
import { findExportFile } from "@/features/opendata/queries/exports";
import { ANYONE } from "@/domain/actor";
import { EXPORT_MEDIA_TYPES, exportFileName, readExportFileName } from "@/domain/exports";
import { apiGet, apiOptions, isKnown, movedForNow, problem, PUBLIC } from "@/lib/api-answer";
import { localPath } from "@/lib/i18n/paths";
import { openObject } from "@/lib/storage";

type Context = RouteContext<"/[locale]/data/unduh/[berkas]">;

const absent = () =>
  problem(404, "Nothing of that name", { detail: "The newest seven nights are at /data." });

/** A file of the whole directory, as it was made; streamed. "terbaru" leads to the newest. */
const answer = (request: Request, { params }: Context, withBody: boolean) =>
  apiGet(request, async () => {
    const asked = readExportFileName((await params).berkas);
    const file = asked && (await findExportFile(ANYONE, asked));
    if (!file) return absent();
    const name = exportFileName(file.edition.name, asked.format);
    if (asked.edition === null) return movedForNow(localPath("id", `/data/unduh/${name}`));
    const etag = `"${file.sha256}"`;
    const digest = `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`;
    const headers = {
      ...PUBLIC,
      etag,
      // Compressed on the way it would no longer be the bytes that the digest is of.
      "cache-control": "public, max-age=86400, no-transform",
      "content-type": EXPORT_MEDIA_TYPES[asked.format],
      "content-disposition": `attachment; filename="${name}"`,
      "last-modified": file.edition.madeAt.toUTCString(),
      "content-digest": digest,
      "repr-digest": digest,
    };
    if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
    if (!withBody) return new Response(null, { headers });
    const stream = await openObject(file.sha256);
    if (!stream) return absent();
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
  });

export const GET = (request: Request, context: Context) => answer(request, context, true);
export const HEAD = (request: Request, context: Context) => answer(request, context, false);
export const OPTIONS = apiOptions;
