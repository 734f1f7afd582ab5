import "server-only";
import { type Actor, actorLabel } from "@/domain/actor";
import { type AuditDetails, personalDetail } from "@/domain/audit-details";
import type { Act } from "@/domain/permissions";
import { clock } from "./clock";
import { db, type Tx } from "./db";

type Subject = {
  type:
    | "organisation"
    | "report"
    | "person"
    | "agency"
    | "membership"
    | "invitation"
    | "mail"
    | "claim"
    | "review_case"
    | "measure"
    | "letter"
    | "letter_key"
    | "package"
    | "package_work"
    | "assessment"
    | "shortlist"
    | "import"
    | "rule_set"
    | "instrument"
    | "export"
    | "audit";
  id: string;
};

/**
 * Written in the same transaction as the change it describes: both happen, or neither. Throws when
 * a detail may be a personal value; what must be recognised again goes in as a keyed hash.
 */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  action: string,
  subject: Subject,
  at: Date,
  details: AuditDetails = {},
) {
  const suspect = personalDetail(details);
  if (suspect) throw new Error(`The audit trail takes no personal value: ${action}, ${suspect}`);
  await tx.auditEvent.create({
    data: {
      actor: actorLabel(actor),
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      at,
      details,
    },
  });
}

/**
 * A signed-in person asked for what is not theirs. Whoever is not signed in is refused without a
 * row: strangers must not be able to fill the trail.
 */
export async function recordRefusal(actor: Actor, act: Act): Promise<void> {
  if (actor.kind !== "person") return;
  await recordAudit(db, actor, "refused", { type: "person", id: actor.id }, clock(), { act });
}
