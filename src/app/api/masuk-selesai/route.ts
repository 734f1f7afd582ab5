import { nextPath } from "@/domain/next-path";
import { env } from "@/lib/env";
import { sessionOrPending } from "@/lib/session";

/** Back from the sign-in service: on to the second factor where it is awaited, else to the page. */
export async function GET(request: Request): Promise<Response> {
  const next = nextPath(new URL(request.url).searchParams.get("lanjut"));
  const session = await sessionOrPending();
  const to = !session
    ? "/masuk?galat=layanan"
    : session.isPending
      ? `/masuk/kode?lanjut=${encodeURIComponent(next)}`
      : next;
  return new Response(null, {
    status: 303,
    headers: { location: `${env.APP_URL}${to}`, "cache-control": "no-store" },
  });
}
