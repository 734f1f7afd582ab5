import { receiveList } from "@/features/imports/commands/receive-list";
import { MOST_UPLOAD, UPLOAD_FAULTS, type UploadFault } from "@/features/imports/schema";
import { recordRefusal } from "@/lib/audit";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { errorFacts, log } from "@/lib/log";
import { isFromUs } from "@/lib/origin";
import { isOutage } from "@/lib/outage";
import { type ReceivedForm, receiveForm } from "@/lib/receive-form";
import { currentSession } from "@/lib/session";
import { dropStaged } from "@/lib/storage";

/** Of a body that is too large the rest is never read. */
const CLOSE = { connection: "close" };
const PAGE = "/admin/impor";

/** A list of organisations from an operator's page: kept encrypted until its rows are read. */
export async function POST(request: Request) {
  if (!isFromUs(request.headers)) return new Response(null, { status: 403, headers: CLOSE });
  const form = await receiveForm(request, "file", ["bahasa", "sumber"], { mostBytes: MOST_UPLOAD });
  const locale = form.ok && form.value.fields.bahasa === "en" ? "en" : "id";
  const path = form.ok ? await upload(form.value) : wrong("form-broken", "");
  return new Response(null, {
    status: 303,
    headers: { location: localPath(locale, path), "cache-control": "no-store", ...CLOSE },
  });
}

const wrong = (fault: UploadFault, source: string) =>
  `${PAGE}?${new URLSearchParams({ salah: fault, ...(source && { sumber: source }) })}`;

/** Where to go on: the page of the list, or back with the reason why not. */
async function upload({ fields, file }: ReceivedForm): Promise<string> {
  const source = (fields.sumber ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
  try {
    const session = await currentSession();
    if (!session) return `/masuk?lanjut=${encodeURIComponent(PAGE)}`;
    const { actor } = session;
    if ((await secondsToWait(LIMITS.upload, actor.id)) > 0) return wrong("too-often", source);
    if (!file.ok)
      return wrong(UPLOAD_FAULTS.find((one) => one === file.reason) ?? "file-broken", source);
    if (source.length < 3) return wrong("source-missing", source);
    const result = await receiveList(actor, { path: file.value.path, source });
    if (result.ok) return `${PAGE}/${result.value.importId}`;
    if (result.reason === "not-allowed") await recordRefusal(actor, "imports/receive-list");
    return wrong(result.reason, source);
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.error(errorFacts(error), "list not taken: database or store unavailable");
    return wrong("unavailable", source);
  } finally {
    if (file.ok) await dropStaged(file.value.path);
  }
}
