import { listLetterKeys } from "@/features/letters/queries/keys";
import { ANYONE } from "@/domain/actor";
import { publicKeys } from "@/lib/audit-head";

/** The keys that sign the heads of the audit trail and the letters, former ones too (RFC 7517). */
export async function GET() {
  const { keys } = await publicKeys();
  const all = [...keys, ...(await listLetterKeys(ANYONE))];
  // A new key signs at once, so that an hour-old answer may lack it; whoever misses one asks again.
  const headers = { "cache-control": "public, max-age=3600", "access-control-allow-origin": "*" };
  return Response.json({ keys: all }, { headers });
}
