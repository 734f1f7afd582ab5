import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { type MeasureMove, movesFrom, rolesOver } from "@/domain/measure-workflow";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { onTheDay, spanOf } from "@/lib/decided-measure";

const PER_PAGE = 20;
const MOST_FOUND = 10;

/** Whoever belongs, or belonged, to an organisation does not read what the desk thinks about it. */
const notOwn = (actor: Actor) =>
  actor.kind === "person"
    ? {
        memberships: { none: { personId: actor.id } },
        claims: { none: { personId: actor.id } },
        affiliations: { none: { personId: actor.id } },
      }
    : {};

/** Measures in every state, what waits for the desk first, 20 a page; `q`: a part of a name. */
export async function listMeasures(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "measures/see-measures")) return null;
  const where = {
    organisation: {
      ...notOwn(actor),
      ...(q && { name: { contains: q, mode: "insensitive" as const } }),
    },
  };
  const [total, rows] = await Promise.all([
    db.measure.count({ where }),
    db.measure.findMany({
      where,
      // As the states are declared: concerns, reviews, suspensions, then what is closed.
      orderBy: [{ state: "asc" }, { changedAt: "desc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ id: true, state: true, appeal: true, raisedAt: true, changedAt: true },
        ...{ fromOn: true, untilOn: true, zone: true },
        report: { select: { ticket: true } },
        organisation: { select: { name: true } },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows };
}

/** One measure whole: what the report says, what happened, and what the asker may do about it now. */
export async function findMeasure(actor: Actor, id: string, at: Date) {
  if (!may(actor, "measures/see-measures") || !z.uuid().safeParse(id).success) return null;
  const found = await db.measure.findFirst({
    where: { id, organisation: notOwn(actor) },
    include: {
      report: { select: { ticket: true, category: true, text: true, receivedAt: true } },
      organisation: {
        select: {
          name: true,
          province: { select: { timeZone: true } },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
      steps: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        include: { person: { select: { name: true } } },
      },
    },
  });
  if (!found) return null;
  const asker = {
    who: rolesOver(actor, found.organisationId),
    // They would not have found it.
    isAffiliated: false,
    isDecider: actor.kind === "person" && found.deciderId === actor.id,
  };
  const day = onTheDay(found, at);
  return {
    ...found,
    slug: found.organisation.addresses[0]?.slug ?? "",
    zone: found.zone ?? found.organisation.province?.timeZone ?? ("WIB" as const),
    span: spanOf(found),
    isOver: day.isOver,
    isOwnDecision: asker.isDecider && found.appeal === "open",
    moves: movesFrom(found, asker, day).filter((move) => !BY_OTHERS.includes(move)),
  };
}
export type DeskMeasure = NonNullable<Awaited<ReturnType<typeof findMeasure>>>;

/** Made on other pages, or by nobody. */
const BY_OTHERS: MeasureMove[] = ["raise", "appeal", "end"];

/** Listed organisations whose name has these words, for raising a concern; ten at most. */
export async function findSubjects(actor: Actor, q: string) {
  if (!may(actor, "measures/raise-concern") || q.trim().length < 3) return [];
  const rows = await db.organisation.findMany({
    where: {
      ...notOwn(actor),
      listing: { in: [...LISTED] },
      name: { contains: q.trim(), mode: "insensitive" },
    },
    select: SUBJECT,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_FOUND,
  });
  return rows.map(asSubject);
}

/** The one chosen by its address, or null. */
export async function findSubject(actor: Actor, slug: string) {
  if (!may(actor, "measures/raise-concern")) return null;
  const row = await db.organisation.findFirst({
    where: { ...notOwn(actor), listing: { in: [...LISTED] }, addresses: { some: { slug } } },
    select: SUBJECT,
  });
  return row && asSubject(row);
}

const SUBJECT = {
  name: true,
  regency: { select: { name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} as const;

const asSubject = (row: {
  name: string;
  regency: { name: string } | null;
  addresses: { slug: string }[];
}) => ({
  name: row.name,
  place: row.regency?.name ?? null,
  slug: row.addresses[0]?.slug ?? "",
});

/** The ticket's measure, where a report was passed on. For operators. */
export async function findPassedOn(actor: Actor, ticket: string) {
  if (!may(actor, "measures/pass-report-on")) return null;
  return db.measure.findFirst({ where: { report: { ticket } }, select: { id: true } });
}
