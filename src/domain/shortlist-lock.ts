import { z } from "zod";
import { ITEM_RESULTS } from "./eligibility/answer";
import { match } from "./matching";
import { matchedPart } from "./matching-factors";
import { STANDINGS } from "./organisation";
import type { ProfileContent } from "./profile";
import { DROP_REASONS, FACTORS, KEEP_REASONS, type ShortlistSnapshot } from "./shortlist";

/** How many organisations one shortlist may hold. */
export const MOST_CANDIDATES = 200;

const weight = z.int().min(0).max(100);
const weights = z.strictObject({
  ...{ field: weight, work: weight, target: weight, place: weight, experience: weight },
  ...{ people: weight, load: weight },
});

/** The shape of `shortlist.weights` and of both sides of a weighing. */
export const keptWeights = z.strictObject({ v: z.literal(1), weights });

/** How a form names a decision with its reason: "keep.local". */
export const CHOICES = [
  ...KEEP_REASONS.map((code) => `keep.${code}` as const),
  ...DROP_REASONS.map((code) => `drop.${code}` as const),
];

/** Why a shortlist cannot be locked yet. */
export type LockRefusal = "undecided" | "none-kept" | "kak-incomplete";

type Kak = {
  issueCodes: string[];
  workKindCodes: string[];
  regionCodes: string[];
  startsOn: Date | null;
  endsOn: Date | null;
};

/** What stands in the way of locking; null: nothing. A decision is never without its reason. */
export function lockRefusal(
  decisions: readonly ("open" | "keep" | "drop")[],
  kak: Kak,
): LockRefusal | null {
  const asked = [kak.issueCodes, kak.workKindCodes, kak.regionCodes];
  if (asked.some((codes) => codes.length === 0) || !kak.startsOn || !kak.endsOn)
    return "kak-incomplete";
  if (decisions.includes("open")) return "undecided";
  return decisions.includes("keep") ? null : "none-kept";
}

/**
 * What the matching of a locked shortlist was given besides the profiles, which their versions hold:
 * enough to match again and come to the same.
 */
export const lockGiven = z.strictObject({
  v: z.literal(1),
  /** The civil day. */
  on: z.iso.date(),
  needs: z.strictObject({
    ...{ issues: z.array(z.string()), workKinds: z.array(z.string()) },
    ...{ targetGroups: z.array(z.string()), places: z.array(z.string()) },
    ...{ people: z.int().nonnegative(), ceiling: z.string().regex(/^\d+$/) },
  }),
  weights,
  candidates: z.array(
    z.strictObject({
      ...{ id: z.string(), version: z.int().positive(), lot: z.string() },
      ...{ load: z.int().nonnegative(), standing: z.enum(STANDINGS) },
      ...{ isSuspended: z.boolean(), isListed: z.boolean() },
      fit: z.array(z.strictObject({ code: z.string(), result: z.enum(ITEM_RESULTS) })),
    }),
  ),
});
export type LockGiven = z.infer<typeof lockGiven>;

/** Points of a factor or a score as a snapshot holds them. */
export const pointsOf = (tenths: number) => tenths / 10;

/**
 * Matches a locked shortlist again, from the versions of profiles it was made on, by the public id.
 * Answers the ids whose order, score or points are not those of the snapshot; none: it is the same.
 * A candidate whose version is missing counts as another.
 */
export function replay(
  snapshot: ShortlistSnapshot,
  given: LockGiven,
  profiles: ReadonlyMap<string, ProfileContent>,
): string[] {
  const { on, weights: with_, needs } = given;
  const candidates = given.candidates.flatMap((candidate) => {
    const profile = profiles.get(candidate.id);
    return profile ? [{ ...candidate, ...matchedPart(profile) }] : [];
  });
  const question = { needs: { ...needs, ceiling: BigInt(needs.ceiling) }, weights: with_, on };
  const { ranked, leftOut } = match(question, candidates);
  const order = new Map([...ranked, ...leftOut].map(({ id }, at) => [id, at + 1]));
  const scored = new Map(ranked.map((row) => [row.id, row]));
  return snapshot.candidates.flatMap(({ id, order: place, score, factors }) => {
    const row = scored.get(id);
    const isSame =
      order.get(id) === place &&
      (row ? pointsOf(row.tenths) : null) === score &&
      FACTORS.every((factor) => {
        const now = row?.factors.find((one) => one.factor === factor);
        return (
          factors.find((one) => one.factor === factor)?.points === (now && pointsOf(now.tenths))
        );
      });
    return isSame ? [] : [id];
  });
}
