import type { PlaceNumbers } from "@/domain/assessment/aggregate";
import { csvOf } from "@/lib/csv";
import type { CapabilityNumbers } from "../queries/aggregates";

const HEADERS = ["place_codes", "place", "date", "instrument", "assessed", "ready_or_better"];

/** The heat table as a file: a line a place, those counted together, and all. `day`: ISO. */
export function capabilityCsv(
  { content, places, others, all, version }: CapabilityNumbers,
  nameOf: (code: string) => string,
  day: string,
) {
  const dimensions = content.dimensions.map(({ code }) => code);
  const line = (one: PlaceNumbers, name: string) => [
    ...[one.codes.join(" "), name, day, version, String(one.count)],
    one.ready === null ? "" : String(one.ready),
    ...dimensions.map((code) => String(one.means[code] ?? "")),
    one.weakest ?? "",
  ];
  const lines = [
    ...places.map((one) => line(one, nameOf(one.codes[0] ?? ""))),
    ...(others ? [line(others, others.codes.map(nameOf).join("; "))] : []),
    ...(all ? [line({ ...all, codes: [] }, "*")] : []),
  ];
  return csvOf([...HEADERS, ...dimensions, "weakest"], lines);
}
