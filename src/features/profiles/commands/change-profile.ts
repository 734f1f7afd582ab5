import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor, Person } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { type Act, may } from "@/domain/permissions";
import { unitOf } from "@/domain/profile-units";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { brokenConstraint } from "@/lib/constraint";
import { db, type Tx } from "@/lib/db";
import { changedSince, keepVersion, type ReadProfile, readProfile } from "@/lib/profile-version";
import { turnstile } from "@/lib/turnstile";
import { holdIfSuspicious } from "./hold-suspicious";

/** What a change begins with. The row of the organisation is held until it ends. */
export type Before = ReadProfile & {
  organisationId: string;
  slug: string;
  section: { version: number; answer: "given" | "none" } | null;
};

type Change = {
  act: Extract<Act, `profiles/${string}`>;
  organisationId: string;
  section: Section;
  /** Of an item, or of the part of a section that has its own form. */
  item: string;
  answer: "given" | "none";
  requestId: string;
};

export type ChangeRefusal = "not-allowed" | "not-found" | "unknown-code";
export type Changed = { slug: string };

/** A crowd at one profile waits here, so that it does not hold every connection to the database. */
const oneOfFew = turnstile(6);

/**
 * One change of a profile: everybody's in turn, once per form, with its version, the document by
 * which it is found and the row in the trail, or nothing at all. `write` refuses before it writes.
 */
export async function changeProfile<Reason extends string>(
  actor: Actor,
  change: Change,
  at: Date,
  write: (tx: Tx, before: Before) => Promise<Result<unknown, Reason>>,
): Promise<Result<Changed, ChangeRefusal | Reason>> {
  const { act, organisationId, requestId } = change;
  if (actor.kind !== "person" || !may(actor, act, { type: "organisation", id: organisationId })) {
    return refuse("not-allowed");
  }
  try {
    return await oneOfFew(() =>
      db.$transaction(
        async (tx): Promise<Result<Changed, ChangeRefusal | Reason>> => {
          const before = await hold(tx, change);
          if (!before) return refuse("not-found");
          const key = { command: `profile:${organisationId}`, requestId };
          const earlier = await tx.commandRequest.findUnique({
            where: { command_requestId: key },
          });
          if (earlier) return ok(earlier.result as Changed);
          const result = await write(tx, before);
          if (!result.ok) return result;
          const slug = await settle(tx, actor, change, before, at);
          await tx.commandRequest.create({ data: { ...key, result: { slug } } });
          return ok({ slug });
        },
        { maxWait: 8_000 },
      ),
    );
  } catch (error) {
    // Of the two answers only this one can be a person's: a code that the forms do not offer.
    if (brokenConstraint(error) === "unknown-code") return refuse("unknown-code");
    throw error;
  }
}

/** Takes the organisation's row, so that changes of one profile wait for each other. */
async function hold(tx: Tx, { organisationId, section }: Change): Promise<Before | null> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM organisation
    WHERE id = ${organisationId}::uuid AND listing <> 'archived' FOR UPDATE`;
  const profile = held && (await readProfile(tx, organisationId));
  if (!profile) return null;
  const row = await tx.organisationSection.findUnique({
    where: { organisationId_section: { organisationId, section } },
    select: { version: true, answer: true },
  });
  return { ...profile, organisationId, slug: await slugOf(tx, organisationId), section: row };
}

/** What every change ends with; answers the address of the organisation afterwards. */
async function settle(tx: Tx, actor: Person, change: Change, before: Before, at: Date) {
  const { organisationId, section, item, answer } = change;
  const said = { answer, provenance: "self", source: null, changedAt: at } as const;
  await tx.organisationSection.upsert({
    where: { organisationId_section: { organisationId, section } },
    create: { organisationId, section, ...said },
    update: { ...said, version: { increment: 1 } },
  });
  await tx.profileDraft.deleteMany({
    where: { organisationId, personId: actor.id, unit: unitOf(section, item) },
  });
  const after = await readProfile(tx, organisationId);
  if (!after) throw new Error("The organisation is gone while its row is held");
  const changed = changedSince(before, after);
  if (before.section?.answer !== answer) changed.push(section);
  if (changed.length > 0) {
    // Who saves its own name has confirmed what a list said of it.
    if (section === "identity") {
      await tx.organisation.updateMany({
        where: { id: organisationId, listing: "imported" },
        data: { listing: "published" },
      });
    }
    const { version } = await tx.organisation.update({
      where: { id: organisationId },
      data: { version: { increment: 1 }, changedAt: at },
      select: { version: true },
    });
    await keepVersion(tx, actor, { organisationId, version, at, profile: after, changed });
    await holdIfSuspicious(tx, actor, organisationId, { before, after }, at);
    await refreshSearchDocument(tx, organisationId, at);
    const subject = { type: "organisation", id: organisationId } as const;
    await recordAudit(tx, actor, "profile.change", subject, at, { section });
  }
  return slugOf(tx, organisationId);
}

/** The address it has at this point of the transaction. */
async function slugOf(tx: Tx, organisationId: string): Promise<string> {
  const address = await tx.organisationAddress.findFirst({
    where: { organisationId, isCurrent: true },
    select: { slug: true },
  });
  return address?.slug ?? "";
}
