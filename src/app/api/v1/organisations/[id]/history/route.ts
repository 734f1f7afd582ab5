import { listHistory } from "@/features/organisations/queries/history";
import { findMergedInto } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { historyParameters, type OrganisationHistory } from "@/domain/profile-history";
import { apiGet, apiOptions, movedTo, problem } from "@/lib/api-answer";

export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/organisations/[id]/history">,
) =>
  apiGet(request, async (): Promise<Response | OrganisationHistory> => {
    const { id } = await params;
    const typed = new URL(request.url).searchParams.get("page") ?? undefined;
    const asked = historyParameters.safeParse({ page: typed });
    if (!asked.success) {
      return problem(400, "A parameter is wrong", {
        parameters: [{ name: "page", reason: "must be a whole number from 1 to 1000" }],
      });
    }
    const { page } = asked.data;
    if (!/^[a-z0-9-]{1,120}$/.test(id)) return problem(404, "No such organisation");
    const known = await listHistory(ANYONE, id, page);
    if (!known || ![known.slug, known.publicId].includes(id)) {
      const into = known ? null : await findMergedInto(ANYONE, id);
      if (!into) return problem(404, "No such organisation");
      return movedTo(`/api/v1/organisations/${into}/history`);
    }
    return {
      data: known.entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
      standing_changes: known.standing.map(({ item, at, ruleSet, ...change }) => ({
        ...{ code: item, ...change, at: at.toISOString(), rule_set: ruleSet },
      })),
      ...{ page, pages: known.pages, total: known.total },
    };
  });

export const OPTIONS = apiOptions;
