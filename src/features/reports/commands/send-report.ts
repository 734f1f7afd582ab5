import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { encrypt, keyedHash, sha256 } from "@/lib/encryption";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { once } from "@/lib/request-key";
import type { ReportInput } from "../schema";

export type SendReportRefusal = "not-found";

/**
 * Stores a report and answers with the code of its secret link. Anyone may send one. The same
 * request id gives the same code again, for the code is made from it and never stored.
 */
export async function sendReport(
  actor: Actor,
  { requestId, slug, category, text, contact }: ReportInput,
  at: Date = clock(),
): Promise<Result<{ code: string }, SendReportRefusal>> {
  const address = await db.organisationAddress.findFirst({
    where: { slug, organisation: { listing: { in: [...LISTED] } } },
    select: { organisationId: true, organisation: { select: { name: true } } },
  });
  if (!address) return refuse("not-found");
  const code = codeOf(requestId);

  await db.$transaction((tx) =>
    once(tx, requestId, "send-report", async () => {
      const ticket = await nextTicket(tx, at);
      const { id } = await tx.report.create({
        data: {
          ticket,
          codeHash: sha256(code),
          organisationId: address.organisationId,
          category,
          text: maskPersonalData(text),
          contactCipher: contact ? encrypt(contact) : null,
          receivedAt: at,
          changedAt: at,
        },
        select: { id: true },
      });
      await recordAudit(tx, actor, "report.send", { type: "report", id }, at, { category });
      const facts = { ticket, bodyName: address.organisation.name };
      for (const admin of await managersOf(tx, { type: "platform" })) {
        await tell(
          tx,
          admin,
          "report-received",
          { ...facts, link: `/admin/laporan/${ticket}` },
          at,
        );
      }
      return { reportId: id };
    }),
  );
  return ok({ code });
}

/** Twenty-four letters and digits, unguessable without our key. */
const codeOf = (requestId: string) =>
  Buffer.from(keyedHash("report-code", requestId)).toString("hex").slice(0, 24);

/** LP-2026-000123: counts up inside the civil year; the lock makes two at once take turns. */
async function nextTicket(tx: Tx, at: Date): Promise<string> {
  const year = new Date(at.getTime() + 7 * 3_600_000).getUTCFullYear();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('report-ticket'))`;
  const last = await tx.report.findFirst({
    where: { ticket: { startsWith: `LP-${year}-` } },
    orderBy: { ticket: "desc" },
    select: { ticket: true },
  });
  const number = Number(last?.ticket.slice(8) ?? 0) + 1;
  return `LP-${year}-${String(number).padStart(6, "0")}`;
}
