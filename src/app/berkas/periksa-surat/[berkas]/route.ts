import { readFile } from "node:fs/promises";
import path from "node:path";

/** The two means to check a letter without us, as they stand in docs. */
const FILES: Readonly<Record<string, string>> = {
  "check-letter.html": "text/html; charset=utf-8",
  "check-letter.mjs": "text/javascript; charset=utf-8",
};

/** Always as a file to keep: the page is meant to be opened from one's own disk. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/berkas/periksa-surat/[berkas]">,
) {
  const { berkas } = await params;
  const type = Object.hasOwn(FILES, berkas) ? FILES[berkas] : undefined;
  if (!type) return new Response(null, { status: 404 });
  return new Response(await readFile(path.join(process.cwd(), "docs", berkas)), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${berkas}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=3600",
      "x-robots-tag": "noindex",
    },
  });
}
