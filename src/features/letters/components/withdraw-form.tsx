import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { withdrawLetterAction } from "../actions";
import { LONGEST_REASON } from "../schema";
import { letterWords } from "./letter-words";

type Props = { letter: { code: string; version: number }; title: string };

/** What the lead of the desk may do about a letter. `title`: of the page; it changes with errors. */
export async function WithdrawForm({ letter, title }: Props) {
  const t = await getTranslations("letters.desk");
  return (
    <section className="sec stack" aria-labelledby="tarik">
      <h2 id="tarik">{t("withdrawTitle")}</h2>
      <p>{t("withdrawText")}</p>
      <ActionForm
        action={withdrawLetterAction}
        title={title}
        hidden={{ code: letter.code, version: String(letter.version) }}
        fields={[
          {
            ...{ kind: "textarea", name: "reason", rows: 4, maxLength: LONGEST_REASON },
            ...{ label: t("reason"), hint: t("reasonHint") },
          },
        ]}
        tone="bad"
        words={await letterWords(t("withdraw"))}
      />
    </section>
  );
}
