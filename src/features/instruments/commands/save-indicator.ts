import "server-only";
import type { Actor } from "@/domain/actor";
import { withIndicator } from "@/domain/assessment/draft";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { refuse } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { IndicatorInput } from "../schema";
import { changeDraft, keepContent } from "./change-draft";

/** Words, anchors, evidence and marks of one indicator. Its code stays. */
export const saveIndicator = async (
  actor: Actor,
  { instrument, version, indicator }: IndicatorInput,
  at: Date = clock(),
) =>
  changeDraft(
    actor,
    { act: "instruments/save-indicator", instrument, version, states: ["draft"] },
    async (tx, held) => {
      if (indicatorsOf(held.content).every(({ code }) => code !== indicator.code))
        return refuse("not-found");
      const content = withIndicator(held.content, indicator);
      return keepContent(tx, actor, held, { content, what: indicator.code }, at);
    },
  );
