import type { Zone } from "@/domain/civil-day";
import type { Locale } from "./routing";

const ZONES: Record<Zone, string> = {
  ...{ WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" },
};

const tag = (locale: Locale) => (locale === "en" ? "en-GB" : "id-ID");

/** `23 November 2026`. A calendar day without a zone. */
export const formatDay = (locale: Locale, day: Date, month: "long" | "short" = "long") =>
  new Intl.DateTimeFormat(tag(locale), {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  }).format(day);

/** The same of a day written "YYYY-MM-DD". */
export const formatIsoDay = (locale: Locale, day: string, month: "long" | "short" = "long") =>
  formatDay(locale, new Date(`${day}T00:00:00Z`), month);

/** `November 2026`, of a month written "YYYY-MM". */
export const formatMonth = (locale: Locale, month: string) =>
  new Intl.DateTimeFormat(tag(locale), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** `23 Nov 2026`: the day an instant falls on in the zone. */
export const formatDayOf = (
  locale: Locale,
  instant: Date,
  zone: Zone = "WIB",
  month: "long" | "short" = "short",
) =>
  new Intl.DateTimeFormat(tag(locale), {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: ZONES[zone],
  }).format(instant);

/** `23 November 2026, 14.32 WITA`. */
export function formatInstant(locale: Locale, instant: Date, zone: Zone = "WIB") {
  const day = new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONES[zone],
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(instant);
  return `${day}, ${formatTime(locale, instant, zone)}`;
}

/** `14.32 WITA`. */
export function formatTime(locale: Locale, instant: Date, zone: Zone = "WIB") {
  const time = new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONES[zone],
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(instant);
  return `${time} ${zone}`;
}

export const formatNumber = (locale: Locale, value: number) =>
  new Intl.NumberFormat(tag(locale)).format(value);

/** A number from 0 to 100, always with one decimal. */
export const formatPoints = (locale: Locale, value: number) =>
  new Intl.NumberFormat(tag(locale), {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  }).format(value);

/** `Rp 1.234.567` in Indonesian, `IDR 1,234,567` in English. Whole rupiah. */
export const formatRupiah = (locale: Locale, value: bigint) =>
  new Intl.NumberFormat(tag(locale), {
    style: "currency",
    currency: "IDR",
    maximumFractionDigits: 0,
  }).format(value);

const STEPS = {
  id: [
    [1_000_000_000_000n, "triliun"],
    [1_000_000_000n, "miliar"],
    [1_000_000n, "juta"],
    [1_000n, "ribu"],
  ],
  en: [
    [1_000_000_000_000n, "trillion"],
    [1_000_000_000n, "billion"],
    [1_000_000n, "million"],
    [1_000n, "thousand"],
  ],
} as const;

/** `Rp 1,34 miliar`: for charts and sentences, where the exact number stands in the table. */
export function formatRupiahShort(locale: Locale, value: bigint) {
  const step = STEPS[locale].find(([size]) => value >= size);
  if (!step) return formatRupiah(locale, value);
  const [size, word] = step;
  const amount = Number((value * 100n) / size) / 100;
  const digits = amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
  const text = new Intl.NumberFormat(tag(locale), { maximumFractionDigits: digits }).format(amount);
  return `${locale === "en" ? "IDR" : "Rp"}\u00a0${text} ${word}`;
}
