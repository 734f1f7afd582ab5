import { getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { csvStream } from "@/lib/csv";
import type { Locale } from "@/lib/i18n/routing";
import { type Invitation, walkInvitations } from "../queries/invitations";
import { letterWriter } from "./invitation-letter";

const HEADS = ["name", "mail", "address", "page", "claim", "sent", "text"] as const;

/** All letters of a file for a mail merge, a line each. */
export async function invitationCsv(
  actor: Actor,
  { id, source }: { id: string; source: string },
  locale: Locale,
) {
  const t = await getTranslations({ locale, namespace: "listImport.invite.head" });
  const write = await letterWriter(locale, source);
  const lineOf = (one: Invitation) => {
    const { page, claim, text } = write(one);
    const sent = one.invitedAt?.toISOString().slice(0, 10) ?? "";
    return [one.name, one.email ?? "", one.address ?? "", page, claim, sent, text];
  };
  return csvStream(
    HEADS.map((key) => t(key)),
    walkInvitations(actor, id),
    lineOf,
  );
}
