import "server-only";
import { getTranslations } from "next-intl/server";
import { DEFAULT_DAYS, type Guide, type Part } from "@/domain/guides";

/** The words of guides by their address, in the page's language; guides.test.ts counts them. */
export async function guideWords() {
  const t = await getTranslations("guides");
  const titleOf = ({ slug }: Guide) => t(`pages.${slug}.title` as "pages.kantor.title");
  return {
    titleOf,
    /** `Kantor (K7)`: where only the title stands. */
    fullTitleOf: (guide: Guide) =>
      guide.condition
        ? t("titled", { title: titleOf(guide), code: guide.condition.code })
        : titleOf(guide),
    leadOf: ({ slug }: Guide) => t(`pages.${slug}.lead` as "pages.kantor.lead"),
    paragraphsOf: ({ slug, parts }: Guide, part: Part) =>
      Array.from({ length: parts[part] ?? 0 }, (_, at) =>
        t(`pages.${slug}.${part}.p${at + 1}` as "pages.langkah-instansi.what.p2", DEFAULT_DAYS),
      ),
  };
}
