import { uploadPackages } from "@/features/packages/commands/upload-packages";
import { MOST_UPLOAD } from "@/features/packages/schema";
import { findAgencyOf } from "@/lib/agency";
import { recordRefusal } from "@/lib/audit";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { errorFacts, log } from "@/lib/log";
import { isFromUs } from "@/lib/origin";
import { isOutage } from "@/lib/outage";
import { type ReceivedForm, receiveForm } from "@/lib/receive-form";
import { currentSession } from "@/lib/session";
import { dropStaged } from "@/lib/storage";
import { readTable } from "@/lib/table-file";

/** Of a body that is too large the rest is never read. */
const CLOSE = { connection: "close" };

/** A file of packages from an agency's page: read, staged without officials, and dropped at once. */
export async function POST(request: Request, { params }: RouteContext<"/unggah/paket/[slug]">) {
  if (!isFromUs(request.headers)) return new Response(null, { status: 403, headers: CLOSE });
  const { slug } = await params;
  const form = await receiveForm(request, "file", ["bahasa"], { mostBytes: MOST_UPLOAD });
  const locale = form.ok && form.value.fields.bahasa === "en" ? "en" : "id";
  const to = form.ok ? await upload(slug, form.value.file) : "?salah=form-broken";
  const path = to.startsWith("/masuk") ? to : `/instansi/${encodeURIComponent(slug)}/paket${to}`;
  return new Response(null, {
    status: 303,
    headers: { location: localPath(locale, path), "cache-control": "no-store", ...CLOSE },
  });
}

/** Where to go on: the report of the file, or back with the reason why not. */
async function upload(slug: string, file: ReceivedForm["file"]): Promise<string> {
  try {
    const session = await currentSession();
    if (!session) return `/masuk?lanjut=${encodeURIComponent(`/instansi/${slug}/paket`)}`;
    const { actor } = session;
    const agency = await findAgencyOf(actor, slug, "packages/see-imports");
    if (!agency) return "?salah=not-allowed";
    if ((await secondsToWait(LIMITS.upload, actor.id)) > 0) return "?salah=too-often";
    if (!file.ok) return `?salah=${file.reason}`;
    const rows = readTable(file.value.path);
    const result = await uploadPackages(actor, { agencyId: agency.id, rows });
    if (result.ok) return `/impor/${result.value.importId}`;
    if (result.reason === "not-allowed") await recordRefusal(actor, "packages/upload-packages");
    return `?salah=${result.reason}`;
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.error(errorFacts(error), "file of packages not taken: database or store unavailable");
    return "?salah=unavailable";
  } finally {
    if (file.ok) await dropStaged(file.value.path);
  }
}
