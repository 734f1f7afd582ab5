import "server-only";
import type { CaseNotice, DeskNotice } from "@/domain/mail-kinds";
import type { Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import type { HeldCase } from "./hold-case";

type Told = Pick<HeldCase, "code" | "organisationId" | "organisation">;

/** Tells those who manage the organisation. `items`: which conditions; `day`: until when. */
export async function tellOrganisation(
  tx: Tx,
  of: Told,
  notice: CaseNotice,
  at: Date,
  more: { items?: string[]; day?: string } = {},
): Promise<void> {
  const slug = of.organisation.addresses[0]?.slug ?? "";
  const facts = {
    ...{ bodyName: of.organisation.name, notice, link: `/ruang-oms/${slug}/verifikasi` },
    ...{ items: (more.items ?? []).join(", "), day: more.day ?? "" },
  };
  const body = { type: "organisation", id: of.organisationId } as const;
  for (const personId of await managersOf(tx, body)) {
    await tell(tx, personId, "case-moved", facts, at);
  }
}

/** Tells people of the desk by person; nobody twice, and not who has just acted. */
export async function tellDesk(
  tx: Tx,
  of: Told,
  notice: DeskNotice,
  people: (string | null)[],
  by: string | null,
  at: Date,
): Promise<void> {
  const facts = { bodyName: of.organisation.name, notice, link: `/telaah/${of.code}` };
  for (const personId of new Set(people)) {
    if (personId && personId !== by) await tell(tx, personId, "case-desk", facts, at);
  }
}
