import "server-only";
import { getTranslations } from "next-intl/server";
import { absoluteUrl } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { operator } from "@/lib/operator";
import type { Invitation } from "../queries/invitations";

export type Letter = { subject: string; text: string; page: string; claim: string };

/**
 * Writes the letter that asks an organisation to take its listing over; `source`: the list it stands in.
 * Whoever runs the installation signs it, with where to reach them.
 */
export async function letterWriter(
  locale: Locale,
  source: string,
): Promise<(to: Pick<Invitation, "name" | "slug">) => Letter> {
  const t = await getTranslations({ locale, namespace: "listImport.invite" });
  const by = operator();
  const sender = by ? [by.name, t("role"), by.email, by.url].filter(Boolean).join("\n") : t("role");
  return ({ name, slug }) => {
    const page = absoluteUrl(locale, `/oms/${slug}`);
    const claim = absoluteUrl(locale, `/ruang-oms/klaim/${slug}`);
    return {
      ...{ page, claim, subject: t("subject", { name }) },
      text: t("text", { name, source, page, claim, sender }),
    };
  };
}
