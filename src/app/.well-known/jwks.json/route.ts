import { publicKeys } from "@/lib/audit-head";

/** The key that signs the heads of the audit trail (RFC 7517). */
export const GET = async () =>
  Response.json(await publicKeys(), {
    headers: { "cache-control": "public, max-age=86400", "access-control-allow-origin": "*" },
  });
