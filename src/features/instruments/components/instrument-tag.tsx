import { getLocale, getTranslations } from "next-intl/server";
import { dayIn, daysAfter } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { formatIsoDay } from "@/lib/i18n/format";
import { Tag } from "@/ui/tag";
import type { InstrumentLine } from "../queries/drafts";

type Props = Pick<InstrumentLine, "state" | "effectiveFrom" | "replacedFrom">;

/** Where a version stands: being prepared, to come, in force since a day, until one, or nowhere any more. */
export async function InstrumentTag({ state, effectiveFrom, replacedFrom }: Props) {
  const t = await getTranslations("instruments.state");
  const locale = await getLocale();
  const today = dayIn("WIB", clock());
  if (state === "withdrawn") return <Tag tone="bad">{t("withdrawn")}</Tag>;
  if (state === "draft" || !effectiveFrom) return <Tag tone="mute">{t("draft")}</Tag>;
  const day = formatIsoDay(locale, effectiveFrom);
  if (state === "proposed")
    return (
      <Tag tone="warn" icon="clock">
        {t("proposed", { day })}
      </Tag>
    );
  if (replacedFrom && replacedFrom <= today) {
    const until = formatIsoDay(locale, daysAfter(replacedFrom, -1));
    return <Tag tone="line">{t("replaced", { day, until })}</Tag>;
  }
  return effectiveFrom <= today ? (
    <Tag tone="ok" icon="full">
      {t("begun", { day })}
    </Tag>
  ) : (
    <Tag tone="info" icon="clock">
      {t("coming", { day })}
    </Tag>
  );
}
