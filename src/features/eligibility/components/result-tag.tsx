import { getTranslations } from "next-intl/server";
import type { ItemResult } from "@/domain/eligibility/answer";
import type { IconName } from "@/ui/icon";
import { Tag, type Tone } from "@/ui/tag";

const LOOKS: Record<ItemResult, { tone: Tone; icon: IconName }> = {
  met: { tone: "ok", icon: "full" },
  not_met: { tone: "bad", icon: "close" },
  needs_correction: { tone: "warn", icon: "half" },
  awaiting_review: { tone: "info", icon: "clock" },
  not_checked: { tone: "mute", icon: "none" },
  expired: { tone: "warn", icon: "clock" },
  depends_on_package: { tone: "line", icon: "half" },
  not_applicable: { tone: "mute", icon: "none" },
};

/** What a condition came to, with a shape of its own. */
export async function ResultTag({ result }: { result: ItemResult }) {
  const t = await getTranslations("eligibility.results");
  return <Tag {...LOOKS[result]}>{t(result)}</Tag>;
}
