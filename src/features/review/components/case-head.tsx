import { getLocale, getTranslations } from "next-intl/server";
import { TARGET_DAYS } from "@/domain/review-decision";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { CaseHead as Head } from "../queries/case";
import { CaseTag } from "./case-tag";

/** Whose case it is, where it stands, how long it has waited. */
export async function CaseHead({ head }: { head: Head }) {
  const locale = await getLocale();
  const t = await getTranslations("review.case");
  const queue = await getTranslations("review.queue");
  const profile = await getTranslations("profile");
  const { organisation, holder } = head;
  const facts = [
    t("title", { code: head.code }),
    t("sentOn", { day: formatDayOf(locale, head.sentAt) }),
    t("dayOf", { day: String(head.waited), target: String(TARGET_DAYS) }),
    ...(head.round > 1 ? [queue("round", { round: String(head.round) })] : []),
    holder
      ? holder.isSelf
        ? queue("yours")
        : queue("inHands", { name: holder.name })
      : queue("free"),
  ];
  return (
    <div className="stack-s">
      <div className="row">
        {organisation.isDemo && <Tag tone="demo">{profile("demo")}</Tag>}
        <CaseTag state={head.state} />
      </div>
      <h1>{organisation.name}</h1>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <li>
          <a href={localPath(locale, `/oms/${organisation.slug}`)}>{t("profile")}</a>
        </li>
      </ul>
    </div>
  );
}
