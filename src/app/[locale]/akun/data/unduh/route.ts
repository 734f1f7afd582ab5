import { findOwnData } from "@/features/accounts/queries/own-data";
import { currentActor } from "@/lib/session";

/** Everything kept about the person who asks, as one JSON file; never kept by anything between. */
export async function GET() {
  const found = await findOwnData(await currentActor());
  if (!found) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(found, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="data-saya-simpul.json"',
      "cache-control": "no-store",
    },
  });
}
