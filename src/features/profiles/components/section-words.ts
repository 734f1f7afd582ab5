import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import type { Section } from "@/domain/organisation";
import { fault, FAULT_KINDS, LONGEST } from "@/domain/profile-fields";
import { fieldsOf } from "@/domain/profile-schemas";
import { formWords } from "@/lib/i18n/form-words";
import type { SaveRefusal, SectionFormWords } from "./section-form";

const REFUSALS = [
  ...(["unknown-code", "too-many-items", "year-there", "item-gone"] as const),
  "changed-meanwhile" as const,
];

/** Which length a field's fault speaks of, where it is not its own. */
const LENGTHS: Partial<Record<string, keyof typeof LONGEST>> = {
  issues: "clause",
  services: "description",
};

/** Everything the form of a section may say: each fault names its field and the fix. */
export async function sectionWords(
  section: Section,
  submit: string,
): Promise<{ words: FormWords<SaveRefusal>; more: SectionFormWords }> {
  const t = await getTranslations("editor");
  const base = await formWords({ submit, submitting: t("submitting") }, [
    "not-allowed",
    "not-found",
  ]);
  const faults: Record<string, string> = {};
  for (const name of fieldsOf(section)) {
    const field = t(`fields.${name as "workAreas"}.label`, { place: "" });
    const most = LONGEST[LENGTHS[name] ?? (name as keyof typeof LONGEST)] ?? 0;
    for (const kind of FAULT_KINDS)
      faults[fault(name, kind)] = t(`faults.${kind}`, { field, most: String(most) });
  }
  const own = Object.fromEntries(
    REFUSALS.map((reason) => [reason, t(`refusals.${reason}`)]),
  ) as Record<(typeof REFUSALS)[number], string>;
  return {
    words: {
      ...base,
      faults: { ...base.faults, ...faults },
      refusals: { ...base.refusals, ...own },
    },
    more: {
      exit: t("exit"),
      kept: t("draft.kept", { time: "{time}" }),
      keeping: t("draft.keeping"),
      offline: t("draft.offline"),
      queued: t("draft.queued"),
      restored: t("draft.restored"),
      conflict: {
        legend: t("conflict.legend", { field: "{field}" }),
        mine: t("conflict.mine"),
        theirs: t("conflict.theirs"),
        nothing: t("conflict.nothing"),
        mineHint: t("conflict.mineHint"),
      },
    },
  };
}
