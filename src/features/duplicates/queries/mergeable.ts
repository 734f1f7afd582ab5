import "server-only";
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
