import { getTranslations } from "next-intl/server";
import { UNKNOWN } from "@/domain/facets";
import { GAP_KINDS } from "@/domain/regional-gaps";
import { csvOf } from "@/lib/csv";
import type { RegionalNumbers } from "../queries/numbers";
import type { Place, ReportRegion } from "../queries/region";
import { reportWords } from "./report-words";

const HEADERS = [
  ...["region_code", "region", "date", "topic", "code", "label"],
  ...["seated", "working", "either"],
];
type Line = string[];

/** Every number of a report, zeros too, a line each; labels in the language of the address. `day`: ISO. */
export async function numbersCsv(
  region: ReportRegion,
  places: Place[],
  numbers: RegionalNumbers,
  day: string,
) {
  const { kinds, countsIn } = await reportWords();
  const t = await getTranslations("regional");
  const labels = await getTranslations("labels");
  const about = [region.code, region.name, day];
  const line = (
    topic: string,
    code: string,
    label: string,
    counts: { seated: number; working: number; here: number },
  ): Line => [
    ...[...about, topic, code, label],
    ...[counts.seated, counts.working, counts.here].map(String),
  ];
  const lines: Line[] = [
    line("total", "", t("either"), numbers.total),
    ...numbers.standing.map((one) =>
      line("standing", one.value, labels(`standing.${one.value as "complete"}`), one),
    ),
    ...numbers.listing.map((one) =>
      line("listing", one.value, labels(`listing.${one.value as "published"}`), one),
    ),
    ...numbers.kind.map((one) =>
      line(
        ...(["kind", one.value] as const),
        one.value === UNKNOWN ? labels("unknown") : labels(`kind.${one.value as "general"}`),
        one,
      ),
    ),
    ...numbers.mark.map((one) => line("mark", one.value, t(`mark.${one.value as "profile"}`), one)),
    ...numbers.lacks.map((one) => line("one_step", one.value, one.value, one)),
    ...GAP_KINDS.flatMap((kind) =>
      kinds[kind].map(({ value, label }) =>
        line(kind, value, label, countsIn(numbers[kind], value)),
      ),
    ),
    ...places.map(({ code, name }) => line("place", code, name, countsIn(numbers.places, code))),
  ];
  return csvOf(HEADERS, lines);
}
