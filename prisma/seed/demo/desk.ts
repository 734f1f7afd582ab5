import { claimCase } from "@/features/review/commands/claim-case";
import { decideItem } from "@/features/review/commands/decide-item";
import { finishReview } from "@/features/review/commands/finish-review";
import { stateConflict } from "@/features/review/commands/state-conflict";
import { readBasis } from "@/features/review/queries/basis";
import type { Person } from "@/domain/actor";
import {
  CASE_ITEMS,
  type CaseItem,
  type ItemDecisionResult,
  keyPaperOf,
  type ReasonCode,
} from "@/domain/review-decision";
import { db } from "@/lib/db";

/** What somebody finds of one item beside “met”. */
export type Finding = {
  result: Exclude<ItemDecisionResult, "met">;
  reason: ReasonCode;
  note: string;
};
export type Findings = Partial<Record<CaseItem, Finding>>;

/** The code and the version that a form of this moment carries. */
export const asked = async (code: string) => {
  const { version } = await db.reviewCase.findUniqueOrThrow({ where: { code } });
  return { code, version };
};

/** States no tie and takes the case, or its second review. */
export async function takeCase(reviewer: Person, code: string, at?: Date) {
  const stated = await stateConflict(reviewer, { code, tie: "none", namesake: "another" }, at);
  if (!stated.ok) throw new Error(`${code}: ${stated.reason}`);
  return claimCase(reviewer, await asked(code), at);
}

/** What the form of an item sends where all that is read on the paper is what was entered of it. */
export async function formOf(
  code: string,
  item: CaseItem,
  finding: Finding | "met",
  at = new Date(),
) {
  const { organisationId, version } = await db.reviewCase.findUniqueOrThrow({ where: { code } });
  const basis = await db.$transaction((tx) => readBasis(tx, organisationId, at));
  if (!basis) throw new Error(`${code}: nothing to look at`);
  const { papers, fingerprint } = basis.items[item];
  const paper = keyPaperOf(item, papers);
  const found = finding === "met" ? { result: finding, reason: null, note: null } : finding;
  return {
    ...{ code, version, item, fingerprint, internalNote: null, ...found },
    ...{ number: paper?.number ?? null, date: paper?.issuedOn ?? null },
  };
}

/** Where the rules themselves lack something, whatever the reviewer saw. */
const LACKING: Finding = {
  ...{ result: "needs_correction", reason: "paper-incomplete" },
  note: "Isian atau dokumen butir ini belum lengkap. Halaman kelengkapan menyebut apa yang kurang.",
};

/**
 * Decides every item that is open: what is in `findings`, “met” for all others, and wanting where the
 * rules do not let it be met.
 */
export async function decideAll(
  reviewer: Person,
  code: string,
  findings: Findings = {},
  at?: Date,
): Promise<void> {
  for (const item of CASE_ITEMS) {
    const decide = async (finding: Finding | "met") =>
      decideItem(reviewer, await formOf(code, item, finding, at), at);
    const result = await decide(findings[item] ?? "met");
    const last = !result.ok && result.reason === "rules-lacking" ? await decide(LACKING) : result;
    if (!last.ok && last.reason !== "settled-already")
      throw new Error(`${code} ${item}: ${last.reason}`);
  }
}

/** The same, and finishes the review. */
export async function reviewCase(
  reviewer: Person,
  code: string,
  findings: Findings = {},
  at?: Date,
) {
  await decideAll(reviewer, code, findings, at);
  return finishReview(reviewer, await asked(code), at);
}
