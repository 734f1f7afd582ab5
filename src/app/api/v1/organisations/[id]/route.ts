import { findOrganisation } from "@/features/opendata/queries/organisations";
import { findMergedInto } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, movedTo, problem } from "@/lib/api-answer";

export const GET = (request: Request, { params }: RouteContext<"/api/v1/organisations/[id]">) =>
  apiGet(request, async () => {
    const { id } = await params;
    if (!/^[a-z0-9-]{1,120}$/.test(id)) return problem(404, "No such organisation");
    const data = await findOrganisation(ANYONE, id);
    if (data) return { data };
    const into = await findMergedInto(ANYONE, id);
    return into ? movedTo(`/api/v1/organisations/${into}`) : problem(404, "No such organisation");
  });

export const OPTIONS = apiOptions;
