import { getLocale } from "next-intl/server";

/** Writes a number from 0 to 100 with one decimal; what has none is a dash. */
export async function pointsIn(): Promise<(value: number | null) => string> {
  const format = new Intl.NumberFormat(await getLocale(), {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  return (value) => (value === null ? "–" : format.format(value));
}
