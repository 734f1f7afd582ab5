import { apiGet, apiOptions } from "@/lib/api-answer";
import { env } from "@/lib/env";
import { openApiDocument } from "./document";

export const GET = (request: Request) => apiGet(request, async () => openApiDocument(env.APP_URL));

export const OPTIONS = apiOptions;
