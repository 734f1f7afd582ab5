import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import type { AuditFilter } from "../schema";

export const PAGE_SIZE = 50;

export type AuditLine = {
  id: bigint;
  at: Date;
  actor: string;
  /** As the person is called today; null for the system, strangers and deleted accounts. */
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  details: [string, string][];
  /** Its place in the chain; null while it waits for the sealer. */
  seal: bigint | null;
};

/** A day in Jakarta, the civil day of the platform, as an instant; `days` later. */
const startOf = (day: string, days = 0) =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + days * 86_400_000);

function whereOf({ action, actor, subject, from, until }: AuditFilter, before?: bigint) {
  const [subjectType, subjectId] = subject?.split(":") ?? [];
  return {
    ...(before && { id: { lt: before } }),
    ...(action && { action: { startsWith: action } }),
    ...(actor && { actor }),
    ...(subjectType && { subjectType }),
    ...(subjectId && { subjectId }),
    ...((from || until) && {
      at: { ...(from && { gte: startOf(from) }), ...(until && { lt: startOf(until, 1) }) },
    }),
  };
}

/** Events newest first, before the one named; null for whoever may not see the trail. */
export async function listEvents(
  actor: Actor,
  filter: AuditFilter,
  before?: bigint,
): Promise<{ lines: AuditLine[]; older: bigint | null } | null> {
  if (!may(actor, "audit/see-events")) return null;
  const rows = await readEvents(filter, before, PAGE_SIZE + 1);
  const lines = rows.slice(0, PAGE_SIZE);
  return { lines, older: rows.length > PAGE_SIZE ? (lines.at(-1)?.id ?? null) : null };
}

/** All events of a filter, newest first, a thousand at a time; nothing for whoever may not. */
export async function* eachEvent(
  actor: Actor,
  filter: AuditFilter,
  batch = 1_000,
): AsyncGenerator<AuditLine[]> {
  if (!may(actor, "audit/export-events")) return;
  let before: bigint | undefined;
  for (;;) {
    const lines = await readEvents(filter, before, batch);
    if (lines.length > 0) yield lines;
    if (lines.length < batch) return;
    before = lines.at(-1)?.id;
  }
}

async function readEvents(
  filter: AuditFilter,
  before: bigint | undefined,
  take: number,
): Promise<AuditLine[]> {
  const rows = await db.auditEvent.findMany({
    where: whereOf(filter, before),
    orderBy: { id: "desc" },
    take,
  });
  const people = rows.flatMap(({ actor }) => (actor.startsWith("person:") ? [actor.slice(7)] : []));
  const [names, seals] = await Promise.all([
    db.person.findMany({
      where: { id: { in: [...new Set(people)] } },
      select: { id: true, name: true },
    }),
    db.auditSeal.findMany({
      where: { eventId: { in: rows.map(({ id }) => id) } },
      select: { eventId: true, place: true },
    }),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [`person:${id}`, name]));
  const sealOf = new Map(seals.map(({ eventId, place }) => [eventId, place]));
  return rows.map(({ details, recordedAt: _recordedAt, ...row }) => ({
    ...row,
    actorName: nameOf.get(row.actor) ?? null,
    details: Object.entries(details as object).map(([key, value]) => [key, String(value)]),
    seal: sealOf.get(row.id) ?? null,
  }));
}
