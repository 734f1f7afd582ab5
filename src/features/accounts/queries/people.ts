import "server-only";
import type { Actor } from "@/domain/actor";
import { addressOf } from "@/domain/address";
import { may } from "@/domain/permissions";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";

const PER_PAGE = 25;

/** People for operators: by a part of the name, or of the address; newest first, 25 a page. */
export async function listPeople(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "accounts/see-people")) return null;
  const text = addressOf(q).slice(0, 120);
  const where = {
    state: { not: "deleted" as const },
    ...(text && {
      OR: [
        { name: { contains: text, mode: "insensitive" as const } },
        { email: { contains: text } },
      ],
    }),
  };
  const [total, rows] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        id: true,
        name: true,
        email: true,
        state: true,
        createdAt: true,
        memberships: {
          where: { state: { not: "ended" } },
          take: 5,
          select: {
            role: true,
            organisation: { select: { name: true } },
            agency: { select: { name: true } },
          },
        },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows };
}

/** One person for operators: roles that ended too, and how many sessions run. */
export async function findPerson(actor: Actor, id: string) {
  if (!may(actor, "accounts/see-people") || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const person = await db.person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      state: true,
      language: true,
      version: true,
      createdAt: true,
      secondFactor: { select: { confirmedAt: true } },
      _count: {
        select: { sessions: { where: { endedAt: null, expiresAt: { gt: machineTime() } } } },
      },
      memberships: {
        orderBy: { since: "desc" },
        take: 50,
        select: {
          id: true,
          role: true,
          state: true,
          since: true,
          endedAt: true,
          organisation: { select: { name: true } },
          agency: { select: { name: true } },
          unit: { select: { name: true } },
        },
      },
    },
  });
  return person && { ...person, isSelf: actor.kind === "person" && actor.id === id };
}
