import "server-only";
import { getTranslations } from "next-intl/server";
import type { Marks } from "@/domain/marks";

/** The three marks as shapes with their words, in the page's language. */
export async function markWords({ profile, documents, record }: Marks) {
  const t = await getTranslations("marks");
  const standings = await getTranslations("labels.standing");
  return [
    { shape: profile.shape, words: t("profile", { percent: profile.percent }) },
    {
      shape: documents.shape,
      words:
        documents.standing === "not_checked"
          ? t("documentsNotChecked")
          : t("documentsChecked", { standing: standings(documents.standing) }),
    },
    { shape: record.shape, words: t("record", { works: record.works }) },
  ];
}
