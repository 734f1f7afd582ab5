import { exportOneStep } from "@/features/eligibility/commands/export-one-step";
import { remindOfEnds } from "@/features/eligibility/commands/remind-of-ends";
import { sweepStandings } from "@/features/search/commands/sweep-standings";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";

export const eligibilityProbes = {
  "eligibility/remind-of-ends": (actor) => remindOfEnds(actor),
  "eligibility/export-one-step": (actor, body, { agency }) =>
    exportOneStep(actor, { slug: body.type === "agency" ? agency.slug : null }),
  "search/sweep-standings": (actor) => sweepStandings(actor),
} satisfies Partial<Record<Act, Probe>>;
