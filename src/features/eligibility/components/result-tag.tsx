import { getTranslations } from "next-intl/server";
import type { ItemResult } from "@/domain/eligibility/answer";
import { RESULT_LOOKS } from "@/ui/result-looks";
import { Tag } from "@/ui/tag";

/** What a condition came to, with a shape of its own. */
export async function ResultTag({ result }: { result: ItemResult }) {
  const t = await getTranslations("eligibility.results");
  return <Tag {...RESULT_LOOKS[result]}>{t(result)}</Tag>;
}
