// Numbers that everybody may read: docs/decisions/0033. A small count of cases could point at somebody.

/** Cases, reasons and results are never shown of fewer than so many. */
export const FEWEST_SHOWN = 5;

/** The count, or null where it is between none and five; none may be said. */
export const shownCount = (count: number): number | null =>
  count > 0 && count < FEWEST_SHOWN ? null : count;

/** A part of a whole, or null where it, or what is left without it, is between none and five. */
export const shownPart = (part: number, whole: number): number | null =>
  shownCount(part) === null || shownCount(whole - part) === null ? null : part;

/**
 * The value that so many per cent do not exceed (nearest rank), of values with how often each occurs;
 * null of fewer than five.
 */
export function percentile(
  counted: readonly { value: number; count: number }[],
  percent: number,
): number | null {
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total < FEWEST_SHOWN) return null;
  let left = Math.ceil((percent / 100) * total);
  for (const { value, count } of counted.toSorted((a, b) => a.value - b.value)) {
    left -= count;
    if (left <= 0) return value;
  }
  return null;
}

export type Month = { month: string; added: number; total: number };

/**
 * The last `months` months up to that of `day`, those without anything too; `total` is of all that came
 * until its end. Months are "2026-11", days "2026-11-26".
 */
export function growthByMonth(
  counted: readonly { month: string; count: number }[],
  day: string,
  months: number,
): Month[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const names = Array.from({ length: months }, (_, at) => {
    const month = last - months + 1 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const sum = (is: (month: string) => boolean) =>
    counted.reduce((all, { month, count }) => all + (is(month) ? count : 0), 0);
  return names.map((month) => ({
    ...{ month, added: sum((one) => one === month), total: sum((one) => one <= month) },
  }));
}
