import { KLPD_KINDS } from "./rup";

/** What packages are chosen by, as it stands in the address. */
export const PACKAGE_FACETS = ["year", "province", "klpd", "issue", "work", "value"] as const;
export type PackageFacet = (typeof PACKAGE_FACETS)[number];

/** Bands of the ceiling, whole rupiah: from, and up to but not with. */
export const CEILING_BANDS = [
  { code: "0", from: 0n, to: 100_000_000n },
  { code: "100", from: 100_000_000n, to: 250_000_000n },
  { code: "250", from: 250_000_000n, to: 500_000_000n },
  { code: "500", from: 500_000_000n, to: 1_000_000_000n },
  { code: "1000", from: 1_000_000_000n, to: null },
] as const;

const PATTERNS: Record<PackageFacet, RegExp> = {
  year: /^20\d\d$/,
  province: /^\d{2}$/,
  klpd: new RegExp(`^(${KLPD_KINDS.join("|")})$`),
  issue: /^[a-z]+(-[a-z]+)*$/,
  work: /^[A-Z]+$/,
  value: new RegExp(`^(${CEILING_BANDS.map(({ code }) => code).join("|")})$`),
};

/** Whether a value can stand for a facet at all. */
export const isPackageValue = (facet: PackageFacet, value: string) =>
  value.length <= 40 && PATTERNS[facet].test(value);

/** How a package of SiRUP is named in addresses: "2026-39100010". */
export const packageKey = ({ budgetYear, rupCode }: { budgetYear: number; rupCode: bigint }) =>
  `${budgetYear}-${rupCode}`;

/** Year and code from such a name; null when it is none. */
export function packageOfKey(key: string): { budgetYear: number; rupCode: bigint } | null {
  const [, year, code] = /^(20\d\d)-([1-9]\d{0,14})$/.exec(key) ?? [];
  return year && code ? { budgetYear: Number(year), rupCode: BigInt(code) } : null;
}

/** Places without those that others of them lie in: "73.08" instead of "73" and "73.08". */
export const smallestPlaces = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other.startsWith(`${code}.`)));
