import { csvOf } from "@/lib/csv";
import type { Statistics } from "../queries/numbers";

const HEADERS = ["topic", "code", "number", "value", "day"];

/** Every public number, a line each. An empty value: fewer than five, not shown. `day`: ISO. */
export function statisticsCsv(numbers: Statistics, day: string) {
  const line = (topic: string, code: string, number: string, value: number | null) => [
    ...[topic, code, number, value === null ? "" : String(value), day],
  ];
  const { assessments, waiting } = numbers;
  const lines = [
    line("listed", "", "organisations", numbers.listed),
    line("confirmed", "", "organisations", numbers.confirmed),
    line("verified", "", "organisations", numbers.verified),
    line("suspended", "", "organisations", numbers.suspended),
    ...numbers.listing.map(({ value, count }) => line("listing", value, "organisations", count)),
    ...numbers.standing.map(({ value, count }) => line("standing", value, "organisations", count)),
    line("waiting", "", "decided_cases", waiting?.decided ?? null),
    line("waiting", "", "median_working_days", waiting?.medianDays ?? null),
    line("waiting", "", "ninety_percent_working_days", waiting?.ninetyDays ?? null),
    ...numbers.reasons.map(({ reason, count }) => line("reason", reason, "items", count)),
    ...numbers.provinces.flatMap(({ code, count, confirmed, complete }) => [
      line("province", code, "organisations", count),
      line("province", code, "confirmed", confirmed),
      line("province", code, "complete", complete),
    ]),
    line("province", "unknown", "organisations", numbers.placeUnknown),
    ...numbers.growth.flatMap(({ month, added, total }) => [
      line("month", month, "added", added),
      line("month", month, "total", total),
    ]),
    line("assessments", "", "organisations", assessments?.count ?? null),
    ...(assessments?.bands ?? []).map(({ band, count }) =>
      line("assessments", band, "organisations", count),
    ),
  ];
  return csvOf(HEADERS, lines);
}
