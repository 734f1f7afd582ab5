import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/domain/canonical-json";
import { dateOfDay } from "@/domain/civil-day";
import { type RuleSet, ruleSetOn } from "@/domain/eligibility/rule-set";
import { type SetContent, setContentSchema } from "@/domain/eligibility/set-content";
import { machineTime } from "./clock";
import { db, type Prisma, type Tx } from "./db";

/** Every judgement asks for the sets; other processes notice what was published after so long. */
const FRESH_MS = 1_000;

export type PublishedSet = SetContent & { sha256: string; publishedAt: Date };

// One memory for all copies of this module that a bundler may make in a process.
const kept = globalThis as typeof globalThis & {
  simpulRuleSets?: { sets: readonly PublishedSet[]; readAt: number };
};

/** The sets that are published and not withdrawn, the first one first. Throws when a row is no set. */
export async function publishedSets(
  tx: Pick<Tx, "ruleSet"> = db,
): Promise<readonly PublishedSet[]> {
  const now = machineTime().getTime();
  const known = kept.simpulRuleSets;
  if (known && now - known.readAt < FRESH_MS) return known.sets;
  const rows = await tx.ruleSet.findMany({
    where: { state: "published" },
    orderBy: { number: "asc" },
    select: { content: true, sha256: true, publishedAt: true },
  });
  const sets = rows.map(({ content, sha256, publishedAt }) => ({
    ...setContentSchema.parse(content),
    ...{ sha256, publishedAt: publishedAt! },
  }));
  kept.simpulRuleSets = { sets, readAt: now };
  return sets;
}

/** After a publication or a withdrawal: this process shall not wait to notice its own. */
export const forgetRuleSets = (): void => {
  delete kept.simpulRuleSets;
};

/** The set in force at an instant; null before the first. */
export const ruleSetAt = async (tx: Tx, at: Date): Promise<RuleSet | null> =>
  ruleSetOn(
    (await publishedSets(tx)).map(({ rules }) => rules),
    at,
  );

/** A published set by its code, whether or not it has begun or another has followed. */
export const ruleSetOf = async (tx: Tx, code: string): Promise<RuleSet | null> =>
  (await publishedSets(tx)).find(({ rules }) => rules.code === code)?.rules ?? null;

/** The first day of the set that follows one in time; null while none is published. */
export async function replacedFrom(effectiveFrom: string): Promise<string | null> {
  const days = (await publishedSets()).map(({ rules }) => rules.effectiveFrom);
  return days.filter((day) => day > effectiveFrom).sort()[0] ?? null;
}

/** The whole set in force at an instant, words and all; null before the first. */
export async function setInForce(at: Date): Promise<PublishedSet | null> {
  const sets = await publishedSets();
  const code = ruleSetOn(
    sets.map(({ rules }) => rules),
    at,
  )?.code;
  return sets.find(({ rules }) => rules.code === code) ?? null;
}

/** The columns of `rule_set` that follow from what a set says. */
export const setColumns = (content: SetContent) => ({
  content: content as unknown as Prisma.InputJsonValue,
  effectiveFrom: dateOfDay(content.rules.effectiveFrom)!,
  sha256: createHash("sha256").update(canonicalJson(content)).digest("hex"),
});
