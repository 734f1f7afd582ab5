import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

/** Where in the workspace a page stands, and what has just been done. */
export async function WorkspaceTop({
  name,
  slug,
  trail = [],
  here,
  said,
}: {
  name: string;
  slug: string;
  trail?: { label: string; href: string }[];
  here: string;
  said?: unknown;
}) {
  const t = await getTranslations("editor");
  const locale = await getLocale();
  const message = (["tersimpan", "dihapus"] as const).find((one) => one === said);
  return (
    <>
      <Breadcrumb
        label={t("workspace")}
        trail={[{ label: name, href: localPath(locale, `/ruang-oms/${slug}`) }, ...trail]}
        here={here}
      />
      {message && (
        <div className="alert ok" role="status">
          <p>{t(`said.${message}`)}</p>
        </div>
      )}
    </>
  );
}
