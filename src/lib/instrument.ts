import "server-only";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import { dateOfDay, dayIn } from "@/domain/civil-day";
import type { Tx } from "./db";

/** The version of the instrument in force on the day of `at` in WIB; null before the first. */
export async function instrumentAt(
  tx: Pick<Tx, "assessmentInstrument">,
  at: Date,
): Promise<{ version: string; content: Instrument } | null> {
  const row = await tx.assessmentInstrument.findFirst({
    where: { effectiveFrom: { lte: dateOfDay(dayIn("WIB", at)) ?? at } },
    orderBy: { effectiveFrom: "desc" },
    select: { version: true, content: true },
  });
  return row && { version: row.version, content: instrumentSchema.parse(row.content) };
}
