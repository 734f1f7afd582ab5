import "server-only";
import { CAPABILITY } from "@/features/capability/queries/capability";
import { keptItems } from "@/features/eligibility/queries/standing";
import type { Actor } from "@/domain/actor";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { capabilityNumbers } from "@/domain/assessment/kept-capability";
import { MOST_COMPARED } from "@/domain/comparison";
import { marksOfProfile } from "@/domain/marks";
import { isListed } from "@/domain/organisation";
import { clock } from "@/lib/clock";
import { db, type Prisma } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";

/**
 * The organisations to compare: the first five distinct ones, in the order of `keys` (slugs, also
 * retired ones, or public ids). `beyond`: names of those over five. `unknown`: keys that lead to
 * nobody; anyone may ask, and what is not listed does not exist.
 */
export async function listCompared(actor: Actor, keys: string[], at: Date = clock()) {
  const named = await resolveKeys(actor, keys);
  const asked = keys.flatMap((key) => named.get(key) ?? []);
  const distinct = [...new Map(asked.map((one) => [one.id, one])).values()];
  const ids = distinct.slice(0, MOST_COMPARED).map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await db.organisation.findMany({ where: { id: { in: ids } }, select: COMPARED });
  return {
    organisations: ids
      .flatMap((id) => rows.filter((row) => row.id === id))
      .map(({ measures, ...row }) => ({
        ...withMarks(row),
        measure: decidedMeasure(measures, at),
      })),
    beyond: distinct.slice(MOST_COMPARED).map(({ name }) => name),
    unknown: keys.filter((key) => !named.has(key)),
  };
}
export type Compared = Awaited<ReturnType<typeof listCompared>>["organisations"][number];

const place = { select: { code: true, name: true } } as const;
const term = { select: { code: true, labelId: true, labelEn: true } } as const;
const region = { code: true, name: true, level: true } as const;

/** Nobody's name is read: people are counted. */
const COMPARED = {
  id: true,
  name: true,
  acronym: true,
  kind: true,
  legalForm: true,
  foundingYear: true,
  mission: true,
  street: true,
  postcode: true,
  listing: true,
  standing: true,
  evaluation: { select: { items: true } },
  capability: {
    select: { ...CAPABILITY, round: { select: { instrument: { select: { content: true } } } } },
  },
  isDemo: true,
  province: { select: { code: true, name: true, timeZone: true } },
  regency: place,
  district: place,
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  legal: {
    select: {
      deedNumber: true,
      deedDate: true,
      approvalNumber: true,
      approvalDate: true,
      amendmentNumber: true,
      amendmentDate: true,
      sktNumber: true,
      sktUntil: true,
      npwpMask: true,
    },
  },
  people: { select: { group: true, expertise: true, permanent: true } },
  issues: { select: { issue: term }, orderBy: { issue: { position: "asc" } } },
  targetGroups: { select: { targetGroup: term }, orderBy: { targetGroup: { position: "asc" } } },
  workKinds: { select: { workKind: term }, orderBy: { workKind: { position: "asc" } } },
  workAreas: {
    select: {
      region: {
        select: {
          ...region,
          parent: { select: { ...region, parent: { select: region } } },
        },
      },
    },
  },
  experiences: {
    select: {
      clientKind: true,
      startedOn: true,
      endedOn: true,
      value: true,
      isTypeThree: true,
      provenance: true,
    },
  },
  finances: { select: { year: true, income: true, publicShare: true, audited: true } },
  confirmedAt: true,
  contacts: { select: { channel: true, value: true } },
  sections: { select: { section: true, answer: true } },
  measures: DECIDED,
} satisfies Prisma.OrganisationSelect;

type Row = Omit<Prisma.OrganisationGetPayload<{ select: typeof COMPARED }>, "measures">;

const withMarks = (row: Row) => ({
  ...row,
  contacts: row.contacts.map((one) => ({ ...one, plainText: row.confirmedAt === null })),
  slug: row.addresses[0]?.slug ?? "",
  conditions: row.evaluation ? keptItems.parse(row.evaluation.items).items : [],
  marks: marksOfProfile(row),
  capability: row.capability && withNames(row.capability),
});

function withNames({ round, ...row }: NonNullable<Row["capability"]>) {
  const { dimensions, ...numbers } = capabilityNumbers(row);
  const content = instrumentSchema.parse(round.instrument.content);
  return {
    ...numbers,
    dimensions: content.dimensions.map(({ code, id, en }) => ({
      ...{ code, name: { id, en } },
      score: dimensions.find((one) => one.code === code)?.score ?? null,
    })),
  };
}

const NAMED = {
  id: true,
  publicId: true,
  name: true,
  listing: true,
  mergedInto: { select: { id: true, name: true, listing: true } },
} satisfies Prisma.OrganisationSelect;

/** Which listed organisation each key leads to; one that was merged leads to the other. */
async function resolveKeys(_actor: Actor, keys: string[]) {
  const found = new Map<string, { id: string; name: string }>();
  if (keys.length === 0) return found;
  const [addresses, organisations] = await Promise.all([
    db.organisationAddress.findMany({
      where: { slug: { in: keys } },
      select: { slug: true, organisation: { select: NAMED } },
    }),
    db.organisation.findMany({ where: { publicId: { in: keys } }, select: NAMED }),
  ]);
  const asked = [
    ...organisations.map((one) => [one.publicId, one] as const),
    ...addresses.map(({ slug, organisation }) => [slug, organisation] as const),
  ];
  for (const [key, one] of asked) {
    const target = [one, one.mergedInto].find((other) => other && isListed(other.listing));
    if (target) found.set(key, { id: target.id, name: target.name });
  }
  return found;
}
