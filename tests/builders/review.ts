import { randomUUID } from "node:crypto";
import { submitCase } from "@/features/review/commands/submit-case";
import type { Person } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import type { CaseItem } from "@/domain/review-decision";
import type { Role } from "@/domain/roles";
import { db } from "@/lib/db";
import {
  asked,
  type Finding,
  type Findings,
  formOf as formFor,
  reviewCase,
  takeCase,
} from "../../prisma/seed/demo/desk";
import { upload } from "./documents";
import { aPerson } from "./person";
import { save, saveOne } from "./profile";
import { asAdminOf, register } from "./registration";

/** Everything the five standing conditions ask for; the lease ends on `leaseUntil`. */
async function fillWhole(admin: Person, id: string, leaseUntil = "2027-05-03") {
  await save(admin, id, "legal", {
    ...{ deedNumber: "12", deedDate: "2018-03-04", npwp: "01.234.567.8-901.000" },
    ...{ approvalNumber: "AHU-0012485", approvalDate: "2018-05-12" },
  });
  await save(admin, id, "office", { street: "Jalan Contoh 1", officeTenure: "rented" });
  await saveOne(admin, id, "board", {
    ...{ personName: "Andi Contoh", position: "Ketua", group: "executive" },
    ...{ termFrom: "2024-01-01", termUntil: "2028-12-31" },
  });
  const ends: Partial<Record<DocumentType, string>> = {
    ...{ board_decree: "2028-12-31", lease: leaseUntil },
  };
  for (const type of [
    ...(["deed", "approval", "npwp", "kswp", "board_decree", "structure"] as const),
    ...(["bylaws", "lease", "office_photo"] as const),
  ]) {
    const result = await upload(admin, id, type, {
      said: {
        endsOn: ends[type] ?? null,
        issuedOn: type === "kswp" ? "2026-11-01" : "2026-01-05",
        title: type === "office_photo" ? "Depan" : null,
      },
    });
    if (!result.ok) throw new Error(`${type}: ${result.reason}`);
  }
}

/** A registered organisation with all its papers, and who manages it. */
export async function aWholeOrganisation() {
  const person = await aPerson(db);
  const { id } = await register(person.actor);
  const admin = asAdminOf(person.actor, id) as Person;
  await fillWhole(admin, id);
  return { id, admin };
}

/** Somebody of the desk; their name is on no board. */
export const fromDesk = async (role: Role = "reviewer", name = "Penelaah Uji") =>
  (await aPerson(db, { name, roles: [role] })).actor;

const SIGNED = { name: "Andi Contoh", office: "Ketua", accept: true } as const;

export async function submit(admin: Person, organisationId: string, at?: Date) {
  const result = await submitCase(
    admin,
    { organisationId, requestId: randomUUID(), ...SIGNED },
    at,
  );
  if (!result.ok) throw new Error(result.reason);
  return result.value.code;
}

export { asked };

export const caseOf = (code: string) =>
  db.reviewCase.findUniqueOrThrow({ where: { code }, include: { items: true } });

/** States no tie and takes the case. */
export const take = takeCase;

type Verdict = "met" | "needs_correction" | "not_met";
const asFinding = (result: Verdict): Finding | "met" =>
  result === "met"
    ? result
    : {
        ...{ result, reason: "paper-unreadable" },
        note: "Halaman dua tidak terbaca, mohon dipindai ulang.",
      };

/** What the form of an item would send: what is read on the paper is what is entered of it. */
export const formOf = (code: string, item: CaseItem, result: Verdict, at?: Date) =>
  formFor(code, item, asFinding(result), at);

/** Decides the items named, all others "met", and finishes. */
export function review(
  reviewer: Person,
  code: string,
  verdicts: Partial<Record<CaseItem, Verdict>> = {},
  at?: Date,
) {
  const findings = Object.entries(verdicts).flatMap(([item, result]) => {
    const finding = asFinding(result);
    return finding === "met" ? [] : [[item, finding]];
  });
  return reviewCase(reviewer, code, Object.fromEntries(findings) as Findings, at);
}
