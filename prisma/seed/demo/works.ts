import type { ProfileInput } from "@/features/organisations/schema";
import { clientKindFor, clientName } from "./clients";
import type { Field, Texts } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";
import { fill, fits } from "./wording";

type Works = NonNullable<ProfileInput["experiences"]>;
type Work = Works[number];
type Years = NonNullable<ProfileInput["finances"]>;

const FIRST_YEAR = 2015;
const FIRST_TYPE_THREE = 2021;

const round = (value: number, step: number) => BigInt(Math.round(value / step) * step);
const date = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

// Median of what such a client pays for one work, in rupiah.
const USUAL_VALUE: Record<Work["clientKind"], number> = {
  ...{ regency: 130e6, province: 210e6, ministry: 420e6, village: 42e6 },
  ...{ donor: 320e6, company: 130e6, university: 65e6, organisation: 90e6 },
};

const isPublic = (kind: Work["clientKind"]) => ["regency", "province", "ministry"].includes(kind);

/** Government pays within its year; others also for two or three. Never begun after `today`. */
function span(random: Random, year: number, kind: Work["clientKind"], today: string) {
  const within = isPublic(kind) || kind === "village";
  const now = year === Number(today.slice(0, 4)) ? Number(today.slice(5, 7)) : 12;
  const start = Math.max(1, Math.min(now - 1, random.int(within ? 3 : 1, within ? 8 : 9)));
  const months = within ? random.int(2, 12 - start) : random.int(4, 34);
  return {
    startedOn: date(year, start, random.int(1, 28)),
    endedOn: date(year, start + months, random.int(5, 20)),
  };
}

/** The most that so many villages, people or households can cost, in rupiah. */
function mostFor(title: string): number {
  const count = Number(/\d+/.exec(title)?.[0]);
  if (/^(Naskah|Analisis|Kajian|Laporan|Penyusunan)/.test(title)) return 480e6;
  if (!count) return 2.4e9;
  if (count < 20) return count * 110e6;
  return count < 200 ? count * 11e6 : count * 1.8e6;
}

/** Past and present works, each in one of `places`, the first of them the commonest. */
export function works(
  random: Random,
  {
    count,
    field,
    texts,
    places,
    since,
    told,
  }: {
    count: number;
    field: Field;
    texts: Texts[];
    places: Place[];
    since: number;
    /** When the organisation tells it: what ends later is still going on. */
    told: Date;
  },
): Works {
  const kinds = texts.flatMap((one) => Object.entries(one.works));
  const titles = new Set<string>();
  // Government's year begins in spring: before May there is little new to tell.
  const last = told.getUTCFullYear() - (told.getUTCMonth() < 4 ? 1 : 0);
  const first = Math.min(last, Math.max(FIRST_YEAR, since));
  const years = Array.from(
    { length: last - first + 1 },
    (_, at) => [first + at, first + at - FIRST_YEAR + 2] as const,
  );
  const drafts = Array.from({ length: count * 3 }, () => {
    const place = random.chance(0.6) ? places[0]! : random.pick(places);
    const [workKindCode, templates] = random.pick(kinds);
    const possible = templates.filter((text) =>
      fits(text.replace("{topik}", field.topic[0]), place),
    );
    if (possible.length === 0) return null;
    const template = random.pick(possible).replaceAll("{topik}", field.topic[0]);
    // The same work twice under two numbers reads like a slip.
    const key = `${template} ${place.regencyCode}`;
    if (titles.has(key)) return null;
    titles.add(key);
    return { workKindCode, place, title: fill(random, template, place) };
  });
  return drafts
    .filter((one) => one !== null)
    .slice(0, count)
    .map(({ workKindCode, place, title }) => {
      const year = random.weighted(years);
      const clientKind = clientKindFor(random, title, field, place);
      const today = told.toISOString().slice(0, 10);
      const { startedOn, endedOn } = span(random, year, clientKind, today);
      const value = Math.min(
        random.skewed(USUAL_VALUE[clientKind], 1.05),
        mostFor(title) * (0.6 + 0.4 * random.next()),
      );
      return {
        title,
        client: clientName(random, clientKind, { title, field, place, year }),
        clientKind,
        issueCode: field.issue,
        workKindCode,
        regionCode: place.regencyCode,
        startedOn,
        ...(endedOn <= today && { endedOn }),
        ...(random.chance(0.85) && {
          value: round(Math.min(4.8e9, Math.max(9e6, value)), value > 1e8 ? 500_000 : 50_000),
        }),
        role: random.weighted([
          ["lead", 6],
          ["member", 3],
          ["subcontractor", 1],
        ] as const),
        isTypeThree: isPublic(clientKind) && year >= FIRST_TYPE_THREE && random.chance(0.42),
        provenance: "self",
      };
    });
}

/** Up to five years of income and spending; some grow, some shrink. */
export function years(random: Random, count: number, scale: number, last: number): Years {
  const growth = 0.85 + random.next() * 0.5;
  const publicShare = random.chance(0.8) ? random.int(0, 85) : undefined;
  const fromAudit = random.chance(0.4) ? random.int(2020, 2025) : 2100;
  return Array.from({ length: count }, (_, at) => {
    const year = last - (count - 1 - at);
    const income = Math.max(8e6, scale * growth ** at * (0.85 + random.next() * 0.3));
    return {
      year,
      income: round(income, 10_000),
      spending: round(income * (0.88 + random.next() * 0.14), 10_000),
      ...(publicShare !== undefined && {
        publicShare: Math.min(100, Math.max(0, publicShare + random.int(-8, 8))),
      }),
      audited: year >= fromAudit,
    };
  });
}
