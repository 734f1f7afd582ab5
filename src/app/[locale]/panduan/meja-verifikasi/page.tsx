import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeskFigures } from "@/features/review/components/desk-figures";
import { findDeskNumbers } from "@/features/review/queries/numbers";
import { ANYONE } from "@/domain/actor";
import { TARGET_DAYS } from "@/domain/review-decision";
import { clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/account.css";

const RULES = ["order", "single", "second", "ties", "time"] as const;
const PATH = "/panduan/meja-verifikasi";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review.numbers");
  return {
    title: t("title"),
    description: t("lede"),
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function DeskNumbersPage() {
  const at = clock();
  const numbers = await findDeskNumbers(ANYONE, at, TARGET_DAYS);
  const locale = await getLocale();
  const t = await getTranslations("review.numbers");
  const guides = await getTranslations("guides");
  const values = { days: String(TARGET_DAYS), percent: String(env.SECOND_REVIEW_PERCENT) };
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={guides("title")}
          trail={[{ label: guides("title"), href: localPath(locale, "/panduan") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <section className="sec stack" aria-labelledby="aturan">
          <h2 id="aturan">{t("rulesTitle")}</h2>
          <ul>
            {RULES.map((rule) => (
              <li key={rule}>{t(`rules.${rule}`, values)}</li>
            ))}
          </ul>
        </section>
        <DeskFigures numbers={numbers} at={at} />
      </div>
    </main>
  );
}
