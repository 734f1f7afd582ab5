import { exportEvents } from "@/features/audit/commands/export-events";
import { publishHead } from "@/features/audit/commands/publish-head";
import { sealEvents } from "@/features/audit/commands/seal-events";
import { changePreferences } from "@/features/notifications/commands/change-preferences";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { forgetMail } from "@/features/notifications/commands/forget-mail";
import { markRead } from "@/features/notifications/commands/mark-read";
import { sendDigests } from "@/features/notifications/commands/send-digests";
import type { Actor } from "@/domain/actor";

/** Commands that tell people, and that keep what was told of the system, asked as somebody. */
export const tellingProbes = {
  "notifications/deliver-mail": (actor: Actor) => deliverMail(actor),
  "notifications/send-digests": (actor: Actor) => sendDigests(actor),
  "notifications/forget-mail": (actor: Actor) => forgetMail(actor),
  "notifications/mark-read": (actor: Actor) => markRead(actor, { until: new Date(0) }),
  "notifications/change-preferences": (actor: Actor) => changePreferences(actor, {}),
  "audit/seal-events": (actor: Actor) => sealEvents(actor),
  "audit/publish-head": (actor: Actor) => publishHead(actor),
  "audit/export-events": (actor: Actor) => exportEvents(actor, {}),
};
