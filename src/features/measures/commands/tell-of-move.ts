import "server-only";
import type { Actor } from "@/domain/actor";
import type { MeasureMove } from "@/domain/measure-workflow";
import type { Role } from "@/domain/roles";
import type { Tx } from "@/lib/db";
import { isoDay } from "@/lib/decided-measure";
import { holdersOf, managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";

type Told = {
  measure: {
    id: string;
    organisationId: string;
    organisation: { name: string; addresses: { slug: string }[] };
  };
  move: MeasureMove;
  /** What the organisation reads. */
  words: string | null;
};

/**
 * Tells whom a move concerns: before a decision only the desk, after it the organisation's managers.
 * Reads the measure as it now is.
 */
export async function tellOfMove(tx: Tx, actor: Actor, { measure, move, words }: Told, at: Date) {
  const { id, organisationId, organisation } = measure;
  const row = await tx.measure.findUniqueOrThrow({ where: { id } });
  const bodyName = organisation.name;
  const atDesk = { bodyName, link: `/telaah/tindakan/${id}` };
  const slug = organisation.addresses[0]?.slug ?? "";
  const atHome = { bodyName, link: `/ruang-oms/${slug}/tindakan` };
  const reason = words ?? "";
  const self = actor.kind === "person" ? actor.id : null;
  const managers = await managersOf(tx, { type: "organisation", id: organisationId });
  const others = async (role: Role, except: string | null) =>
    (await holdersOf(tx, role)).filter((one) => one !== except && !managers.includes(one));

  switch (move) {
    case "raise":
      for (const lead of await others("review_lead", self))
        await tell(tx, lead, "measure-raised", atDesk, at);
      return;
    case "open_review":
      for (const lead of await others("review_lead", self))
        await tell(tx, lead, "measure-under-review", atDesk, at);
      return;
    case "set_aside":
    case "close_review": {
      const raised = await tx.measureStep.findFirst({ where: { measureId: id, move: "raise" } });
      if (raised?.personId && raised.personId !== self)
        await tell(tx, raised.personId, "measure-dismissed", atDesk, at);
      return;
    }
    case "suspend": {
      const { fromOn, untilOn, appealUntilOn } = row;
      const days = {
        from: isoDay(fromOn!),
        until: isoDay(untilOn!),
        appeal: isoDay(appealUntilOn!),
      };
      for (const manager of managers)
        await tell(tx, manager, "measure-suspended", { ...atHome, reason, days }, at);
      return;
    }
    case "lift":
      for (const manager of managers)
        await tell(tx, manager, "measure-lifted", { ...atHome, reason }, at);
      return;
    case "end":
      for (const manager of managers) await tell(tx, manager, "measure-ended", atHome, at);
      return;
    case "appeal": {
      for (const manager of managers)
        await tell(tx, manager, "measure-appeal-received", atHome, at);
      const leads = await others("review_lead", row.deciderId);
      // Who suspended may be the one lead there is: then any other reviewer decides.
      const desk = leads.length > 0 ? leads : await others("reviewer", row.deciderId);
      for (const reviewer of desk) await tell(tx, reviewer, "measure-appeal-opened", atDesk, at);
      return;
    }
    case "grant_appeal":
    case "refuse_appeal": {
      const outcome = move === "grant_appeal" ? "granted" : "refused";
      for (const manager of managers)
        await tell(tx, manager, "measure-appeal-decided", { ...atHome, outcome, reason }, at);
    }
  }
}
