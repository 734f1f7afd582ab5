import type { Instrumentation } from "next";

/** Reads the settings before the first request: a bad one stops the app by name. */
export async function register() {
  const { env } = await import("@/lib/env");
  if (!env.SIMPUL_DEMO) return;
  const { followDemoClock } = await import("@/lib/demo-clock");
  await followDemoClock();
}

/** One line for every page or route that failed, with the number its reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { errorFacts, log } = await import("@/lib/log");
  const id = request.headers["x-request-id"];
  log.error(
    { ...errorFacts(error), route: context.routePath, method: request.method, requestId: id },
    "request failed",
  );
};
