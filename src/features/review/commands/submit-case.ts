import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { randomInt } from "node:crypto";
import type { Actor, Person } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import { evaluateStanding } from "@/domain/eligibility/standing";
import { isListed } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { TARGET_DAYS } from "@/domain/review-decision";
import { CASE_MOVES, OPEN_STATES } from "@/domain/review-workflow";
import { CURRENT_STATEMENT } from "@/domain/statement";
import { workingDaysAfter } from "@/domain/working-days";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { holidaysAfter } from "@/lib/holidays";
import { holdersOf } from "@/lib/membership";
import { isHandled, once } from "@/lib/request-key";
import { drawSecond } from "@/lib/second-draw";
import { sealSignature } from "@/lib/signature";
import { readBasis } from "../queries/basis";
import type { SubmitCaseInput } from "../schema";
import { HELD, keepEvent } from "./hold-case";
import { isNothingNew } from "./take-effect";
import { tellDesk, tellOrganisation } from "./tell-case";

export type SubmitCaseRefusal =
  | "not-allowed"
  | "not-found"
  | "already-open"
  | "all-met"
  | "accept-missing"
  | "name-missing"
  | "office-missing"
  | "unchanged";

const COMMAND = "submit-case";
/** Changes of one organisation take turns. */
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/**
 * Sends the five standing items as one case, after the statement of this version was signed. Items
 * that are met and rest on what they were decided on keep their decision.
 */
export async function submitCase(
  actor: Actor,
  input: SubmitCaseInput,
  at: Date = clock(),
): Promise<Result<{ code: string }, SubmitCaseRefusal>> {
  const { organisationId, requestId } = input;
  const body = { type: "organisation", id: organisationId } as const;
  if (actor.kind !== "person" || !may(actor, "review/submit-case", body))
    return refuse("not-allowed");
  const holidays = await holidaysAfter(at);
  return db.$transaction(async (tx): Promise<Result<{ code: string }, SubmitCaseRefusal>> => {
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { listing: true },
    });
    const basis = organisation && (await readBasis(tx, organisationId, at));
    if (!basis || !isListed(organisation.listing)) return refuse("not-found");
    const { items } = evaluateStanding(basis.ruleSet, basis.facts, at);
    const met = new Set(items.flatMap(({ code, result }) => (result === "met" ? [code] : [])));
    if (!(await isHandled(tx, COMMAND, requestId))) {
      const open = { organisationId, state: { in: [...OPEN_STATES] } };
      if ((await tx.reviewCase.count({ where: open })) > 0) return refuse("already-open");
      if (basis.asked.every((item) => met.has(item))) return refuse("all-met");
      if (await isNothingNew(tx, organisationId, basis, items)) return refuse("unchanged");
      const signed = await signedStatement(tx, organisationId);
      if (!signed) {
        if (!input.name) return refuse("name-missing");
        if (!input.office) return refuse("office-missing");
        if (!input.accept) return refuse("accept-missing");
      }
    }
    const dueOn = workingDaysAfter(at, TARGET_DAYS, holidays);
    return ok(
      await once(tx, requestId, COMMAND, async () => {
        const statementId = await sign(tx, actor, input, at);
        const code = newCode();
        const { digest, number, isDrawn } = drawSecond(code);
        const { to } = CASE_MOVES.submit;
        const held = await tx.reviewCase.create({
          data: {
            ...{ code, organisationId, state: to[0], statementId, submittedAt: at, sentAt: at },
            ...{ dueOn: dateOfDay(dueOn)!, drawDigest: digest, drawNumber: number, isDrawn },
            items: {
              create: basis.asked.map((item) => ({
                ...{ item, round: 1, sentAt: at, fingerprint: basis.items[item].fingerprint },
                ...(met.has(item) && { settled: "met" as const, isFinal: true }),
              })),
            },
          },
          select: HELD,
        });
        await keepEvent(tx, actor, held, "submit", at);
        await refreshSearchDocument(tx, organisationId, at);
        await tellOrganisation(tx, held, "submitted", at, { day: dueOn });
        await tellDesk(tx, held, "waiting", await holdersOf(tx, "reviewer"), actor.id, at);
        return { code };
      }),
    );
  }, PATIENCE);
}

const signedStatement = (tx: Tx, organisationId: string) =>
  tx.signedStatement.findUnique({
    where: {
      organisationId_version: { organisationId, version: CURRENT_STATEMENT.version },
    },
    select: { id: true },
  });

async function sign(tx: Tx, actor: Person, input: SubmitCaseInput, at: Date): Promise<string> {
  const { organisationId, name = "", office = "" } = input;
  const signed = await signedStatement(tx, organisationId);
  if (signed) return signed.id;
  const { version, sha256 } = CURRENT_STATEMENT;
  const signedCipher = sealSignature(name, office);
  const { id } = await tx.signedStatement.create({
    data: {
      ...{ organisationId, version, sha256, personId: actor.id, signedCipher, signedAt: at },
    },
    select: { id: true },
  });
  return id;
}

/** Without letters and digits that are taken for one another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

function newCode(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `V-${four()}-${four()}`;
}
