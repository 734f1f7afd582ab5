import { findInstrumentAnswer } from "@/features/instruments/queries/published";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, problem } from "@/lib/api-answer";

export const GET = (request: Request, { params }: RouteContext<"/api/v1/instruments/[version]">) =>
  apiGet(request, async () => {
    const { version } = await params;
    const answer = await findInstrumentAnswer(ANYONE, version);
    return answer ?? problem(404, "No such version");
  });

export const OPTIONS = apiOptions;
