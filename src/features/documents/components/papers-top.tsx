import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import type { PapersOf } from "../queries/papers";

/** Where among the papers a page stands, and what has just been done. */
export async function PapersTop({
  of,
  here,
  said,
}: {
  of: PapersOf;
  /** Left out on the list of papers itself. */
  here?: string;
  said?: unknown;
}) {
  const t = await getTranslations("documents");
  const editor = await getTranslations("editor");
  const locale = await getLocale();
  const room = `/ruang-oms/${of.slug}`;
  const message = (["terunggah", "diubah", "ditarik"] as const).find((one) => one === said);
  return (
    <>
      <Breadcrumb
        label={editor("workspace")}
        trail={[
          { label: of.name, href: localPath(locale, room) },
          ...(here ? [{ label: t("title"), href: localPath(locale, `${room}/dokumen`) }] : []),
        ]}
        here={here ?? t("title")}
      />
      {message && <Said>{t(`said.${message}`)}</Said>}
    </>
  );
}
