import { hasLocale } from "next-intl";
import { z } from "zod";
import { invitationCsv } from "@/features/imports/components/invitation-csv";
import { findList } from "@/features/imports/queries/lists";
import { csvAnswer } from "@/lib/csv";
import { routing } from "@/lib/i18n/routing";
import { currentActor } from "@/lib/session";

/** The letters of a list as CSV, streamed; for whoever may not, there is nothing here. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/[locale]/admin/impor/[id]/undangan/unduh">,
) {
  const { id, locale: asked } = await params;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const actor = await currentActor();
  const list = z.uuid().safeParse(id).success ? await findList(actor, id) : null;
  if (!list) return new Response(null, { status: 404 });
  return csvAnswer(`undangan-${id}`, await invitationCsv(actor, list, locale));
}
