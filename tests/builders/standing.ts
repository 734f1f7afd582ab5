import type { Actor } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import { decide } from "@tests/builders/decision";
import { upload } from "@tests/builders/documents";
import { save, saveOne } from "@tests/builders/profile";

export const STANDING = ["K1", "K2", "K3", "K4", "K7"];
/** The last days of what `giveAll` hands in; the tax print-out ends on 30 January 2027, after ninety days. */
const ENDS = { lease: "2027-05-03", board: "2028-12-31" };

/** Everything the five standing conditions ask for, written and uploaded by those who keep it. */
export async function giveAll(
  admin: Actor,
  id: string,
  ends: Partial<Record<DocumentType, string>> = {},
  at?: Date,
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
    ...{ termFrom: "2024-01-01", termUntil: ENDS.board },
  };
  await saveOne(admin, id, "board", chair, { at });
  const until: typeof ends = { board_decree: ENDS.board, lease: ENDS.lease, ...ends };
  const issued: Partial<Record<DocumentType, string>> = { kswp: "2026-11-01" };
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
export async function verifyAll(admin: Actor, id: string, at: Date, givenAt?: Date): Promise<void> {
  await giveAll(admin, id, {}, givenAt);
  for (const item of STANDING) await decide(id, item, "met", at);
}
