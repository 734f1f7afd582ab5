import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { AppealInput } from "../schema";
import { changeMeasure } from "./change-measure";

/**
 * A manager of the organisation appeals, once and in time. That there is an appeal is public, its
 * words are for the desk. The suspension goes on meanwhile.
 */
export async function makeAppeal(
  actor: Actor,
  { slug, appeal, ...seen }: AppealInput,
  at: Date = clock(),
) {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: { organisationId: true },
  });
  if (!address) return refuse("not-found");
  const body = { type: "organisation", id: address.organisationId } as const;
  return changeMeasure(
    actor,
    { act: "measures/make-appeal", move: "appeal", seen, words: appeal, body },
    at,
  );
}
