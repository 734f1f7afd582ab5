import "server-only";
import type { Actor, Person } from "@/domain/actor";
import type { BasicTier } from "@/domain/basic-tier";
import { may } from "@/domain/permissions";
import { MOST_WAITING } from "@/domain/registration";
import { ok, refuse, type Result } from "@/domain/result";
import { sortName } from "@/domain/search-text";
import { type Suspicion, suspicionsOf } from "@/domain/suspicion";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { brokenConstraint } from "@/lib/constraint";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { isHandled, once } from "@/lib/request-key";
import { takeTurns } from "@/lib/turns";
import { findSameHere } from "../queries/duplicates";
import { profileSchema } from "../schema";
import { writeOrganisation } from "./write-organisation";

export type RegisterRefusal =
  "not-allowed" | "too-many-waiting" | "same-name-here" | "already-here" | "unknown-code";

/** `publicId`: for the demonstration, whose organisations are the same every time. */
type Input = BasicTier & { publicId?: string };

const DAY = 86_400_000;

/**
 * Lists an organisation by what its own people say, at once and as "not checked", with whoever
 * registers it as its admin. What looks suspicious becomes a draft that an operator looks at first.
 */
export async function registerOrganisation(
  actor: Actor,
  input: Input,
  at: Date = clock(),
): Promise<Result<{ slug: string; isHeld: boolean }, RegisterRefusal>> {
  if (actor.kind !== "person" || !may(actor, "organisations/register-organisation")) {
    return refuse("not-allowed");
  }
  try {
    return await db.$transaction(async (tx) => {
      // One person's registrations take turns, and so do those of one name in one place.
      await takeTurns(tx, `register:${actor.id}`);
      await takeTurns(tx, `register:${sortName(input.name)}:${input.regencyCode}`);
      const { requestId } = input;
      if (!(await isHandled(tx, "register-organisation", requestId))) {
        const waiting = await tx.organisationRegistration.count({
          where: { personId: actor.id, state: { in: ["waiting", "held"] } },
        });
        if (waiting >= MOST_WAITING) return refuse("too-many-waiting");
        if (await findSameHere(tx, input)) return refuse("same-name-here");
      }
      const made = await once(tx, requestId, "register-organisation", () =>
        write(tx, actor, input, at),
      );
      return ok({ slug: made.slug, isHeld: made.isHeld === "yes" });
    });
  } catch (error) {
    const reason = brokenConstraint(error);
    if (reason) return refuse(reason);
    throw error;
  }
}

async function write(tx: Tx, actor: Person, input: Input, at: Date) {
  const heldFor = await suspicions(tx, actor, input, at);
  const isHeld = heldFor.length > 0;
  const listing = isHeld ? "draft" : "published";
  const { id, slug } = await writeOrganisation(
    tx,
    actor,
    {
      profile: profileOf(input),
      listing,
      publicId: input.publicId,
      // Everything in a demonstration is an example, also what a visitor tries out.
      isDemo: env.SIMPUL_DEMO,
      confirmedAt: null,
    },
    at,
  );
  await tx.organisationRegistration.create({
    data: {
      organisationId: id,
      personId: actor.id,
      registeredAt: at,
      state: isHeld ? "held" : "waiting",
      heldFor,
    },
  });
  const role = "oms_admin";
  const membership = await tx.membership.create({
    data: { personId: actor.id, role, organisationId: id, state: "active", since: at },
    select: { id: true },
  });
  const subject = { type: "organisation", id } as const;
  await recordAudit(tx, actor, "organisation.register", subject, at, {
    listing,
    ...(isHeld && { held: heldFor.join("+") }),
  });
  const held = { type: "membership", id: membership.id } as const;
  await recordAudit(tx, actor, "membership.register", held, at, { role });
  if (isHeld) {
    const facts = { bodyName: input.name, link: `/ruang-oms/${slug}` };
    await tell(tx, actor.id, "registration-held", facts, at);
    for (const admin of await managersOf(tx, { type: "platform" })) {
      await tell(tx, admin, "registration-waiting", { ...facts, link: "/admin/oms" }, at);
    }
  }
  return { slug, isHeld: isHeld ? "yes" : "no" };
}

async function suspicions(tx: Tx, actor: Person, input: Input, at: Date): Promise<Suspicion[]> {
  const registeredLastDay = await tx.organisationRegistration.count({
    where: { personId: actor.id, registeredAt: { gt: new Date(at.getTime() - DAY), lte: at } },
  });
  return suspicionsOf({
    names: [input.name, input.acronym ?? "", input.street ?? ""],
    texts: [input.mission],
    addresses: [input.contact.value, input.website ?? ""],
    registeredLastDay,
  });
}

/** The sections the form asks about are said by the organisation itself; the others stay unsaid. */
function profileOf(input: Input) {
  const { name, acronym, legalForm, kind, foundingYear, mission, street, contact } = input;
  const given = (section: string, isGiven = true) =>
    isGiven ? [{ section, answer: "given", provenance: "self" }] : [];
  return profileSchema.parse({
    ...{ name, legalForm, kind, mission, targetGroups: input.targetGroups },
    ...(acronym && { acronym }),
    ...(foundingYear && { foundingYear }),
    ...(street && { street }),
    provinceCode: input.regencyCode.slice(0, 2),
    regencyCode: input.regencyCode,
    issues: input.issues.map((code) => ({ code })),
    services: input.workKinds.map((code) => ({ code, description: "" })),
    workAreas: input.workAreas,
    contacts: [contact, ...(input.website ? [{ channel: "website", value: input.website }] : [])],
    sections: [
      ...given("identity"),
      ...given("office"),
      ...given("fields"),
      ...given("services", input.workKinds.length > 0),
      ...given("work_areas", input.workAreas.length > 0),
      ...given("contacts"),
    ],
  });
}
