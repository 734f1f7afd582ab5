import "server-only";
import type { Actor } from "@/domain/actor";
import type { LetterState } from "@/domain/letter";
import type { IssueRefusal } from "@/domain/letter-issue";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { findLetter } from "./letter";
import { readSubject } from "./subject";

export type OwnLetters = {
  organisationId: string;
  letters: { code: string; number: string; issuedAt: Date; state: LetterState }[];
  mayIssue: boolean;
  /** Why none can be issued now; null when one can. */
  refusal: IssueRefusal | "not-found" | null;
};

const MOST = 20;

/** The letters of an organisation, newest first, for those who keep it; null for everybody else. */
export async function findOwnLetters(
  actor: Actor,
  slug: string,
  at: Date,
): Promise<OwnLetters | null> {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: { organisationId: true },
  });
  if (!address) return null;
  const { organisationId } = address;
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "letters/see-own", body)) return null;
  const rows = await db.letter.findMany({
    where: { organisationId },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { code: true, number: true, issuedAt: true },
  });
  const letters = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      state: (await findLetter(actor, row.code, at))?.state ?? "changed",
    })),
  );
  return {
    ...{ organisationId, letters, mayIssue: may(actor, "letters/issue-letter", body) },
    refusal: await refusalOf(organisationId, at),
  };
}

const refusalOf = (organisationId: string, at: Date) =>
  db.$transaction(
    async (tx): Promise<OwnLetters["refusal"]> => {
      const subject = await readSubject(tx, organisationId, at);
      return subject ? subject.refusal : "not-found";
    },
    { isolationLevel: "RepeatableRead" },
  );
