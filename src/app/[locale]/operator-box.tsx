import { getTranslations } from "next-intl/server";
import { operator } from "@/lib/operator";
import { SummaryList } from "@/ui/summary-list";

const withoutScheme = (address: string) => address.replace(/^(mailto:|https?:\/\/)/, "");

/** Who runs this installation and how they are reached; honest where the settings do not say. */
export async function OperatorBox() {
  const t = await getTranslations("operator");
  const who = operator();
  if (!who) return <p className="alert">{t("missing")}</p>;
  const link = (href: string) => <a href={href}>{withoutScheme(href)}</a>;
  return (
    <>
      {who.isExample && <p className="alert">{t("example")}</p>}
      <SummaryList
        rows={[
          { term: t("name"), detail: who.name },
          { term: t("email"), detail: who.email ? link(`mailto:${who.email}`) : t("none") },
          { term: t("site"), detail: who.url ? link(who.url) : t("none") },
          { term: t("complaints"), detail: who.complaints ? link(who.complaints) : t("none") },
        ]}
      />
    </>
  );
}
