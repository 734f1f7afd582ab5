import { getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import { itemsReopenedBy } from "@/domain/eligibility/basis";
import { DECLARED, DECLARED_FIELDS } from "@/domain/eligibility/facts";
import type { Section } from "@/domain/organisation";
import { publishedSets } from "@/lib/rule-sets";
import { findStanding } from "../queries/standing";

type Props = { actor: Actor; organisationId: string } & (
  { section: Section } | { paper: DocumentType }
);

/** Before an edit: which conditions that hold would have to be checked again after it. */
export async function ReopenNotice({ actor, organisationId, ...touched }: Props) {
  const kept = await findStanding(actor, organisationId);
  const ruleSet = (await publishedSets()).find(({ rules }) => rules.code === kept?.ruleSet)?.rules;
  if (!kept || !ruleSet) return null;
  const codes = itemsReopenedBy(
    ruleSet,
    kept.items,
    "section" in touched
      ? { fields: DECLARED.filter((field) => DECLARED_FIELDS[field] === touched.section) }
      : { papers: [touched.paper] },
  );
  if (codes.length === 0) return null;
  const t = await getTranslations("eligibility");
  const items = codes.map((code) =>
    t("item", { code, title: t(`criteria.${code as "K1"}.title`) }),
  );
  return (
    <div className="alert warn">
      <p>{t("reopens", { items: items.join(", ") })}</p>
    </div>
  );
}
