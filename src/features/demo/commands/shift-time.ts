import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock, demoShiftMs } from "@/lib/clock";
import { db } from "@/lib/db";
import { storeDemoShift } from "@/lib/demo-clock";
import { env } from "@/lib/env";

export type ShiftRefusal = "not-allowed" | "too-far";

const DAY = 86_400_000;
const FARTHEST_DAYS = 3_660;

/** Moves a demonstration's civil time by days, or back to the true one. Nowhere else can it move. */
export async function shiftTime(
  _actor: Actor,
  { days }: { days: number | "reset" },
): Promise<Result<{ now: Date }, ShiftRefusal>> {
  if (!env.SIMPUL_DEMO || !env.SIMPUL_ALLOW_CLOCK) return refuse("not-allowed");
  const shiftMs = days === "reset" ? 0 : demoShiftMs() + days * DAY;
  if (Math.abs(shiftMs) > FARTHEST_DAYS * DAY) return refuse("too-far");
  await db.$transaction((tx) => storeDemoShift(tx, shiftMs));
  return ok({ now: clock() });
}
