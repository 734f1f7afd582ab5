import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { stateConflictAction } from "../actions";
import type { CaseHead } from "../queries/case";
import { reviewWords } from "./review-words";

/** What is asked before a case opens. */
export async function CaseDoor({ head, isNamesake }: { head: CaseHead; isNamesake: boolean }) {
  const t = await getTranslations("review.case");
  return (
    <section className="sec stack" aria-labelledby="konflik">
      <h2 id="konflik">{t("conflictTitle")}</h2>
      <p>{t("conflictText")}</p>
      <ActionForm
        action={stateConflictAction}
        title={t("title", { code: head.code })}
        hidden={{ code: head.code }}
        fields={[
          {
            kind: "radio",
            name: "tie",
            label: t("tie", { name: head.organisation.name }),
            options: [
              { value: "none", label: t("tieNone") },
              { value: "tied", label: t("tieTied") },
            ],
          },
          ...(isNamesake
            ? [
                {
                  kind: "radio" as const,
                  name: "namesake",
                  label: t("namesake"),
                  options: [
                    { value: "another", label: t("namesakeAnother") },
                    { value: "same", label: t("namesakeSame") },
                  ],
                },
              ]
            : []),
        ]}
        words={await reviewWords(t("stateIt"))}
      />
    </section>
  );
}
