import { randomUUID } from "node:crypto";
import { answerNone } from "@/features/profiles/commands/answer-none";
import { discardDraft } from "@/features/profiles/commands/discard-draft";
import { forgetDrafts } from "@/features/profiles/commands/forget-drafts";
import { removeItem } from "@/features/profiles/commands/remove-item";
import { saveDraft } from "@/features/profiles/commands/save-draft";
import { saveItem } from "@/features/profiles/commands/save-item";
import { saveSection } from "@/features/profiles/commands/save-section";
import type { Act } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import type { Probe, World } from "@tests/builders/permission-probes";

/** The organisation that is asked about; for roles of other bodies the one of their world. */
const unit = (body: Body, { organisation }: World) => ({
  organisationId: body.type === "organisation" ? body.id : organisation.id,
  ...{ item: "", base: 99, requestId: randomUUID() },
});

export const profileProbes = {
  "profiles/save-section": (actor, body, world) =>
    saveSection(actor, {
      ...unit(body, world),
      section: "integrity",
      value: {
        ...{ anti_corruption: "written", conflict_of_interest: null, safeguarding: null },
        ...{ complaints: null, open_books: null },
      },
    }),
  "profiles/save-item": (actor, body, world) =>
    saveItem(actor, {
      ...unit(body, world),
      ...{ section: "people", item: randomUUID() },
      value: { personName: "Andi Contoh", position: "Staf", expertise: null, permanent: true },
    }),
  "profiles/remove-item": (actor, body, world) =>
    removeItem(actor, { ...unit(body, world), section: "people", item: randomUUID() }),
  "profiles/answer-none": (actor, body, world) =>
    answerNone(actor, { ...unit(body, world), section: "finance" }),
  "profiles/save-draft": (actor, body, world) =>
    saveDraft(actor, { ...unit(body, world), section: "office", typed: { street: "Jalan" } }),
  "profiles/discard-draft": (actor, body, world) =>
    discardDraft(actor, { ...unit(body, world), section: "office" }),
  "profiles/forget-drafts": (actor) => forgetDrafts(actor),
} satisfies Partial<Record<Act, Probe>>;
