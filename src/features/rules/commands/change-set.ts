import "server-only";
import type { Actor, Person } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { type SetContent, setContentSchema } from "@/domain/eligibility/set-content";
import { type Act, may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { db, type Prisma, type Tx } from "@/lib/db";

export type ChangeSetRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

type Row = Prisma.RuleSetGetPayload<object>;
export type HeldSet = Omit<Row, "content"> & { content: SetContent };

type Asked = { act: Act; code: string; version: number; states: readonly Row["state"][] };

/**
 * What every change of a set has in common: only its people, the row held, as it was when it was looked
 * at and in a state that allows it. `change` writes, with a version more, and tells.
 */
export async function changeSet<Answer extends Result<unknown, string>>(
  actor: Actor,
  { act, code, version, states }: Asked,
  change: (tx: Tx, held: HeldSet, person: Person) => Promise<Answer>,
): Promise<Answer | { ok: false; reason: ChangeSetRefusal }> {
  if (!may(actor, act) || actor.kind !== "person") return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM rule_set WHERE code = ${code} FOR UPDATE`;
    const row = await tx.ruleSet.findUnique({ where: { code } });
    if (!row) return refuse("not-found");
    if (row.version !== version || !states.includes(row.state)) return refuse("changed-meanwhile");
    return change(tx, { ...row, content: setContentSchema.parse(row.content) }, actor);
  });
}

/** The published set after which a new one begins: the last to begin of those not withdrawn. */
export async function lastPublished(tx: Tx): Promise<SetContent> {
  const row = await tx.ruleSet.findFirstOrThrow({
    where: { state: "published" },
    orderBy: [{ effectiveFrom: "desc" }, { number: "desc" }],
  });
  return setContentSchema.parse(row.content);
}

export type DateRefusal = "effectiveFrom-past" | "effectiveFrom-before-last";

/** Nothing begins before today, nor before or together with what is published already. */
export async function dateRefusal(tx: Tx, first: string, at: Date): Promise<DateRefusal | null> {
  if (first < dayIn("WIB", at)) return "effectiveFrom-past";
  const { rules } = await lastPublished(tx);
  return first <= rules.effectiveFrom ? "effectiveFrom-before-last" : null;
}

/** The set a draft was made from. */
export async function baseOf(tx: Tx, { baseCode }: HeldSet): Promise<SetContent> {
  const base = await tx.ruleSet.findUniqueOrThrow({ where: { code: baseCode ?? "" } });
  return setContentSchema.parse(base.content);
}

/** Whether a simulation of the set exactly as it is has ended. */
export const isSimulated = async (tx: Tx, { id, sha256, baseCode }: HeldSet): Promise<boolean> =>
  (await tx.ruleSimulation.count({
    where: { ruleSetId: id, sha256, baseCode: baseCode ?? "", finishedAt: { not: null } },
  })) > 0;
