import { numbersCsv } from "@/features/regional/components/numbers-csv";
import { countRegion } from "@/features/regional/queries/numbers";
import { findRegion, listInside } from "@/features/regional/queries/region";
import { ANYONE } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { csvAnswer } from "@/lib/csv";

/** The numbers of a report as a file. Anyone may take them. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[locale]/profil-daerah/[code]/unduh">,
) {
  const region = await findRegion(ANYONE, (await params).code);
  if (!region) return new Response(null, { status: 404 });
  const [numbers, places] = await Promise.all([
    countRegion(ANYONE, region),
    listInside(ANYONE, region.parent?.code ?? region.code),
  ]);
  const day = dayIn(region.timeZone, clock());
  return csvAnswer(
    `profil-oms-${region.code.replace(".", "-")}-${day}`,
    await numbersCsv(region, places, numbers, day),
  );
}
