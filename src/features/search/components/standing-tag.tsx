import { getLocale, getTranslations } from "next-intl/server";
import type { Standing } from "@/domain/organisation";
import { formatDay } from "@/lib/i18n/format";
import type { IconName } from "@/ui/icon";
import { Tag, type Tone } from "@/ui/tag";

const LOOKS: Record<Exclude<Standing, "not_checked">, { tone: Tone; icon: IconName }> = {
  complete: { tone: "ok", icon: "full" },
  nearly_complete: { tone: "info", icon: "half" },
  incomplete: { tone: "line", icon: "none" },
};

/**
 * What the administrative conditions come to, and until when it stays so by itself (a day at 0.00 UTC);
 * nothing where nobody has checked, which the marks say. It never says that anybody is eligible.
 */
export async function StandingTag({ standing, until }: { standing: Standing; until: Date | null }) {
  if (standing === "not_checked") return null;
  const t = await getTranslations();
  const word = t(`labels.standing.${standing}`);
  return (
    <p>
      <Tag {...LOOKS[standing]}>
        <span className="vh">{t("directory.standingLabel")} </span>
        {until
          ? t("directory.standingUntil", {
              standing: word,
              day: formatDay(await getLocale(), until),
            })
          : word}
      </Tag>
    </p>
  );
}
