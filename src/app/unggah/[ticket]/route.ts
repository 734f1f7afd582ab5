import { keepAttempt } from "@/features/documents/commands/keep-attempt";
import { uploadDocument } from "@/features/documents/commands/upload-document";
import { ANYONE } from "@/domain/actor";
import { DOCUMENT_FIELDS, documentFieldsSchema } from "@/domain/document-fields";
import { rulesOf } from "@/domain/documents";
import type { FormState } from "@/domain/form-state";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { errorFacts, log } from "@/lib/log";
import { isFromUs } from "@/lib/origin";
import { isOutage } from "@/lib/outage";
import { examinePaper } from "@/lib/paper-content";
import { type ReceivedForm, receiveForm } from "@/lib/receive-form";
import { scanFile } from "@/lib/scanner";
import { currentSession } from "@/lib/session";
import { dropStaged } from "@/lib/storage";
import { addressOf, openTicket, type UploadTicket } from "@/lib/upload-ticket";

/**
 * A file and what is said of it, streamed. A page's script is answered in JSON, a plain form with the
 * way to the next page; a refusal keeps what was typed.
 */
export async function POST(request: Request, { params }: RouteContext<"/unggah/[ticket]">) {
  const ticket = openTicket((await params).ticket);
  if (!ticket) return new Response(null, { status: 404 });
  if (!isFromUs(request.headers)) return new Response(null, { status: 403 });
  const form = await receiveForm(request, "file", DOCUMENT_FIELDS, { mostText: 400_000 });
  // Nobody is there to hear an answer; what was sent lies in the browser still.
  if (!form.ok) return new Response(null, { status: 400, headers: CLOSE });
  const { fields, file } = form.value;
  try {
    return await answer(request, ticket, await upload(ticket, fields, file));
  } finally {
    if (file.ok) await dropStaged(file.value.path);
  }
}

/** Of a body that is too large the rest is never read. */
const CLOSE = { connection: "close" };

async function upload(
  ticket: UploadTicket & { isOver: boolean },
  typed: Record<string, string>,
  file: ReceivedForm["file"],
): Promise<FormState> {
  const refused = (reason: string): FormState => ({ status: "refused", reason, typed });
  try {
    const session = await currentSession();
    if (!session) return { status: "signed_out", typed };
    const { actor } = session;
    if (actor.id !== ticket.personId) return refused("not-allowed");
    if (ticket.isOver) return refused("form-old");
    if ((await secondsToWait(LIMITS.upload, actor.id)) > 0) return refused("too-often");
    const said = documentFieldsSchema(ticket.type, clock()).safeParse(typed);
    const examined = file.ok ? await examinePaper(file.value.path) : file;
    if (!said.success || !examined.ok) {
      const fields: Record<string, string> = {};
      for (const { path, message } of said.error?.issues ?? []) fields[String(path[0])] ??= message;
      if (!examined.ok) fields.file = examined.reason;
      return { status: "invalid", fields, typed };
    }
    const scan = await scanFile(examined.value.path);
    const { organisationId, type, replacesId, requestId } = ticket;
    const result = await uploadDocument(actor, {
      ...{ organisationId, type, replacesId, requestId, fields: said.data },
      file: { ...examined.value, scan },
    });
    if (result.ok) return { status: "done", value: null };
    if (result.reason === "not-allowed") await recordRefusal(actor, "documents/upload-document");
    return refused(result.reason);
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.error(errorFacts(error), "upload kept: database or store unavailable");
    return { status: "unavailable", typed };
  }
}

const STATUS = {
  ...{ new: 200, kept: 200, done: 200, invalid: 422, refused: 409 },
  ...{ signed_out: 401, unavailable: 503 },
} as const;

/** Of these the page must have a new ticket; its file and words are still there. */
const SPENT = ["form-used", "form-old"];

async function answer(request: Request, ticket: UploadTicket, state: FormState) {
  const papers = `/ruang-oms/${ticket.slug}/dokumen`;
  const headers = { "cache-control": "no-store", ...CLOSE };
  const wantsJson = request.headers.get("accept") === "application/json";
  if (state.status === "done") {
    const to = localPath(ticket.locale, `${papers}?pesan=terunggah#${rulesOf(ticket.type).word}`);
    if (wantsJson) return Response.json({ to }, { headers });
    return new Response(null, { status: 303, headers: { ...headers, location: to } });
  }
  if (wantsJson) {
    const isSpent = state.status === "refused" && SPENT.includes(state.reason);
    const address = isSpent ? { address: addressOf(ticket) } : {};
    return Response.json({ state, ...address }, { status: STATUS[state.status], headers });
  }
  const kept = await keepAttempt(ANYONE, ticket, state);
  const query = new URLSearchParams({
    ...(ticket.replacesId && { ganti: ticket.replacesId }),
    ...(kept.ok && { coba: kept.value.attempt }),
  });
  const word = rulesOf(ticket.type).word;
  const to = localPath(ticket.locale, `${papers}/unggah/${word}?${query}`);
  return new Response(null, { status: 303, headers: { ...headers, location: to } });
}
