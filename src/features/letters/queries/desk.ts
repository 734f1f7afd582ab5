import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { isAffiliated } from "@/lib/affiliation";
import { db, type Prisma } from "@/lib/db";
import { findLetter, type LetterView } from "./letter";

const PER_PAGE = 20;

/** All letters for the desk, newest first, by a part of the number or of the organisation's name. */
export async function listLetters(
  actor: Actor,
  { q, page, at }: { q: string; page: number; at: Date },
) {
  if (!may(actor, "letters/see-letters")) return null;
  const where: Prisma.LetterWhereInput = q
    ? {
        OR: [
          { number: { contains: q.toUpperCase() } },
          { organisation: { name: { contains: q, mode: "insensitive" } } },
        ],
      }
    : {};
  const [total, rows] = await Promise.all([
    db.letter.count({ where }),
    db.letter.findMany({
      where,
      orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ code: true, number: true, issuedAt: true },
        organisation: { select: { name: true } },
      },
    }),
  ]);
  const letters = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      state: (await findLetter(actor, row.code, at))?.state ?? ("changed" as const),
    })),
  );
  return { total, letters, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** One letter for the desk, and whether the asker may withdraw it now; null when there is none. */
export async function findDeskLetter(
  actor: Actor,
  code: string,
  at: Date,
): Promise<(LetterView & { mayWithdraw: boolean }) | null> {
  if (!may(actor, "letters/see-letters")) return null;
  const letter = await findLetter(actor, code, at);
  if (!letter) return null;
  const isPresent = letter.withdrawnAt === null && letter.supersededAt === null;
  const mayWithdraw =
    isPresent &&
    may(actor, "letters/withdraw-letter") &&
    actor.kind === "person" &&
    !(await isAffiliated(db, actor.id, letter.organisationId));
  return { ...letter, mayWithdraw };
}
