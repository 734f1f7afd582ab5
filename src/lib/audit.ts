import "server-only";
import { type Actor, actorLabel } from "@/domain/actor";
import type { Tx } from "./db";

type Subject = { type: "organisation" | "report"; id: string };

/** Written in the same transaction as the change it describes: both happen, or neither. No personal values. */
export const recordAudit = (
  tx: Tx,
  actor: Actor,
  action: string,
  subject: Subject,
  at: Date,
  details: Record<string, string | number | boolean> = {},
) =>
  tx.auditEvent.create({
    data: {
      actor: actorLabel(actor),
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      at,
      details,
    },
  });
