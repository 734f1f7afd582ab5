import { findPublicFacts } from "@/features/eligibility/queries/public-facts";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, problem } from "@/lib/api-answer";

export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/organisations/[id]/facts">,
) =>
  apiGet(request, async () => {
    const { id } = await params;
    const data = /^[a-z0-9-]{1,120}$/.test(id) ? await findPublicFacts(ANYONE, id) : null;
    return data ? { data } : problem(404, "No such organisation");
  });

export const OPTIONS = apiOptions;
