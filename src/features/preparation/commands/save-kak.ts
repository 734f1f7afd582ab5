import "server-only";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import type { KakInput } from "@/domain/kak";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { changeWork, type WorkRefusal } from "./change-work";

export type KakRefusal = WorkRefusal | "ceiling-above" | "unit-wrong" | "codes-unknown";

/** Saves the terms of reference (KAK) of a package. Another unit is chosen only by who plans for the whole agency. */
export async function saveKak(
  actor: Actor,
  input: KakInput,
  at: Date = clock(),
): Promise<Result<{ workId: string }, KakRefusal>> {
  return changeWork<KakRefusal>(
    actor,
    input,
    {
      act: "preparation/save-kak",
      write: async (tx, work) => {
        if (input.ceiling > work.package.ceiling) return refuse("ceiling-above");
        const { unitId } = input;
        const isMoved = unitId !== work.unitId;
        const there = { type: "agency", id: work.agencyId, unitId } as const;
        if (isMoved && !may(actor, "preparation/save-kak", there)) return refuse("unit-wrong");
        const where = { id: unitId ?? "", agencyId: work.agencyId };
        if (isMoved && unitId && !(await tx.agencyUnit.findFirst({ where })))
          return refuse("unit-wrong");
        if (!(await areKnown(tx, input))) return refuse("codes-unknown");
        const { workKindCodes, issueCodes, targetGroupCodes, regionCodes } = input;
        return ok({
          ...{ workKindCodes, issueCodes, targetGroupCodes, regionCodes, unitId },
          ...{ ceiling: input.ceiling, route: input.route, partnership: input.partnership },
          ...{ startsOn: dateOfDay(input.startsOn), endsOn: dateOfDay(input.endsOn) },
          outputs: input.outputs.map(maskPersonalData),
          people: input.people.map(({ task, count }) => ({ count, task: maskPersonalData(task) })),
          terms: input.terms,
        });
      },
    },
    at,
  );
}

async function areKnown(tx: Tx, input: KakInput): Promise<boolean> {
  const among = (codes: string[]) => ({ where: { code: { in: codes } } });
  const counts = [
    [input.workKindCodes, await tx.workKind.count(among(input.workKindCodes))],
    [input.issueCodes, await tx.issue.count(among(input.issueCodes))],
    [input.targetGroupCodes, await tx.targetGroup.count(among(input.targetGroupCodes))],
    [input.regionCodes, await tx.region.count(among(input.regionCodes))],
  ] as const;
  return counts.every(([codes, count]) => codes.length === count);
}
