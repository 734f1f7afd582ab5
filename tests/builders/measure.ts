import { randomUUID } from "node:crypto";
import { openReview } from "@/features/measures/commands/open-review";
import { raiseConcern } from "@/features/measures/commands/raise-concern";
import { suspendOrganisation } from "@/features/measures/commands/suspend-organisation";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";

/** Wednesday, 10.00 in Jakarta. */
export const AT = new Date("2026-11-25T03:00:00Z");
export const REASON = "Laporan kegiatan tahun 2025 tidak dapat ditunjukkan sampai hari ini.";
const DAYS = { from: "2026-11-26", until: "2026-12-31" };

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A reviewer, two leads and an operator. */
export async function aDesk() {
  const [reviewer, lead, other, operator] = await Promise.all(
    (["reviewer", "review_lead", "review_lead", "platform_admin"] as const).map((role) =>
      aPerson(db, { roles: [role] }),
    ),
  );
  return { reviewer: reviewer!, lead: lead!, other: other!, operator: operator! };
}

/** An organisation with somebody who manages it. */
export async function aManaged() {
  const organisation = await anOrganisation();
  const held = [{ role: "oms_admin" as const, organisationId: organisation.id }];
  return { organisation, manager: await aPerson(db, { roles: held }) };
}

export async function aConcern(desk: Desk, slug: string, at = AT) {
  const note = "Warga bertanya ke mana laporan kegiatannya.";
  const raised = await raiseConcern(
    desk.reviewer.actor,
    { requestId: randomUUID(), slug, note },
    at,
  );
  if (!raised.ok) throw new Error(raised.reason);
  return raised.value.measureId;
}

/** What a person who has just read the measure would send. */
export const seen = async (measureId: string) => {
  const { version } = await db.measure.findUniqueOrThrow({ where: { id: measureId } });
  return { measureId, version };
};

export async function aReview(desk: Desk, slug: string, at = AT) {
  const id = await aConcern(desk, slug, at);
  const opened = await openReview(desk.reviewer.actor, await seen(id), at);
  if (!opened.ok) throw new Error(opened.reason);
  return id;
}

/** As the first lead suspends, without looking at the answer. */
export const suspend = async (actor: Actor, measureId: string, wishes: object = {}, at = AT) =>
  suspendOrganisation(
    actor,
    {
      ...{ ...(await seen(measureId)), reason: REASON, basis: "kebijakan platform", note: "" },
      ...{ ...DAYS, ...wishes },
    },
    at,
  );

export async function aSuspension(desk: Desk, slug: string, wishes: object = {}, at = AT) {
  const id = await aReview(desk, slug, at);
  const result = await suspend(desk.lead.actor, id, wishes, at);
  if (!result.ok) throw new Error(result.reason);
  return id;
}
