import { openApiDocument } from "@/features/opendata/schema";
import { apiGet, apiOptions } from "@/lib/api-answer";
import { env } from "@/lib/env";

export const GET = (request: Request) => apiGet(request, async () => openApiDocument(env.APP_URL));

export const OPTIONS = apiOptions;
