import type { ItemResult } from "@/domain/eligibility/answer";
import type { IconName } from "./icon";
import type { Tone } from "./tag";

/** The tag of each result of a condition: a shape of its own for each. */
export const RESULT_LOOKS: Record<ItemResult, { tone: Tone; icon: IconName }> = {
  met: { tone: "ok", icon: "full" },
  not_met: { tone: "bad", icon: "close" },
  needs_correction: { tone: "warn", icon: "half" },
  awaiting_review: { tone: "info", icon: "clock" },
  not_checked: { tone: "mute", icon: "none" },
  expired: { tone: "warn", icon: "clock" },
  depends_on_package: { tone: "line", icon: "half" },
  not_applicable: { tone: "mute", icon: "none" },
};
