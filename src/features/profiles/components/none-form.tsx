import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { isSectionEmpty } from "@/domain/completeness";
import type { Section } from "@/domain/organisation";
import { MAY_HAVE_NONE } from "@/domain/profile-units";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";
import { answerNoneAction } from "../actions";
import type { Editor } from "../queries/editor";

/** "Tidak ada / belum punya", where a section may be empty and is. */
export async function NoneForm({ editor, section }: { editor: Editor; section: Section }) {
  const mayHave = MAY_HAVE_NONE.find((one) => one === section);
  if (!mayHave || !isSectionEmpty(editor.content, section)) return null;
  const t = await getTranslations("editor");
  const said = editor.sections.find((one) => one.section === section);
  if (said?.answer === "none") return <p className="soft">{t("none.answered")}</p>;
  const { organisationId } = editor;
  const words = await formWords({ submit: t(`none.${mayHave}`) }, ["not-allowed", "not-found"]);
  return (
    <section className="sec stack-s" aria-labelledby="tidak-ada">
      <h2 id="tidak-ada">{t("none.title")}</h2>
      <p className="soft">{t("none.text")}</p>
      <ActionForm
        action={answerNoneAction}
        prefix="tidak-ada-"
        hidden={{ organisationId, section, requestId: randomUUID() }}
        fields={[]}
        tone="small"
        words={{
          ...words,
          refusals: {
            ...words.refusals,
            "unknown-code": t("refusals.unknown-code"),
            "not-empty": t("refusals.not-empty"),
          },
        }}
      />
    </section>
  );
}
