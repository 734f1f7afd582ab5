import { signInExternal } from "@/features/sessions/commands/sign-in-external";
import { ANYONE } from "@/domain/actor";
import { askerDevice } from "@/lib/device";
import { env } from "@/lib/env";
import { oidcHandler } from "@/lib/oidc";

const handler =
  env.OIDC_ISSUER &&
  oidcHandler(env.OIDC_ISSUER, async (claims) =>
    signInExternal(ANYONE, { claims, device: await askerDevice() }),
  );

type Context = { params: Promise<{ nextauth: string[] }> };

/** Only the steps of the dance are open; next-auth's other addresses are not ours. */
const STEPS: Record<string, string[]> = { GET: ["callback/oidc"], POST: ["signin/oidc"] };

async function answer(request: Request, context: Context): Promise<Response> {
  const step = (await context.params).nextauth.join("/");
  if (!handler || !STEPS[request.method]?.includes(step))
    return new Response(null, { status: 404 });
  const response = await handler(request, context);
  response.headers.set("cache-control", "no-store");
  return response;
}

export const GET = answer;
export const POST = answer;
