import "server-only";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import {
  dueStep,
  type End,
  endsOf,
  nextReminderAt,
  type ReminderStep,
} from "@/domain/eligibility/end-reminders";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { keptItems } from "../queries/standing";

const AT_ONCE = 50;
/** Where nobody is there to be told, somebody may be on the next day. */
const AGAIN_MS = 86_400_000;

/**
 * Reminds those who manage an organisation of what ends, once for each step of each end. Several may
 * run at once, and any may be killed: a batch is one transaction, and an organisation is one's alone.
 */
export async function remindOfEnds(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ looked: number; reminders: number }, "not-allowed">> {
  if (!may(actor, "eligibility/remind-of-ends")) return refuse("not-allowed");
  const sum = { looked: 0, reminders: 0 };
  for (let taken = AT_ONCE; taken === AT_ONCE; sum.looked += taken) {
    taken = await db.$transaction(
      async (tx) => {
        const due = await tx.$queryRaw<{ id: string }[]>`
          SELECT o.id::text FROM organisation_standing s
          JOIN organisation o ON o.id = s.organisation_id
          WHERE s.remind_at <= ${at} AND o.listing <> 'archived'
          ORDER BY s.remind_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;
        for (const { id } of due) sum.reminders += await remind(tx, actor, id, at);
        return due.length;
      },
      { timeout: 60_000 },
    );
  }
  return ok(sum);
}

type Due = End & { step: ReminderStep };

/** Sends what is due of one organisation and notes when to look again. How many ends it was. */
async function remind(tx: Tx, actor: Actor, id: string, at: Date): Promise<number> {
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      province: { select: { timeZone: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      evaluation: { select: { items: true } },
      standingReminders: { select: { item: true, endsOn: true, step: true } },
    },
  });
  const zone = row.province?.timeZone ?? "WIB";
  // As they are now: what has a new end is not reminded of the old one.
  const ends = endsOf(row.evaluation ? keptItems.parse(row.evaluation.items).items : []);
  const due = ends.flatMap((end): Due[] => {
    const sent = row.standingReminders.filter(
      ({ item, endsOn }) =>
        item === end.item && endsOn.getTime() === dateOfDay(end.until)?.getTime(),
    );
    const step = dueStep(
      end.until,
      zone,
      at,
      sent.map((one) => one.step),
    );
    return step === null ? [] : [{ ...end, step }];
  });
  const managers = due.length > 0 ? await managersOf(tx, { type: "organisation", id }) : [];
  const isNobody = due.length > 0 && managers.length === 0;
  if (!isNobody) {
    const slug = row.addresses[0]?.slug ?? "";
    for (const one of due) await send(tx, actor, { id, name: row.name, slug }, one, managers, at);
  }
  await tx.organisationStanding.update({
    where: { organisationId: id },
    data: {
      remindAt: isNobody ? new Date(at.getTime() + AGAIN_MS) : nextReminderAt(ends, zone, at),
    },
  });
  return isNobody ? 0 : due.length;
}

async function send(
  tx: Tx,
  actor: Actor,
  { id, name, slug }: { id: string; name: string; slug: string },
  { item, until, step }: Due,
  managers: string[],
  at: Date,
): Promise<void> {
  await tx.standingReminder.create({
    data: { organisationId: id, item, endsOn: dateOfDay(until)!, step, sentAt: at },
  });
  const phase = step > 0 ? "before" : step === 0 ? "today" : "after";
  const link = `/ruang-oms/${slug}/kelengkapan#${item}`;
  for (const person of managers) {
    await tell(tx, person, "standing-end", { bodyName: name, item, until, phase, link }, at);
  }
  const subject = { type: "organisation" as const, id };
  await recordAudit(tx, actor, "standing.remind", subject, at, { item, step });
}
