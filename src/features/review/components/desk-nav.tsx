import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { pagePath } from "@/lib/page-request";

const PAGES = [
  ["review.queue.nav", "/telaah"],
  ["measures.desk.nav", "/telaah/tindakan"],
  ["letters.desk.nav", "/telaah/surat"],
  ["assessment.desk.title", "/telaah/asesmen"],
] as const;

/** The pages of the desk, in a line: a case needs the whole width. */
export async function DeskNav() {
  const locale = await getLocale();
  const t = await getTranslations();
  const path = (await pagePath()).split("?")[0] ?? "";
  return (
    <nav className="desk-nav" aria-label={t("review.queue.pages")}>
      <ul>
        {PAGES.map(([key, href]) => (
          <li key={href}>
            <a href={localPath(locale, href)} aria-current={path === href ? "page" : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
