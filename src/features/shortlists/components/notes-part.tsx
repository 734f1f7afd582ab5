import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { writeNoteAction } from "../actions";
import type { ShortlistView } from "../queries/shortlist";
import { LONGEST_REASON } from "../schema";
import { shortlistWords } from "./shortlist-words";

type Props = {
  list: ShortlistView;
  /** Candidates by the id of the organisation. */
  names: ReadonlyMap<string, string>;
};

/** What the people of the agency noted, newest first, and the form for one more. */
export async function NotesPart({ list, names }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const whole = { value: "", label: t("noteAll") };
  return (
    <section className="sec stack np" aria-labelledby="catatan">
      <h2 id="catatan">{t("notesTitle")}</h2>
      {list.notes.length > 0 && (
        <ul className="rows">
          {list.notes.map(({ id, words, at, organisationId, person }) => (
            <li key={id}>
              <span>
                {organisationId && <b className="block small">{names.get(organisationId)}</b>}
                {words}
                <span className="soft small block">
                  {t("noteBy", {
                    ...{ name: person?.name ?? t("someone"), instant: formatInstant(locale, at) },
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {list.mayChange && (
        <ActionForm
          action={writeNoteAction}
          prefix="catatan-"
          hidden={{ shortlistId: list.id }}
          tone="alt"
          words={await shortlistWords(t("noteSave"))}
          fields={[
            {
              ...{ kind: "select", name: "organisationId", label: t("field.about"), value: "" },
              options: [whole, ...[...names].map(([value, label]) => ({ value, label }))],
            },
            {
              ...{ kind: "textarea", name: "words", label: t("field.words"), rows: 3 },
              ...{ hint: t("hint.words"), maxLength: LONGEST_REASON },
            },
          ]}
        />
      )}
    </section>
  );
}
