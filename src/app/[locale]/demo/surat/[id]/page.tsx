import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MailSheet, MailText } from "@/features/notifications/components/mail-sheet";
import { MailState } from "@/features/notifications/components/mail-state";
import { findDemoMail } from "@/features/notifications/queries/demo-mail";
import { ANYONE } from "@/domain/actor";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { mailText } from "@/lib/mail-body";
import { Breadcrumb } from "@/ui/breadcrumb";
import { SummaryList } from "@/ui/summary-list";
import "@/ui/styles/mail.css";

type Props = PageProps<"/[locale]/demo/surat/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const mail = await findDemoMail(ANYONE, (await params).id);
  return {
    title: mail?.words.subject,
    referrer: "no-referrer",
  };
}

export default async function OneDemoMailPage({ params }: Props) {
  const { id } = await params;
  const { words, to, writtenAt, state, answer } = (await findDemoMail(ANYONE, id)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("demoMail");
  const site = await getTranslations("site");
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/demo/surat") }]}
        here={words.subject}
      />
      <h1 lang={words.language}>{words.subject}</h1>
      <SummaryList
        rows={[
          { term: t("to"), detail: to },
          { term: t("from"), detail: env.MAIL_FROM },
          { term: t("written"), detail: formatInstant(locale, writtenAt) },
          {
            term: t("state"),
            detail: (
              <>
                <MailState state={state} />
                {answer && <span className="soft small"> {answer}</span>}
              </>
            ),
          },
        ]}
      />
      <h2 className="mt-8">{t("shown")}</h2>
      <MailSheet words={words} />
      <details>
        <summary>{t("plain")}</summary>
        <MailText language={words.language} text={mailText(words)} origin={env.APP_URL} />
      </details>
    </div>
  );
}
