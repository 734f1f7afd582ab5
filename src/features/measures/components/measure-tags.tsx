import { getTranslations } from "next-intl/server";
import type { AppealState, MeasureState } from "@/domain/measure-workflow";
import { Tag } from "@/ui/tag";

const LOOKS = {
  concern: { tone: "warn", icon: "none" },
  under_review: { tone: "info", icon: "half" },
  suspended: { tone: "bad", icon: "close" },
  lifted: { tone: "ok", icon: "full" },
  ended: { tone: "mute", icon: "full" },
  dismissed: { tone: "mute", icon: "full" },
} as const;

const APPEAL_LOOKS = {
  open: { tone: "warn", icon: "clock" },
  granted: { tone: "ok", icon: "full" },
  refused: { tone: "mute", icon: "full" },
  lapsed: { tone: "mute", icon: "full" },
} as const;

/** Where a measure stands, and its appeal. For the desk and the organisation. */
export async function MeasureTags({ state, appeal }: { state: MeasureState; appeal: AppealState }) {
  const t = await getTranslations("labels");
  return (
    <div className="row">
      <Tag {...LOOKS[state]}>{t(`measureState.${state}`)}</Tag>
      {appeal !== "none" && <Tag {...APPEAL_LOOKS[appeal]}>{t(`appealState.${appeal}`)}</Tag>}
    </div>
  );
}
