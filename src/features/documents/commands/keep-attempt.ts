import "server-only";
import type { FormState } from "@/domain/form-state";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import type { UploadTicket } from "@/lib/upload-ticket";

/**
 * Keeps what was typed beside a file that was refused, for the one whose ticket it was: also when
 * that person's session ended meanwhile. One row a ticket, the latest try.
 */
export async function keepAttempt(
  actor: Actor,
  ticket: UploadTicket,
  state: FormState,
): Promise<Result<{ attempt: string }, "not-allowed">> {
  if (!may(actor, "documents/keep-attempt")) return refuse("not-allowed");
  const { requestId: id, organisationId, personId } = ticket;
  const columns = { stateCipher: encrypt(JSON.stringify(state)), madeAt: machineTime() };
  await db.uploadAttempt.upsert({
    where: { id },
    create: { id, organisationId, personId, ...columns },
    update: columns,
  });
  return ok({ attempt: id });
}
