import { findHead } from "@/features/audit/queries/head";
import { ANYONE } from "@/domain/actor";

const HEADERS = { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" };

/**
 * The newest published end of the audit trail's chain. Whoever keeps it can tell later whether
 * the trail was rewritten: `npm run audit:verify -- --head FILE`.
 */
export async function GET() {
  const head = await findHead(ANYONE);
  if (!head) return Response.json({ v: 1, head: null }, { status: 404, headers: HEADERS });
  return Response.json(
    {
      v: 1,
      place: String(head.place),
      hash: Buffer.from(head.hash).toString("hex"),
      publishedAt: head.publishedAt.toISOString(),
      jws: head.jws,
      keys: "/.well-known/jwks.json",
    },
    { headers: HEADERS },
  );
}
