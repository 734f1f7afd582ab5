import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Tag } from "@/ui/tag";
import type { WorkView } from "../queries/work";
import "@/ui/styles/preparation.css";

const PAGES = [
  ["summary", ""],
  ["kak", "/kak"],
  ["schedule", "/jadwal"],
  ["matching", "/pencocokan"],
  ["shortlist", "/daftar-pendek"],
] as const;

type Props = {
  slug: string;
  work: WorkView;
  here: (typeof PAGES)[number][0];
  children: ReactNode;
};

/** The head of every page of a work: whose package it is, and its other pages. */
export async function WorkFrame({ slug, work, here, children }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const site = await getTranslations("site");
  const base = localPath(locale, `/instansi/${slug}/paket`);
  const { package: of } = work;
  return (
    <div className="stack">
      <title>{`${t(`page.${here}`)}, ${of.name} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: base }]}
        here={of.name}
      />
      <div className="row">
        {of.isDemo && <Tag tone="demo">{t("demo")}</Tag>}
        {of.source === "manual" && <Tag tone="line">{t("byHand")}</Tag>}
        {of.state === "ended" && (
          <Tag tone="warn" icon="clock">
            {t("ended")}
          </Tag>
        )}
      </div>
      <h1>{of.name}</h1>
      <nav className="tabs np" aria-label={t("pages")}>
        <ul className="plain-list">
          {PAGES.map(([page, path]) => (
            <li key={page}>
              <a
                href={`${base}/${work.id}${path}`}
                aria-current={page === here ? "page" : undefined}
              >
                {t(`page.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
