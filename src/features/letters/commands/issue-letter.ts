import "server-only";
import { createHash, randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { CODE_LENGTH, CODE_LETTERS, type LetterContent, letterCodeOf } from "@/domain/letter";
import type { IssueRefusal } from "@/domain/letter-issue";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { signLetter } from "@/lib/letter-key";
import { isHandled, once } from "@/lib/request-key";
import { dropStaged, keepObject, stageFile } from "@/lib/storage";
import { takeTurns } from "@/lib/turns";
import { letterContent } from "../components/letter-content";
import { letterPdf } from "../components/letter-pdf";
import { readSubject } from "../queries/subject";
import type { IssueInput } from "../schema";
import { currentKey } from "./current-key";
import { tellOfLetter } from "./tell-of-letter";

export type IssueLetterRefusal = "not-allowed" | "not-found" | IssueRefusal;
type Answer = Result<{ code: string }, IssueLetterRefusal>;

const COMMAND = "issue-letter";

/**
 * Issues a letter of what was verified, once all standing items are met; it takes the place of the
 * former one. What it says is signed, and drawn and kept as a PDF, in the turn of the organisation, so
 * that no edit comes between.
 */
export async function issueLetter(
  actor: Actor,
  { organisationId, requestId }: IssueInput,
  at: Date = clock(),
): Promise<Answer> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "letters/issue-letter", body)) return refuse("not-allowed");
  return db.$transaction(
    async (tx): Promise<Answer> => {
      await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
      const subject = await readSubject(tx, organisationId, at);
      if (!subject) return refuse("not-found");
      const { ruleSet, facts, presentId, refusal } = subject;
      if (refusal && !(await isHandled(tx, COMMAND, requestId))) return refuse(refusal);
      return ok(
        await once(tx, requestId, COMMAND, async () => {
          const names = { number: await nextNumber(tx, at), code: newCode() };
          const content = letterContent(ruleSet, facts, subject, names, at);
          const ofPresent = { where: { id: presentId ?? "" } };
          if (presentId) await tx.letter.update({ ...ofPresent, data: { supersededAt: at } });
          const id = await keepLetter(tx, actor, organisationId, content, at);
          if (presentId) {
            const data = { successorId: id, version: { increment: 1 } };
            await tx.letter.update({ ...ofPresent, data });
          }
          await recordAudit(tx, actor, "letter.issue", { type: "letter", id }, at, {
            organisation: organisationId,
            superseded: presentId ?? "",
          });
          await tellOfLetter(
            tx,
            organisationId,
            "letter-issued",
            { number: names.number, reason: "" },
            at,
          );
          return { code: content.code };
        }),
      );
    },
    { maxWait: 20_000, timeout: 60_000 },
  );
}

/** The file first, then the row: a letter is never without its PDF. */
async function keepLetter(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  content: LetterContent,
  at: Date,
): Promise<string> {
  const key = await currentKey(tx);
  const jws = await signLetter(content, key);
  const pdf = await letterPdf(content);
  const pdfSha256 = createHash("sha256").update(pdf).digest("hex");
  const staged = await stageFile();
  try {
    await writeFile(staged, pdf);
    await keepObject(staged, pdfSha256, "application/pdf");
  } finally {
    await dropStaged(staged);
  }
  const { code, number } = content;
  const { id } = await tx.letter.create({
    data: {
      ...{ code, number, organisationId, issuedAt: at, content, jws, kid: key.kid },
      ...{ pdfSha256, pdfBytes: pdf.length, issuerId: actor.kind === "person" ? actor.id : null },
    },
    select: { id: true },
  });
  return id;
}

/** Letters of a year are numbered in order; whoever takes a number holds the turn. */
async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const begin = `SV-${dayIn("WIB", at).slice(0, 4)}-`;
  await takeTurns(tx, "letter-number");
  const issued = await tx.letter.count({ where: { number: { startsWith: begin } } });
  return `${begin}${String(issued + 1).padStart(5, "0")}`;
}

function newCode(): string {
  const signs = Array.from(
    { length: CODE_LENGTH },
    () => CODE_LETTERS[randomInt(CODE_LETTERS.length)],
  );
  return letterCodeOf(signs.join(""))!;
}
