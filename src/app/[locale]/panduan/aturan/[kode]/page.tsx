import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SetCriteria, SetDifferences } from "@/features/rules/components/set-content";
import { SetTag } from "@/features/rules/components/set-tag";
import { findPublicSet } from "@/features/rules/queries/published";
import { ANYONE } from "@/domain/actor";
import { formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { SummaryList } from "@/ui/summary-list";

const PATH = "/panduan/aturan";
type Props = PageProps<"/[locale]/panduan/aturan/[kode]">;

const found = async (params: Props["params"]) =>
  (await findPublicSet(ANYONE, (await params).kode)) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, content } = await found(params);
  const locale = await getLocale();
  return {
    title: content.words[locale].title,
    description: content.words[locale].note,
    alternates: alternatesOf(locale, `${PATH}/${code}`),
  };
}

/** One published set, in force or not, as the decisions that were made by it knew it. */
export default async function PublicRuleSetPage({ params }: Props) {
  const { content, base, sha256, publishedAt, withdrawn, replacedFrom } = await found(params);
  const locale = await getLocale();
  const t = await getTranslations("rules.public");
  const admin = await getTranslations("rules.admin");
  const guides = await getTranslations("guides");
  const { rules, words } = content;
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={guides("title")}
          trail={[
            { label: guides("title"), href: localPath(locale, "/panduan") },
            { label: t("title"), href: localPath(locale, PATH) },
          ]}
          here={words[locale].title}
        />
        <h1>{words[locale].title}</h1>
        <p>
          <SetTag
            state={withdrawn ? "withdrawn" : "published"}
            effectiveFrom={rules.effectiveFrom}
            replacedFrom={replacedFrom}
          />
        </p>
        <p className="lede">{words[locale].note}</p>
        {withdrawn && (
          <div className="alert warn">
            <p>{admin("withdrawn", { reason: withdrawn.reason })}</p>
          </div>
        )}
        <SummaryList
          rows={[
            { term: admin("code"), detail: rules.code },
            { term: admin("from"), detail: formatIsoDay(locale, rules.effectiveFrom) },
            { term: admin("basis"), detail: rules.legalBasis },
            { term: admin("unconfirmed"), detail: rules.unconfirmed ?? admin("allConfirmed") },
            { term: t("published"), detail: formatInstant(locale, publishedAt) },
            { term: t("fingerprint"), detail: <code>{sha256}</code> },
          ]}
        />
        {base && <SetDifferences {...{ content, base }} />}
        <SetCriteria content={content} />
        <p className="soft">{t("platform")}</p>
      </div>
    </main>
  );
}
