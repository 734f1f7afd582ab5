import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MailState } from "@/features/notifications/components/mail-state";
import { DEMO_PAGE_SIZE, listDemoMail } from "@/features/notifications/queries/demo-mail";
import { pageSchema } from "@/features/notifications/schema";
import { ANYONE } from "@/domain/actor";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";

const PATH = "/demo/surat";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("demoMail"))("title"),
    // The addresses of these pages lead to mail with secret links in it.
    referrer: "no-referrer",
  };
}

export default async function DemoMailPage({ searchParams }: PageProps<"/[locale]/demo/surat">) {
  const page = pageSchema.parse((await searchParams).halaman);
  const { total, mails } = (await listDemoMail(ANYONE, page)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("demoMail");
  const pages = await getTranslations("directory");
  const to = (path: string) => localPath(locale, path);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {total === 0 && (
        <div className="empty">
          <p className="strong">{t("empty")}</p>
          <p>{t("emptyText")}</p>
        </div>
      )}
      {mails.length > 0 && (
        <ul className="rows" aria-label={t("list")}>
          {mails.map(({ id, to: recipient, words, writtenAt, state }) => (
            <li key={id}>
              <div>
                <p>
                  <a href={to(`${PATH}/${id}`)} lang={words.language}>
                    {words.subject}
                  </a>
                </p>
                <p className="soft small break-words">
                  {`${recipient} · ${formatInstant(locale, writtenAt)}`}
                </p>
              </div>
              <MailState state={state} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={page}
        last={Math.ceil(total / DEMO_PAGE_SIZE)}
        hrefOf={(number) => to(number === 1 ? PATH : `${PATH}?halaman=${number}`)}
        words={{
          label: t("pages"),
          page: pages("page"),
          previous: pages("previous"),
          next: pages("next"),
        }}
      />
    </div>
  );
}
