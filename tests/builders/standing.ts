import { daysAfter } from "@/domain/civil-day";
import type { Actor } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import { decide } from "@tests/builders/decision";
import { upload } from "@tests/builders/documents";
import { save, saveOne } from "@tests/builders/profile";

export const STANDING = ["K1", "K2", "K3", "K4", "K7"];
/** In days from when it is handed in; the tax print-out is in force for ninety from its day. */
const ENDS = { kswp: 65, lease: 158, board: 766 };
const PRINTED = ENDS.kswp - 90;

/** The civil day so many days after `at`. */
export const dayFrom = (at: Date, days: number) => daysAfter(at.toISOString().slice(0, 10), days);
/** The last day of what `giveAll` hands in at an instant. */
export const endOf = (what: keyof typeof ENDS, at = new Date()) => dayFrom(at, ENDS[what]);

/**
 * Everything the five standing conditions ask for, written and uploaded by those who keep it. What is
 * given on 26 November 2026 ends on 30 January (print-out) and 3 May 2027, and on 31 December 2028.
 */
export async function giveAll(
  admin: Actor,
  id: string,
  ends: Partial<Record<DocumentType, string>> = {},
  at = new Date(),
): Promise<void> {
  const legal = {
    ...{ deedNumber: "12", deedDate: "2018-03-04", npwp: "01.234.567.8-901.000" },
    ...{ approvalNumber: "AHU-0012485", approvalDate: "2018-05-12" },
  };
  await save(admin, id, "legal", legal, { at });
  const office = { street: "Jalan Contoh 1", officeTenure: "rented" };
  await save(admin, id, "office", office, { at });
  const chair = {
    ...{ personName: "Andi Contoh", position: "Ketua", group: "executive" },
    ...{ termFrom: "2024-01-01", termUntil: endOf("board", at) },
  };
  await saveOne(admin, id, "board", chair, { at });
  const until: typeof ends = {
    ...{ board_decree: endOf("board", at), lease: endOf("lease", at) },
    ...ends,
  };
  const issued: Partial<Record<DocumentType, string>> = { kswp: dayFrom(at, PRINTED) };
  for (const type of [
    ...(["deed", "approval", "npwp", "kswp", "board_decree", "structure"] as const),
    ...(["bylaws", "lease", "office_photo"] as const),
  ]) {
    const result = await upload(admin, id, type, {
      said: {
        ...{ endsOn: until[type] ?? null, issuedOn: issued[type] ?? "2026-01-05" },
        title: type === "office_photo" ? "Depan" : null,
      },
      at,
    });
    if (!result.ok) throw new Error(`${type}: ${result.reason}`);
  }
}

/** The same, and the reviewers found all of it in order. */
export async function verifyAll(admin: Actor, id: string, at: Date, givenAt = at): Promise<void> {
  await giveAll(admin, id, {}, givenAt);
  for (const item of STANDING) await decide(id, item, "met", at);
}
