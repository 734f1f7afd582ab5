import { getTranslations } from "next-intl/server";
import type { ItemDecisionResult } from "@/domain/review-decision";
import type { CaseState } from "@/domain/review-workflow";
import type { IconName } from "@/ui/icon";
import { RESULT_LOOKS } from "@/ui/result-looks";
import { Tag, type Tone } from "@/ui/tag";

type Look = { tone: Tone; icon: IconName };

const STATES: Record<CaseState, Look> = {
  draft: { tone: "mute", icon: "none" },
  submitted: { tone: "info", icon: "clock" },
  in_review: { tone: "info", icon: "half" },
  returned: { tone: "warn", icon: "half" },
  resubmitted: { tone: "info", icon: "clock" },
  second_review: { tone: "info", icon: "half" },
  verified: { tone: "ok", icon: "full" },
  declined: { tone: "bad", icon: "close" },
  withdrawn: { tone: "mute", icon: "none" },
};

export async function CaseTag({ state }: { state: CaseState }) {
  const t = await getTranslations("labels.caseState");
  return <Tag {...STATES[state]}>{t(state)}</Tag>;
}

export async function DecisionTag({ result }: { result: ItemDecisionResult }) {
  const t = await getTranslations("review.decisions");
  return <Tag {...RESULT_LOOKS[result]}>{t(result)}</Tag>;
}
