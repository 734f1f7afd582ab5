import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { NoteInput } from "../schema";
import { holdShortlist } from "./hold-shortlist";

type NoteRefusal = "not-allowed" | "not-found";
type Answer = Result<{ workId: string }, NoteRefusal>;

/** A note on the list or on one of its candidates, for the agency's own people; also after locking. */
export async function writeNote(
  actor: Actor,
  { shortlistId, organisationId, words }: NoteInput,
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(async (tx): Promise<Answer> => {
    const act = "shortlists/write-note";
    const held = await holdShortlist(tx, actor, act, shortlistId, { together: true });
    if (!held) return refuse("not-allowed");
    const { agencyId } = held;
    const isHere =
      organisationId === null ||
      (await tx.shortlistCandidate.count({ where: { shortlistId, organisationId } })) > 0;
    if (!isHere) return refuse("not-found");
    await tx.shortlistNote.create({
      data: {
        ...{ agencyId, shortlistId, organisationId, words, at },
        personId: actor.kind === "person" ? actor.id : null,
      },
    });
    const subject = { type: "shortlist", id: shortlistId } as const;
    await recordAudit(tx, actor, "shortlist.note", subject, at, { agency: agencyId });
    return ok({ workId: held.workId });
  });
}
