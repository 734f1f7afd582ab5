"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import {
  type ItemSection,
  type PlainSection,
  SECTION_WORDS,
  sectionAfter,
} from "@/domain/profile-units";
import type { Section } from "@/domain/organisation";
import { ok } from "@/domain/result";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { formatTime } from "@/lib/i18n/format";
import { pagePath } from "@/lib/page-request";
import { answerNone } from "./commands/answer-none";
import { discardDraft } from "./commands/discard-draft";
import { removeItem } from "./commands/remove-item";
import { saveDraft } from "./commands/save-draft";
import { saveItem } from "./commands/save-item";
import { saveSection } from "./commands/save-section";
import {
  answerNoneSchema,
  discardDraftSchema,
  draftSchema,
  removeItemSchema,
  sectionFormSchema,
} from "./schema";

const pathOf = (slug: string, section: Section | null) =>
  section ? `/ruang-oms/${slug}/profil/${SECTION_WORDS[section]}` : `/ruang-oms/${slug}`;

const goTo = async (slug: string, section: Section | null, said: string) =>
  redirect(await hereInLanguage(`${pathOf(slug, section)}?pesan=${said}`));

/** Saves a section, then leads to the next one or back to the list of tasks. */
const sectionAction = <Of extends PlainSection>(section: Of) =>
  memberFormAction(
    "profiles/save-section",
    sectionFormSchema(section),
    async ({ actor }, { onwards, ...input }) => {
      const result = await saveSection(actor, { ...input, section });
      if (!result.ok) return result;
      const next = onwards === "next" ? sectionAfter(section) : null;
      return goTo(result.value.slug, next, "tersimpan");
    },
  );

/** Saves an item, then leads back to its list: the next one is added there. */
const itemAction = <Of extends ItemSection>(section: Of) =>
  memberFormAction(
    "profiles/save-item",
    sectionFormSchema(section),
    async ({ actor }, { onwards, ...input }) => {
      const result = await saveItem(actor, { ...input, section });
      if (!result.ok) return result;
      return goTo(result.value.slug, onwards === "next" ? section : null, "tersimpan");
    },
  );

export const identityAction = sectionAction("identity");
export const legalAction = sectionAction("legal");
export const officeAction = sectionAction("office");
export const fieldsAction = sectionAction("fields");
export const servicesAction = sectionAction("services");
export const workAreasAction = sectionAction("work_areas");
export const integrityAction = sectionAction("integrity");
export const contactsAction = sectionAction("contacts");

export const boardAction = itemAction("board");
export const peopleAction = itemAction("people");
export const experienceAction = itemAction("experience");
export const financeAction = itemAction("finance");

export const removeItemAction = memberFormAction(
  "profiles/remove-item",
  removeItemSchema,
  async ({ actor }, input) => {
    const result = await removeItem(actor, input);
    return result.ok ? goTo(result.value.slug, input.section, "dihapus") : result;
  },
);

export const answerNoneAction = memberFormAction(
  "profiles/answer-none",
  answerNoneSchema,
  async ({ actor }, input) => {
    const result = await answerNone(actor, input);
    return result.ok ? goTo(result.value.slug, sectionAfter(input.section), "tersimpan") : result;
  },
);

/** Called while somebody types; answers the time to show beside the form, and what others saved. */
export const saveDraftAction = memberFormAction(
  "profiles/save-draft",
  draftSchema,
  async ({ actor }, input) => {
    const result = await saveDraft(actor, input);
    if (!result.ok) return result;
    const { savedAt, zone, meanwhile } = result.value;
    return ok({ time: formatTime(await getLocale(), savedAt, zone), meanwhile });
  },
);

export const discardDraftAction = memberFormAction(
  "profiles/discard-draft",
  discardDraftSchema,
  async ({ actor }, input) => {
    const result = await discardDraft(actor, input);
    if (!result.ok) return result;
    redirect(await hereInLanguage((await pagePath()).split("?")[0] ?? "/akun"));
  },
);
