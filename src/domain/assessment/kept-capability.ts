import type { Band } from "./score";

/** A number as the database gives it. */
type Decimal = { toNumber(): number };

type Kept = {
  band: Band;
  total: Decimal;
  finalAt: Date;
  instrumentVersion: string;
  dimensions: readonly { dimension: string; score: Decimal | null }[];
};

/** What is kept of an organisation's capability, as numbers from 0 to 100 with one decimal. */
export const capabilityNumbers = (row: Kept) => ({
  ...{ band: row.band, finalAt: row.finalAt, instrumentVersion: row.instrumentVersion },
  total: row.total.toNumber(),
  dimensions: row.dimensions.map(({ dimension: code, score }) => ({
    ...{ code, score: score?.toNumber() ?? null },
  })),
});
