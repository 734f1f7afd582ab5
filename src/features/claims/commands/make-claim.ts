import "server-only";
import type { Actor, Person } from "@/domain/actor";
import { isAtListedDomain, WORKING_DAYS } from "@/domain/claim";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { workingDaysAfter } from "@/domain/working-days";
import { recordAudit } from "@/lib/audit";
import { membersPath } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { holidaysAfter } from "@/lib/holidays";
import { lockBody, managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { isHandled, once } from "@/lib/request-key";
import { takeTurns } from "@/lib/turns";
import type { MakeClaimInput } from "../schema";

export type MakeClaimRefusal =
  "not-allowed" | "not-found" | "already-manager" | "already-open" | "too-many-open";

/** How many open claims one person may have. */
const MOST_OPEN = 3;

/**
 * Asks to manage a listed organisation. An operator decides within five working days; until then it
 * gives no right. Operators are told, and so is everybody who manages the organisation now.
 */
export async function makeClaim(
  actor: Actor,
  input: MakeClaimInput,
  at: Date = clock(),
): Promise<Result<null, MakeClaimRefusal>> {
  if (actor.kind !== "person" || !may(actor, "claims/make-claim")) return refuse("not-allowed");
  const organisation = await db.organisation.findFirst({
    where: { listing: { in: [...LISTED] }, addresses: { some: { slug: input.slug } } },
    select: { id: true, name: true, contacts: { select: { channel: true, value: true } } },
  });
  if (!organisation) return refuse("not-found");
  const { id: organisationId } = organisation;
  const personId = actor.id;
  const holidays = await holidaysAfter(at);

  return db.$transaction(async (tx) => {
    // The claims of one person take turns, and so do claims on one organisation with its members.
    await takeTurns(tx, `claims:${personId}`);
    await lockBody(tx, { type: "organisation", id: organisationId });
    const { requestId } = input;
    if (!(await isHandled(tx, "make-claim", requestId))) {
      const managers = await managersOf(tx, { type: "organisation", id: organisationId });
      if (managers.some((manager) => manager === personId)) return refuse("already-manager");
      const open = await tx.claim.findMany({
        where: { personId, state: "open" },
        select: { organisationId: true },
        take: MOST_OPEN,
      });
      if (open.some((claim) => claim.organisationId === organisationId))
        return refuse("already-open");
      if (open.length >= MOST_OPEN) return refuse("too-many-open");
    }
    await once(tx, requestId, "make-claim", () =>
      write(tx, actor, { input, organisation, holidays }, at),
    );
    return ok(null);
  });
}

async function write(
  tx: Tx,
  actor: Person,
  of: {
    input: MakeClaimInput;
    organisation: { id: string; name: string; contacts: Parameters<typeof isAtListedDomain>[1] };
    holidays: ReadonlySet<string>;
  },
  at: Date,
) {
  const { id: organisationId, name: bodyName, contacts } = of.organisation;
  const { name, position, explanation, slug } = of.input;
  const { email } = await tx.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true },
  });
  const { id } = await tx.claim.create({
    data: {
      organisationId,
      personId: actor.id,
      explanationCipher: encrypt(JSON.stringify({ v: 1, name, position, explanation })),
      isAtListedDomain: isAtListedDomain(email ?? "", contacts),
      claimedAt: at,
      dueOn: new Date(`${workingDaysAfter(at, WORKING_DAYS, of.holidays)}T00:00:00Z`),
    },
    select: { id: true },
  });
  const subject = { type: "claim", id } as const;
  await recordAudit(tx, actor, "claim.make", subject, at, { organisation: organisationId });
  for (const admin of await managersOf(tx, { type: "platform" })) {
    await tell(tx, admin, "claim-received", { bodyName, link: "/admin/klaim" }, at);
  }
  const link = membersPath({ type: "organisation", id: organisationId }, slug);
  for (const manager of await managersOf(tx, { type: "organisation", id: organisationId })) {
    await tell(tx, manager, "claim-rival", { bodyName, link }, at);
  }
  return { claimId: id };
}
