import "server-only";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import type { ScheduleInput } from "@/domain/kak";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { changeWork, type WorkRefusal } from "./change-work";

/** Saves the twelve steps: days planned and done, limits in working days, notes without officials. */
export async function saveSchedule(
  actor: Actor,
  input: ScheduleInput,
  at: Date = clock(),
): Promise<Result<{ workId: string }, WorkRefusal>> {
  return changeWork<WorkRefusal>(
    actor,
    input,
    {
      act: "preparation/save-schedule",
      write: async (tx, { id: workId, agencyId }) => {
        await tx.packageStep.deleteMany({ where: { workId } });
        await tx.packageStep.createMany({
          data: input.steps
            .filter((one) => one.plannedOn || one.doneOn || one.dayLimit !== null || one.note)
            .map(({ step, plannedOn, doneOn, dayLimit, note }) => ({
              ...{ agencyId, workId, step, dayLimit, note: maskPersonalData(note) || null },
              ...{ plannedOn: dateOfDay(plannedOn), doneOn: dateOfDay(doneOn) },
            })),
        });
        return ok({});
      },
    },
    at,
  );
}
