import "server-only";
import { type Band, BANDS } from "@/domain/assessment/score";
import type { Actor } from "@/domain/actor";
import { beginningOf, dayIn } from "@/domain/civil-day";
import { LISTED, type Standing, STANDINGS } from "@/domain/organisation";
import { FEWEST_SHOWN, growthByMonth, percentile, shownCount } from "@/domain/public-numbers";
import type { ReasonCode } from "@/domain/review-decision";
import { workingDaysBetween } from "@/domain/working-days";
import { db, sql, type Tx } from "@/lib/db";
import { holidaysBetween } from "@/lib/holidays";
import { isListedRow } from "@/lib/listed";

const YEAR = 365 * 86_400_000;
const MONTHS = 24;
const WIB = sql`'Asia/Jakarta'`;

/**
 * What the directory and the desk come to, all of one moment, for anyone. Null: fewer than five, which are
 * not shown. Waiting is in working days, from the first sending of a case to its decision.
 */
export async function findStatistics(actor: Actor, at: Date) {
  const since = new Date(at.getTime() - YEAR);
  const [counts, places, months, bands, waits, reasons] = await db.$transaction(
    async (tx) => [
      await countListings(tx, actor, at),
      await countProvinces(tx, actor),
      await countMonths(tx, actor),
      await countBands(tx, actor),
      await countWaits(tx, actor, since, at),
      await countReasons(tx, actor, since, at),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const sum = (is: (one: (typeof counts)[number]) => boolean) =>
    counts.reduce((all, one) => all + (is(one) ? one.count : 0), 0);
  const assessed = bands.reduce((all, { count }) => all + count, 0);
  return {
    listed: sum(() => true),
    confirmed: sum((one) => one.confirmed),
    /** All five standing conditions are met today, and no suspension is in force. */
    verified: sum((one) => one.standing === "complete" && !one.suspended),
    suspended: sum((one) => one.suspended),
    listing: LISTED.map((value) => ({ value, count: sum((one) => one.listing === value) })),
    standing: STANDINGS.map((value: Standing) => ({
      ...{ value, count: sum((one) => one.standing === value) },
    })),
    provinces: places.filter(({ code }) => code !== null) as Place[],
    placeUnknown: places.find(({ code }) => code === null)?.count ?? 0,
    growth: growthByMonth(months, dayIn("WIB", at), MONTHS),
    assessments:
      assessed < FEWEST_SHOWN
        ? null
        : {
            count: assessed,
            bands: BANDS.map((band: Band) => ({
              ...{ band, count: shownCount(bands.find((one) => one.band === band)?.count ?? 0) },
            })),
          },
    waiting: await waitsOf(waits),
    reasons: reasons
      .map(({ reason, count }) => ({ reason, count: shownCount(count) }))
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.reason < b.reason ? -1 : 1)),
  };
}
export type Statistics = Awaited<ReturnType<typeof findStatistics>>;
type Place = { code: string; count: number; complete: number; confirmed: number };

type Listed = {
  listing: string;
  standing: Standing;
  confirmed: boolean;
  suspended: boolean;
  count: number;
};

const countListings = (tx: Tx, _actor: Actor, at: Date) =>
  tx.$queryRaw<Listed[]>`
    SELECT o.listing::text, o.standing::text, o.confirmed_at IS NOT NULL AS confirmed,
      s.organisation_id IS NOT NULL AS suspended, count(*)::int AS count
    FROM organisation o
    LEFT JOIN (
      SELECT DISTINCT organisation_id FROM measure
      WHERE state = 'suspended'
        AND (${at} AT TIME ZONE CASE zone WHEN 'WIT' THEN 'Asia/Jayapura'
          WHEN 'WITA' THEN 'Asia/Makassar' ELSE ${WIB} END)::date BETWEEN from_on AND until_on
    ) s
      ON s.organisation_id = o.id
    WHERE ${isListedRow} GROUP BY 1, 2, 3, 4`;

const countProvinces = (tx: Tx, _actor: Actor) =>
  tx.$queryRaw<(Omit<Place, "code"> & { code: string | null })[]>`
    SELECT o.province_code AS code, count(*)::int AS count,
      count(*) FILTER (WHERE o.standing = 'complete')::int AS complete,
      count(o.confirmed_at)::int AS confirmed
    FROM organisation o WHERE ${isListedRow} GROUP BY 1 ORDER BY 1`;

const countMonths = (tx: Tx, _actor: Actor) =>
  tx.$queryRaw<{ month: string; count: number }[]>`
    SELECT to_char(coalesce(o.listed_at, o.created_at) AT TIME ZONE ${WIB}, 'YYYY-MM') AS month,
      count(*)::int AS count
    FROM organisation o WHERE ${isListedRow} GROUP BY 1`;

const countBands = (tx: Tx, _actor: Actor) =>
  tx.$queryRaw<{ band: Band; count: number }[]>`
    SELECT c.band::text, count(*)::int AS count FROM organisation_capability c
    JOIN organisation o ON o.id = c.organisation_id WHERE ${isListedRow} GROUP BY 1`;

type Wait = { sent: string; closed: string; count: number };

const countWaits = (tx: Tx, _actor: Actor, since: Date, at: Date) =>
  tx.$queryRaw<Wait[]>`
    SELECT to_char(submitted_at AT TIME ZONE ${WIB}, 'YYYY-MM-DD') AS sent,
      to_char(closed_at AT TIME ZONE ${WIB}, 'YYYY-MM-DD') AS closed, count(*)::int AS count
    FROM review_case
    WHERE state IN ('verified', 'declined') AND closed_at > ${since} AND closed_at <= ${at}
    GROUP BY 1, 2`;

const countReasons = (tx: Tx, _actor: Actor, since: Date, at: Date) =>
  tx.$queryRaw<{ reason: ReasonCode; count: number }[]>`
    SELECT reason, count(*)::int AS count FROM review_decision
    WHERE finished_at > ${since} AND finished_at <= ${at} AND stage = 'first'
      AND reason IS NOT NULL AND result <> 'met'
    GROUP BY 1`;

/** The middle, and what nine in ten do not exceed, of the cases decided in twelve months. */
async function waitsOf(waits: Wait[]) {
  const decided = waits.reduce((all, { count }) => all + count, 0);
  if (decided < FEWEST_SHOWN) return null;
  const first = waits.reduce((least, { sent }) => (sent < least ? sent : least), "9999");
  const last = waits.reduce((most, { closed }) => (closed > most ? closed : most), "");
  const holidays = await holidaysBetween(beginningOf(first, "WIB"), beginningOf(last, "WIB"));
  const counted = waits.map(({ sent, closed, count }) => ({
    value: workingDaysBetween(beginningOf(sent, "WIB"), beginningOf(closed, "WIB"), holidays),
    count,
  }));
  return {
    ...{ decided, medianDays: percentile(counted, 50)!, ninetyDays: percentile(counted, 90)! },
  };
}
