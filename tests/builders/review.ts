import { randomUUID } from "node:crypto";
import { submitCase } from "@/features/review/commands/submit-case";
import type { Person } from "@/domain/actor";
import type { Answer } from "@/domain/eligibility/answer";
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
import { aPerson } from "./person";
import { asAdminOf, register } from "./registration";
import { giveAll } from "./standing";

/** A registered organisation with all its papers, and who manages it. */
export async function aWholeOrganisation() {
  const person = await aPerson(db);
  const { id } = await register(person.actor);
  const admin = asAdminOf(person.actor, id) as Person;
  await giveAll(admin, id);
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

/** What each standing item of an organisation comes to, as it is kept. */
export async function resultsOf(organisationId: string) {
  const row = await db.organisationStanding.findUniqueOrThrow({ where: { organisationId } });
  const { items } = row.items as unknown as { items: Answer[] };
  return Object.fromEntries(
    items.filter(({ scope }) => scope === "standing").map(({ code, result }) => [code, result]),
  );
}

export const standingOf = async (id: string) =>
  (await db.organisation.findUniqueOrThrow({ where: { id }, select: { standing: true } })).standing;

/** As if the draw had fallen so. */
export const setDrawn = (code: string, isDrawn: boolean) =>
  db.reviewCase.update({ where: { code }, data: { isDrawn } });
