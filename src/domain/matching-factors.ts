import type { ItemResult } from "./eligibility/answer";
import type { Standing } from "./organisation";
import type { ProfileContent } from "./profile";
import type { Factor } from "./shortlist";

/** What a KAK asks that organisations are matched by. Codes of the taxonomies and of regions. */
export type MatchNeeds = {
  issues: string[];
  workKinds: string[];
  targetGroups: string[];
  places: string[];
  /** How many people it needs in all; 0: it does not say. */
  people: number;
  /** Whole rupiah. */
  ceiling: bigint;
};

/** The part of an agency's work on a package that is asked. */
export type AskedWork = {
  packageId: string;
  issueCodes: string[];
  workKindCodes: string[];
  targetGroupCodes: string[];
  regionCodes: string[];
  /** [{ task, count }] */
  people: unknown;
  ceiling: bigint;
  partnership: boolean;
};

export const needsOf = (work: AskedWork): MatchNeeds => ({
  ...{ issues: work.issueCodes, workKinds: work.workKindCodes, places: work.regionCodes },
  ...{ targetGroups: work.targetGroupCodes, ceiling: work.ceiling },
  people: (work.people as { count: number }[]).reduce((sum, { count }) => sum + count, 0),
});

/** All that a candidate is matched by; nothing else of an organisation comes in. */
export type CandidateFacts = {
  /** Public id, and the number of the version these facts are of. */
  id: string;
  version: number;
  /** Orders equal scores: a digest of the seed and the id, so that nobody can choose the order. */
  lot: string;
  issues: string[];
  workKinds: string[];
  targetGroups: string[];
  /** Regency and district of the office. */
  seats: string[];
  workAreas: string[];
  works: {
    title: string;
    issue: string | null;
    workKind: string | null;
    /** Null while it goes on. */
    endedOn: string | null;
    value: bigint | null;
  }[];
  /** Permanent staff; null: not answered. */
  permanent: number | null;
  /** Locked shortlists of other packages, not over yet, that keep it. */
  load: number;
  standing: Standing;
  isSuspended: boolean;
  isListed: boolean;
  fit: { code: string; result: ItemResult }[];
};

/** Like work counts for so many years, so many of them, and fully from this share of the ceiling on. */
const LIKE_YEARS = 3;
const LIKE_WORKS = 3;
const LIKE_SHARE = 4n;
const MOST_LOAD = 3;

/** Why a factor came to what it did. Sentences: `shortlists.why.<factor>.<code>`. */
export type Why = {
  code: "all" | "some" | "none" | "unasked" | "unknown";
  got: number;
  of: number;
  /** Codes of the terms or places that were found, or titles of works. */
  found: string[];
};

/** How much of a factor's weight is earned, in whole per mille, and why. */
export type Share = { share: number; why: Why };

const perMille = (got: number, of: number) => Math.round((1_000 * Math.min(got, of)) / of);

const shareOf = (got: number, of: number, found: string[], shown = { got, of }): Share => ({
  share: perMille(got, of),
  why: { code: got >= of ? "all" : got > 0 ? "some" : "none", ...shown, found },
});

/** Who is not asked for something is short of nothing. */
const unasked = (): Share => ({
  share: 1_000,
  why: { code: "unasked", got: 0, of: 0, found: [] },
});

function among(asked: string[], own: string[]): Share {
  const wanted = [...new Set(asked)].sort();
  if (wanted.length === 0) return unasked();
  const found = wanted.filter((code) => own.includes(code));
  return shareOf(found.length, wanted.length, found);
}

const isWithin = (code: string, area: string) => code === area || code.startsWith(`${area}.`);

/**
 * In quarters: works in the whole of a place or has its office there 4, works in a part of it or in the
 * same regency 2, in the same province 1. Never a condition: nobody falls out by it.
 */
function nearness(place: string, { seats, workAreas }: CandidateFacts): number {
  const own = [...seats, ...workAreas];
  if (workAreas.some((area) => isWithin(place, area))) return 4;
  if (seats.some((seat) => isWithin(seat, place))) return 4;
  const regency = place.slice(0, 5);
  if (own.some((code) => isWithin(code, place))) return 2;
  if (place.length > 2 && own.some((code) => isWithin(code, regency))) return 2;
  return own.some((code) => isWithin(code, place.slice(0, 2))) ? 1 : 0;
}

