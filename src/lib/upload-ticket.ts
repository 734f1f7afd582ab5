import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DOCUMENT_TYPES } from "@/domain/documents";
import { machineTime } from "./clock";
import { decrypt, encrypt } from "./encryption";

/** Twelve hours: a form may lie open over a working day. Whether somebody may, is asked again. */
const LASTS_MS = 12 * 3_600_000;

const ticketContent = z.object({
  v: z.literal(1),
  /** Of the one upload that the ticket is good for. */
  requestId: z.uuid(),
  organisationId: z.uuid(),
  personId: z.uuid(),
  slug: z.string(),
  type: z.enum(DOCUMENT_TYPES),
  /** The paper whose place the new one takes. */
  replacesId: z.uuid().nullable(),
  locale: z.enum(["id", "en"]),
  until: z.number(),
});
export type UploadTicket = Omit<z.infer<typeof ticketContent>, "v" | "until">;

/** Where an upload form is sent: an address sealed by us says what is uploaded, by and for whom. */
export function addressOf(ticket: Omit<UploadTicket, "requestId">): string {
  const until = machineTime().getTime() + LASTS_MS;
  const content = JSON.stringify({ v: 1, ...ticket, requestId: randomUUID(), until });
  return `/unggah/${Buffer.from(encrypt(content)).toString("base64url")}`;
}

/** Null for what we did not seal; `isOver` once its time has passed. */
export function openTicket(sealed: string): (UploadTicket & { isOver: boolean }) | null {
  if (!/^[\w-]{40,2000}$/.test(sealed)) return null;
  try {
    const { until, ...ticket } = ticketContent.parse(
      JSON.parse(decrypt(Buffer.from(sealed, "base64url"))),
    );
    return { ...ticket, isOver: machineTime().getTime() > until };
  } catch {
    return null;
  }
}
