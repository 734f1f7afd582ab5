import { getLocale, getTranslations } from "next-intl/server";
import type { Person } from "@/domain/actor";
import { type SectionState, sectionState } from "@/domain/completeness";
import { PROFILE_ORDER, SECTION_WORDS } from "@/domain/profile-units";
import { localPath } from "@/lib/i18n/paths";
import { Tag, type Tone } from "@/ui/tag";
import type { Editor } from "../queries/editor";
import { UnsentMark } from "./unsent-mark";

const TONES: Record<SectionState, Tone> = {
  done: "ok",
  partly: "info",
  none: "line",
  empty: "mute",
};
const ICONS = { done: "full", partly: "half", none: "full", empty: "none" } as const;

/** The sections of the profile, each with how far it is and what was left in it. */
export async function TaskList({ editor, actor }: { editor: Editor; actor: Person }) {
  const t = await getTranslations("editor");
  const labels = await getTranslations("labels.section");
  const locale = await getLocale();
  const none = editor.sections
    .filter(({ answer }) => answer === "none")
    .map(({ section }) => section);
  const states = PROFILE_ORDER.map((section) => ({
    section,
    state: sectionState(editor.content, section, none),
    hasDraft: editor.drafts.some(({ unit }) => unit.split("/")[0] === section),
  }));
  const done = states.filter(({ state }) => state === "done" || state === "none").length;
  return (
    <section className="sec stack" aria-labelledby="bagian">
      <div className="stack-s">
        <h2 id="bagian">{t("tasks.profile")}</h2>
        <p className="soft">{t("tasks.done", { done })}</p>
      </div>
      <ul className="tasks">
        {states.map(({ section, state, hasDraft }) => (
          <li key={section}>
            <span>
              {editor.mayEdit ? (
                <a
                  href={localPath(
                    locale,
                    `/ruang-oms/${editor.slug}/profil/${SECTION_WORDS[section]}`,
                  )}
                >
                  {labels(section)}
                </a>
              ) : (
                labels(section)
              )}
              <UnsentMark
                person={actor.id}
                organisation={editor.organisationId}
                section={section}
                label={t("draft.unsent")}
              />
            </span>
            <span className="row">
              {hasDraft && (
                <Tag tone="warn" icon="clock">
                  {t("draft.tag")}
                </Tag>
              )}
              <Tag tone={TONES[state]} icon={ICONS[state]}>
                {t(`tasks.state.${state}`)}
              </Tag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
