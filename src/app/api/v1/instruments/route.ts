import { listPublicInstruments } from "@/features/instruments/queries/published";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions } from "@/lib/api-answer";

export const GET = (request: Request) => apiGet(request, () => listPublicInstruments(ANYONE));

export const OPTIONS = apiOptions;
