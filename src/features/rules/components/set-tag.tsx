import { getLocale, getTranslations } from "next-intl/server";
import { dayIn, daysAfter } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { formatIsoDay } from "@/lib/i18n/format";
import { Tag } from "@/ui/tag";
import type { SetState } from "../queries/sets";

/** `replacedFrom`: the first day of the set after it; null: none is published. */
type Props = { state: SetState; effectiveFrom: string; replacedFrom: string | null };

/** Where a set stands: being prepared, to come, in force since a day, or until one. */
export async function SetTag({ state, effectiveFrom, replacedFrom }: Props) {
  const t = await getTranslations("rules.state");
  const day = formatIsoDay(await getLocale(), effectiveFrom);
  const today = dayIn("WIB", clock());
  const hasBegun = effectiveFrom <= today;
  if (state === "draft") return <Tag tone="mute">{t("draft")}</Tag>;
  if (state === "proposed")
    return (
      <Tag tone="warn" icon="clock">
        {t("proposed", { day })}
      </Tag>
    );
  if (state === "withdrawn") return <Tag tone="bad">{t("withdrawn")}</Tag>;
  if (replacedFrom && replacedFrom <= today) {
    const until = formatIsoDay(await getLocale(), daysAfter(replacedFrom, -1));
    return <Tag tone="line">{t("replaced", { day, until })}</Tag>;
  }
  return hasBegun ? (
    <Tag tone="ok" icon="full">
      {t("begun", { day })}
    </Tag>
  ) : (
    <Tag tone="info" icon="clock">
      {t("coming", { day })}
    </Tag>
  );
}
