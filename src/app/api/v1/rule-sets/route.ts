import { listRuleSets } from "@/features/rules/queries/published";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions } from "@/lib/api-answer";

export const GET = (request: Request) => apiGet(request, () => listRuleSets(ANYONE));

export const OPTIONS = apiOptions;
