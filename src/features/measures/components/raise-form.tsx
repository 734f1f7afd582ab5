import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { passReportOnAction, raiseConcernAction } from "../actions";
import { LONGEST_TEXT } from "../schema";
import { measureWords } from "./measure-words";

/** Raises a concern about an organisation that was chosen. */
export async function RaiseForm({ slug, title }: { slug: string; title: string }) {
  const t = await getTranslations("measures.raise");
  return (
    <ActionForm
      action={raiseConcernAction}
      title={title}
      hidden={{ requestId: randomUUID(), slug }}
      fields={[
        {
          ...{ kind: "textarea", name: "note", rows: 6, maxLength: LONGEST_TEXT },
          ...{ label: t("note"), hint: t("noteHint") },
        },
      ]}
      words={await measureWords(t("submit"))}
    />
  );
}

/** For operators, beside a report: passes it on to the desk, or says that it was. */
export async function PassOnForm({ ticket, isPassedOn }: { ticket: string; isPassedOn: boolean }) {
  const t = await getTranslations("measures.passOn");
  return (
    <section className="sec stack" aria-labelledby="teruskan">
      <h2 id="teruskan">{t("title")}</h2>
      {isPassedOn && <p>{t("done")}</p>}
      {!isPassedOn && <p>{t("text")}</p>}
      <ActionForm
        action={passReportOnAction}
        prefix="teruskan-"
        hidden={{ ticket }}
        isOver={isPassedOn}
        fields={[
          {
            ...{ kind: "textarea", name: "note", rows: 3, maxLength: LONGEST_TEXT },
            ...{ label: t("note"), hint: t("noteHint") },
          },
        ]}
        tone="alt"
        words={await measureWords(t("submit"))}
      />
    </section>
  );
}
