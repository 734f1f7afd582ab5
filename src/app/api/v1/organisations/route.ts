import { findUnknownValues, listOrganisations } from "@/features/opendata/queries/organisations";
import { fromUrl, type ParameterProblem, readSearch } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, problem } from "@/lib/api-answer";
import { clock } from "@/lib/clock";

const REASONS: Record<ParameterProblem["problem"], string> = {
  "not-a-code": "holds something that is no code; see /api/v1/taxonomies and /api/v1/regions",
  "not-a-number": "must be a whole number from 1 to 100",
  "not-a-sort": "must be relevance, newest or name",
  "not-an-instant":
    "must be a date or an instant with its zone, as 2026-01-31 or 2026-01-31T08:00:00Z",
  "not-a-cursor": "must be the cursor of an earlier answer, unchanged and of the same sort",
  "too-long": "must have at most 200 characters",
  "too-many": "must have at most 50 values",
  "unknown-parameter": "is not a parameter of this address; see /api/v1/openapi.json",
};

export const GET = (request: Request) =>
  apiGet(request, async () => {
    const { search, problems } = readSearch(fromUrl(new URL(request.url).searchParams));
    const wrong = problems.map(({ parameter, problem: kind }) => ({
      name: parameter.slice(0, 60),
      reason: REASONS[kind],
    }));
    const unknown = (await findUnknownValues(ANYONE, search)).map(({ facet, value }) => ({
      name: facet,
      reason: `has no value "${value}"; see /api/v1/taxonomies and /api/v1/regions`,
    }));
    const parameters = [...wrong, ...unknown];
    if (parameters.length > 0) return problem(400, "A parameter is wrong", { parameters });
    return listOrganisations(ANYONE, search, clock());
  });

export const OPTIONS = apiOptions;