function place({ places }: MatchNeeds, candidate: CandidateFacts): Share {
  const wanted = [...new Set(places)].sort();
  if (wanted.length === 0) return unasked();
  const near = wanted.map((code) => ({ code, quarters: nearness(code, candidate) }));
  const found = near.filter(({ quarters }) => quarters === 4).map(({ code }) => code);
  const quarters = near.reduce((sum, one) => sum + one.quarters, 0);
  const shown = { got: found.length, of: wanted.length };
  return shareOf(quarters, 4 * wanted.length, found, shown);
}

/** The same day so many years before; days are "YYYY-MM-DD". */
const yearsBefore = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;

/** Like work (same field or kind) that ended in the last three years or goes on; the three that count most. */
function experience(needs: MatchNeeds, { works }: CandidateFacts, on: string): Share {
  if (needs.issues.length + needs.workKinds.length === 0) return unasked();
  const from = yearsBefore(on, LIKE_YEARS);
  const counted = works
    .filter(({ issue, workKind, endedOn }) => {
      const isLike = needs.issues.includes(issue ?? "") || needs.workKinds.includes(workKind ?? "");
      return isLike && (endedOn === null || endedOn >= from);
    })
    .map((work) => ({ ...work, halves: (work.value ?? 0n) * LIKE_SHARE >= needs.ceiling ? 2 : 1 }))
    .sort((one, other) => other.halves - one.halves || (one.title < other.title ? -1 : 1))
    .slice(0, LIKE_WORKS);
  const halves = counted.reduce((sum, work) => sum + work.halves, 0);
  const shown = {
    got: counted.length,
    of: counted.filter((work) => work.halves === 2).length,
  };
  return shareOf(
    halves,
    2 * LIKE_WORKS,
    counted.map(({ title }) => title),
    shown,
  );
}

function people({ people: needed }: MatchNeeds, { permanent }: CandidateFacts): Share {
  if (needed === 0) return unasked();
  if (permanent === null)
    return { share: 0, why: { code: "unknown", got: 0, of: needed, found: [] } };
  return shareOf(permanent, needed, []);
}

function load({ load: open }: CandidateFacts): Share {
  const free = Math.max(0, MOST_LOAD - open);
  return shareOf(free, MOST_LOAD, [], { got: open, of: MOST_LOAD });
}

/** Every factor of one candidate. `on`: the civil day, "YYYY-MM-DD". */
export const factorShares = (
  needs: MatchNeeds,
  candidate: CandidateFacts,
  on: string,
): Record<Factor, Share> => ({
  field: among(needs.issues, candidate.issues),
  work: among(needs.workKinds, candidate.workKinds),
  target: among(needs.targetGroups, candidate.targetGroups),
  place: place(needs, candidate),
  experience: experience(needs, candidate, on),
  people: people(needs, candidate),
  load: load(candidate),
});

/** What of a profile, as a version keeps it, a candidate is matched by. */
export function matchedPart(
  profile: ProfileContent,
): Pick<
  CandidateFacts,
  "issues" | "workKinds" | "targetGroups" | "seats" | "workAreas" | "works" | "permanent"
> {
  const staff = profile.people.filter(({ group }) => group === "staff");
  return {
    issues: profile.issues.map(({ code }) => code),
    workKinds: profile.services.map(({ code }) => code),
    targetGroups: profile.targetGroups,
    seats: [profile.regencyCode, profile.districtCode].filter((code) => code !== null),
    workAreas: profile.workAreas,
    works: profile.experiences.map(({ title, issueCode, workKindCode, endedOn, value }) => ({
      ...{ title, issue: issueCode, workKind: workKindCode, endedOn },
      value: value === null ? null : BigInt(value),
    })),
    permanent: staff.length > 0 ? staff.filter(({ permanent }) => permanent).length : null,
  };
}
