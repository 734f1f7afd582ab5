import "server-only";
import type { Mergeable } from "@/domain/merge";
import type { Listing } from "@/domain/organisation";
import { OPEN_STATES } from "@/domain/review-workflow";
import type { Prisma } from "@/lib/db";

/** What tells whether an organisation can be merged. */
export const MERGEABLE = {
  ...{ name: true, publicId: true, version: true, changedAt: true },
  ...{ listing: true, mergedIntoId: true },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  sections: { select: { section: true } },
  reviewCases: { where: { state: { in: [...OPEN_STATES] } }, select: { id: true }, take: 1 },
  claims: { where: { state: "open" as const }, select: { id: true }, take: 1 },
  measures: {
    where: { state: { in: ["concern", "under_review", "suspended"] } },
    select: { id: true },
    take: 1,
  },
} satisfies Prisma.OrganisationSelect;

type Row = {
  listing: Listing;
  mergedIntoId: string | null;
  reviewCases: unknown[];
  claims: unknown[];
  measures: unknown[];
};

export const asMergeable = ({
  listing,
  mergedIntoId,
  reviewCases,
  claims,
  measures,
}: Row): Mergeable => ({
  ...{ listing, isMerged: mergedIntoId !== null, hasOpenCase: reviewCases.length > 0 },
  ...{ hasOpenClaim: claims.length > 0, hasOpenMeasure: measures.length > 0 },
});
