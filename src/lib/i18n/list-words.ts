import "server-only";
import { getTranslations } from "next-intl/server";

/** The words that all operators' lists share. */
export async function listWords() {
  const t = await getTranslations("directory");
  const admin = await getTranslations("admin");
  return {
    search: admin("search"),
    pager: { label: t("pages"), page: t("page"), previous: t("previous"), next: t("next") },
  };
}
