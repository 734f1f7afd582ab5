import { listTaxonomies } from "@/features/opendata/queries/reference";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions } from "@/lib/api-answer";

export const GET = (request: Request) => apiGet(request, () => listTaxonomies(ANYONE));

export const OPTIONS = apiOptions;
