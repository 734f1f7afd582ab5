import { listRegions } from "@/features/opendata/queries/reference";
import { regionParameters } from "@/features/opendata/schema";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, problem } from "@/lib/api-answer";

export const GET = (request: Request) =>
  apiGet(request, async () => {
    const typed = new URL(request.url).searchParams.get("parent") ?? undefined;
    const { success, data } = regionParameters.safeParse({ parent: typed });
    const regions = success ? await listRegions(ANYONE, data.parent) : null;
    if (regions) return { data: regions };
    return problem(400, "A parameter is wrong", {
      parameters: [
        {
          name: "parent",
          reason: "must be the code of a province (73) or of a regency or city (73.08)",
        },
      ],
    });
  });

export const OPTIONS = apiOptions;
