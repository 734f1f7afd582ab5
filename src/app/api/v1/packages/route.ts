import { findPackagePage } from "@/features/packages/queries/open";
import { readPackageSearch } from "@/features/packages/schema";
import { fromUrl } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { PACKAGE_FACETS } from "@/domain/package";
import { apiGet, apiOptions, problem } from "@/lib/api-answer";

const KNOWN = new Set<string>(["q", "page", "sort", ...PACKAGE_FACETS]);

/** The announced packages of a search, a hundred a page. */
export const GET = (request: Request) =>
  apiGet(request, async () => {
    const given = fromUrl(new URL(request.url).searchParams);
    const { search, wrong } = readPackageSearch(given);
    const page = given.page?.[0];
    const parameters = [
      ...wrong.map((name) => ({ name, reason: "holds a value that cannot be one" })),
      ...(page !== undefined && String(search.page) !== page
        ? [{ name: "page", reason: "must be a whole number from 1 to 1000" }]
        : []),
      ...Object.keys(given)
        .filter((name) => !KNOWN.has(name))
        .map((name) => ({
          name: name.slice(0, 60),
          reason: "is not a parameter of this address; see /api/v1/openapi.json",
        })),
    ];
    if (parameters.length > 0) return problem(400, "A parameter is wrong", { parameters });
    return findPackagePage(ANYONE, search);
  });

export const OPTIONS = apiOptions;
