import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import type { Typed } from "@/domain/form-state";
import type { Section } from "@/domain/organisation";
import { isItemSection, PROFILE_ORDER, unitOf } from "@/domain/profile-units";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import * as actions from "../actions";
import { type Editor, findDraft } from "../queries/editor";
import { draftKey } from "@/lib/device-drafts";
import { SectionForm, type SectionFormProps } from "./section-form";
import { sectionFields } from "./section-fields";
import { sectionWords } from "./section-words";

const ACTIONS = {
  identity: actions.identityAction,
  legal: actions.legalAction,
  office: actions.officeAction,
  board: actions.boardAction,
  people: actions.peopleAction,
  fields: actions.fieldsAction,
  services: actions.servicesAction,
  work_areas: actions.workAreasAction,
  experience: actions.experienceAction,
  finance: actions.financeAction,
  integrity: actions.integrityAction,
  contacts: actions.contactsAction,
} as unknown as Record<Section, SectionFormProps["action"]>;

type Unit = {
  section: Section;
  /** Of an item its id, of the areas of work the place; empty for other sections. */
  item: string;
  version: number;
  saved: Typed;
  title: string;
};

/** The form of one section or item, with the draft that its writer left. */
export async function UnitForm({
  actor,
  editor,
  unit: { section, item, version, saved, title },
}: {
  actor: Actor & { kind: "person" };
  editor: Editor;
  unit: Unit;
}) {
  const t = await getTranslations("editor");
  const locale = await getLocale();
  const { organisationId, content, zone } = editor;
  const unit = unitOf(section, item);
  const kept = await findDraft(actor, organisationId, unit);
  const meanwhile = kept && kept.base !== version ? { version, theirs: saved } : null;
  const last = section === PROFILE_ORDER.at(-1);
  const submit = isItemSection(section) ? t("submitItem") : last ? t("submitLast") : t("submit");
  const { words, more } = await sectionWords(section, submit);
  const scope = section === "work_areas" ? { scope: item } : undefined;
  return (
    <>
      {kept && (
        <div className="alert warn">
          <p>{t("draft.found", { time: formatInstant(locale, kept.savedAt, zone) })}</p>
          <ActionForm
            action={actions.discardDraftAction}
            prefix="buang-"
            hidden={{ organisationId, section, item }}
            fields={[]}
            tone="link"
            words={await formWords({ submit: t("draft.discard") }, ["not-allowed"])}
          />
        </div>
      )}
      {meanwhile && (
        <div className="alert warn">
          <p>{t("refusals.changed-meanwhile")}</p>
        </div>
      )}
      <SectionForm
        // Discarding a draft brings the same page again: the form begins anew.
        key={kept?.savedAt.toISOString() ?? ""}
        action={ACTIONS[section]}
        draftAction={actions.saveDraftAction as SectionFormProps["draftAction"]}
        fields={await sectionFields(section, content, scope?.scope)}
        hidden={{ organisationId, section, item, ...scope }}
        base={version}
        was={saved}
        draft={kept && { typed: kept.typed, base: kept.base, meanwhile }}
        deviceKey={draftKey(actor.id, organisationId, unit)}
        requestId={randomUUID()}
        words={words}
        more={more}
        title={title}
      />
    </>
  );
}
