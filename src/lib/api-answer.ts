import "server-only";
import { createHash } from "node:crypto";
import { addressFrom } from "./asker";
import { LIMITS, secondsToWait } from "./limit";
import { errorFacts, log } from "./log";
import { isOutage } from "./outage";

/** On every answer that anybody, and any site, may read. */
export const PUBLIC = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "content-digest, etag, retry-after, x-request-id",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

export type ProblemParameter = { name: string; reason: string };

/** RFC 9457. `parameters` names each parameter at fault and says how to put it right. */
export const problem = (
  status: number,
  title: string,
  {
    detail,
    parameters,
    retryAfter,
  }: { detail?: string; parameters?: ProblemParameter[]; retryAfter?: number } = {},
) =>
  new Response(
    JSON.stringify({
      type: "about:blank",
      title,
      status,
      ...(detail && { detail }),
      ...(parameters && { parameters }),
    }),
    {
      status,
      headers: {
        ...PUBLIC,
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...(retryAfter && { "retry-after": String(retryAfter) }),
      },
    },
  );

/** What was asked for is told elsewhere: `path` of the same API. That may be undone, so nobody keeps it. */
export const movedTo = (path: string) =>
  new Response(null, {
    status: 308,
    headers: { ...PUBLIC, location: path, "cache-control": "no-store" },
  });

/** What was asked for is elsewhere today, and tomorrow at another place. */
export const movedForNow = (path: string) =>
  new Response(null, {
    status: 302,
    headers: { ...PUBLIC, location: path, "cache-control": "no-store" },
  });

/** Whether whoever asks has those bytes already (If-None-Match). */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  return known !== undefined && (known.includes(etag) || known.includes("*"));
}

/** Whole rupiah leave as text: JSON numbers end at 2^53. */
const asJson = (body: unknown) =>
  JSON.stringify(body, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );

/** A public answer, cacheable for a minute, with an ETag made of its bytes. */
export function cachedAnswer(request: Request, text: string, contentType: string): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = {
    ...PUBLIC,
    etag,
    "cache-control": "public, max-age=60",
    "content-type": contentType,
    vary: "accept-encoding",
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/**
 * Every GET of the public API: counts the asker, answers, and turns what goes wrong into a problem.
 * `answer` gives the body, or an answer of its own: a problem, a feed.
 */
export async function apiGet(
  request: Request,
  answer: () => Promise<Response | object>,
): Promise<Response> {
  const wait = await secondsToWait(LIMITS.api, addressFrom(request.headers));
  if (wait > 0) {
    return problem(429, "Too many requests", {
      detail: `At most ${LIMITS.api.points} requests a minute. Try again in ${wait} seconds.`,
      retryAfter: wait,
    });
  }
  try {
    const body = await answer();
    return body instanceof Response
      ? body
      : cachedAnswer(request, asJson(body), "application/json; charset=utf-8");
  } catch (error) {
    const requestId = request.headers.get("x-request-id");
    log.error({ ...errorFacts(error), requestId }, "api request failed");
    return isOutage(error)
      ? problem(503, "The database cannot be reached", { retryAfter: 30 })
      : problem(500, "Something went wrong", { detail: `Quote ${requestId} when you tell us.` });
  }
}

/** Browsers of other sites may read the API; nothing but GET exists. */
export const apiOptions = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...PUBLIC,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match",
      "access-control-max-age": "86400",
    },
  });
