import { capabilityCsv } from "@/features/capability/components/capability-csv";
import { countCapability, namePlaces } from "@/features/capability/queries/aggregates";
import { capabilityParameters } from "@/features/capability/schema";
import { ANYONE } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { csvAnswer } from "@/lib/csv";

/** The heat table of a region, or of the country, as a file. Anyone may take it. */
export async function GET(request: Request) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { wilayah: region, versi: version } = capabilityParameters.parse(asked);
  const numbers = await countCapability(ANYONE, { region, version });
  if (!numbers) return new Response(null, { status: 404 });
  const { places, others } = numbers;
  const codes = [...places, ...(others ? [others] : [])].flatMap((one) => one.codes);
  const names = await namePlaces(ANYONE, codes);
  const day = dayIn("WIB", clock());
  return csvAnswer(
    `kapasitas-oms-${(region ?? "indonesia").replace(".", "-")}-${day}`,
    await capabilityCsv(numbers, (code) => names.get(code) ?? code, day),
  );
}
