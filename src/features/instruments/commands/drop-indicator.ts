import "server-only";
import type { Actor } from "@/domain/actor";
import { withoutIndicator } from "@/domain/assessment/draft";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { refuse } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { DropInput } from "../schema";
import { changeDraft, keepContent } from "./change-draft";

/** An indicator that is asked no more. Rounds by older versions keep it. */
export const dropIndicator = async (
  actor: Actor,
  { instrument, version, indicator }: DropInput,
  at: Date = clock(),
) =>
  changeDraft(
    actor,
    { act: "instruments/drop-indicator", instrument, version, states: ["draft"] },
    async (tx, held) => {
      if (indicatorsOf(held.content).every(({ code }) => code !== indicator))
        return refuse("not-found");
      const content = withoutIndicator(held.content, indicator);
      return keepContent(tx, actor, held, { content, what: indicator }, at);
    },
  );
