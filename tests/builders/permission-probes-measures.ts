import { randomUUID } from "node:crypto";
import { closeReview } from "@/features/measures/commands/close-review";
import { decideAppeal } from "@/features/measures/commands/decide-appeal";
import { endSuspensions } from "@/features/measures/commands/end-suspensions";
import { liftSuspension } from "@/features/measures/commands/lift-suspension";
import { makeAppeal } from "@/features/measures/commands/make-appeal";
import { openReview } from "@/features/measures/commands/open-review";
import { passReportOn } from "@/features/measures/commands/pass-report-on";
import { raiseConcern } from "@/features/measures/commands/raise-concern";
import { setAside } from "@/features/measures/commands/set-aside";
import { suspendOrganisation } from "@/features/measures/commands/suspend-organisation";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";

const seen = () => ({ measureId: randomUUID(), version: 1 });
const note = "Catatan percobaan.";
const reason = "Alasan percobaan yang cukup panjang.";

/** Of measures that do not exist: asked, never done. */
export const measureProbes = {
  "measures/raise-concern": (actor) =>
    raiseConcern(actor, { requestId: randomUUID(), slug: "tidak-ada", note }),
  "measures/pass-report-on": (actor) => passReportOn(actor, { ticket: "LP-2026-999999", note }),
  "measures/open-review": (actor) => openReview(actor, seen()),
  "measures/set-aside": (actor) => setAside(actor, { ...seen(), note }),
  "measures/close-review": (actor) => closeReview(actor, { ...seen(), note }),
  "measures/suspend-organisation": (actor) =>
    suspendOrganisation(actor, {
      ...{ ...seen(), reason, basis: "Dasar", note: "" },
      ...{ from: "2026-12-01", until: "2026-12-31" },
    }),
  "measures/lift-suspension": (actor) => liftSuspension(actor, { ...seen(), reason }),
  "measures/make-appeal": (actor, _body, { organisation }) =>
    makeAppeal(actor, { ...seen(), slug: organisation.slug, appeal: reason }),
  "measures/decide-appeal": (actor) =>
    decideAppeal(actor, { ...seen(), move: "refuse_appeal", reason }),
  "measures/end-suspensions": (actor) => endSuspensions(actor),
} satisfies Partial<Record<Act, Probe>>;
