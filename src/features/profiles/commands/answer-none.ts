import "server-only";
import type { Actor } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { isSectionEmpty } from "@/domain/completeness";
import { mayHaveNone } from "@/domain/profile-units";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { type Changed, changeProfile, type ChangeRefusal } from "./change-profile";

export type AnswerNoneRefusal = ChangeRefusal | "not-empty";

/** "Tidak ada / belum punya": an answer, where a section may be empty and is. */
export async function answerNone(
  actor: Actor,
  input: { organisationId: string; section: Section; requestId: string },
  at: Date = clock(),
): Promise<Result<Changed, AnswerNoneRefusal>> {
  const { section } = input;
  if (!mayHaveNone(section)) return refuse("not-found");
  return changeProfile<AnswerNoneRefusal>(
    actor,
    { ...input, act: "profiles/answer-none", item: "", answer: "none" },
    at,
    async (_tx, { content }) => (isSectionEmpty(content, section) ? ok(null) : refuse("not-empty")),
  );
}
