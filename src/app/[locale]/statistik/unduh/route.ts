import { statisticsCsv } from "@/features/statistics/components/statistics-csv";
import { findStatistics } from "@/features/statistics/queries/numbers";
import { ANYONE } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { csvAnswer } from "@/lib/csv";

/** The public numbers as a file. Anyone may take it. */
export async function GET() {
  const at = clock();
  const day = dayIn("WIB", at);
  return csvAnswer(`statistik-simpul-${day}`, statisticsCsv(await findStatistics(ANYONE, at), day));
}
