import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { once } from "@/lib/request-key";
import type { RaiseInput } from "../schema";
import { writeStep } from "./change-measure";
import { tellOfMove } from "./tell-of-move";

export type RaiseConcernRefusal = "not-allowed" | "not-found";

/** Notes a concern about a listed organisation. Nothing of it is public and it changes no status. */
export async function raiseConcern(
  actor: Actor,
  { requestId, slug, note }: RaiseInput,
  at: Date = clock(),
): Promise<Result<{ measureId: string }, RaiseConcernRefusal>> {
  if (!may(actor, "measures/raise-concern")) return refuse("not-allowed");
  const organisation = await db.organisation.findFirst({
    where: { listing: { in: [...LISTED] }, addresses: { some: { slug } } },
    select: { id: true },
  });
  if (!organisation) return refuse("not-found");
  const of = { organisationId: organisation.id, reportId: null, note };
  const answer = await db.$transaction((tx) =>
    once(tx, requestId, "raise-concern", () => writeConcern(tx, actor, of, at)),
  );
  return ok(answer);
}

/** The row, its first step, and word to the leads, in the transaction of who raises it. */
export async function writeConcern(
  tx: Tx,
  actor: Actor,
  {
    organisationId,
    reportId,
    note,
  }: { organisationId: string; reportId: string | null; note: string },
  at: Date,
): Promise<{ measureId: string }> {
  const measure = await tx.measure.create({
    data: { organisationId, reportId, raisedAt: at, changedAt: at },
    select: {
      ...{ id: true, organisationId: true },
      organisation: {
        select: {
          name: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  await writeStep(tx, actor, { measure, move: "raise", note: maskPersonalData(note) }, at);
  await tellOfMove(tx, actor, { measure, move: "raise", words: null }, at);
  return { measureId: measure.id };
}
