import { countListed } from "@/features/opendata/queries/organisations";
import { ANYONE } from "@/domain/actor";
import { errorFacts, log } from "@/lib/log";
import { version } from "../../../../package.json";

/** For load balancers and the starter. Never cached, never counted against anyone. */
export async function GET() {
  const headers = { "cache-control": "no-store" };
  try {
    const organisations = await countListed(ANYONE);
    return Response.json({ status: "ok", database: "ok", version, organisations }, { headers });
  } catch (error) {
    log.error(errorFacts(error), "health: database does not answer");
    return Response.json(
      { status: "unavailable", database: "unreachable", version, organisations: null },
      { status: 503, headers: { ...headers, "retry-after": "10" } },
    );
  }
}
