import "server-only";
import type { Actor } from "@/domain/actor";
import { dateOfDay, dayIn } from "@/domain/civil-day";
import { appealDeadline, checkSpan, type DatesRefusal } from "@/domain/measure";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { holidaysAfter } from "@/lib/holidays";
import type { SuspendInput } from "../schema";
import { changeMeasure, type ChangeMeasureRefusal } from "./change-measure";
import { endDue } from "./end-suspensions";

/**
 * Decides a suspension: reason and basis as they stand are public from now on, the note never is.
 * Days are whole ones in the zone of the office; one may appeal for fourteen working days. The
 * organisation stays listed and its standing stays as it is.
 */
export async function suspendOrganisation(
  actor: Actor,
  { measureId, version, reason, basis, from, until, note }: SuspendInput,
  at: Date = clock(),
): Promise<Result<null, ChangeMeasureRefusal | DatesRefusal>> {
  const holidays = await holidaysAfter(at);
  const seen = { measureId, version };
  return changeMeasure<DatesRefusal>(
    actor,
    { act: "measures/suspend-organisation", move: "suspend", seen, words: reason, note },
    at,
    async ({ organisation, organisationId }, tx) => {
      const zone = organisation.province?.timeZone ?? "WIB";
      const days = checkSpan({ from, until }, dayIn(zone, at));
      if (!days.ok) return days;
      // One that is over stands in nobody's way, also in the minute before that is written down;
      // over it is, whatever becomes of this decision.
      await endDue(tx, { organisationId }, at);
      return ok({
        ...{ reason: maskPersonalData(reason), basis: maskPersonalData(basis), zone },
        ...{ fromOn: dateOfDay(from), untilOn: dateOfDay(until), decidedAt: at },
        deciderId: actor.kind === "person" ? actor.id : null,
        appealUntilOn: dateOfDay(appealDeadline(zone, at, holidays)),
      });
    },
  );
}
