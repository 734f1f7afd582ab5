import "server-only";
import type { Actor } from "@/domain/actor";
import { nextCode, withNewIndicator } from "@/domain/assessment/draft";
import { indicatorsOf, instrumentSchema } from "@/domain/assessment/instrument";
import { refuse } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { NewIndicatorInput } from "../schema";
import { changeDraft, keepContent } from "./change-draft";

/** One more indicator in a dimension, under a code that no version has used for anything else. */
export const addIndicator = async (
  actor: Actor,
  { instrument, version, dimension, indicator }: NewIndicatorInput,
  at: Date = clock(),
) =>
  changeDraft(
    actor,
    { act: "instruments/add-indicator", instrument, version, states: ["draft"] },
    async (tx, held) => {
      if (held.content.dimensions.every(({ code }) => code !== dimension))
        return refuse("not-found");
      const published = await tx.assessmentInstrument.findMany({ select: { content: true } });
      const used = [held.content, ...published.map((row) => instrumentSchema.parse(row.content))]
        .flatMap(indicatorsOf)
        .map(({ code }) => code);
      const code = nextCode(dimension, used);
      const content = withNewIndicator(held.content, dimension, { code, ...indicator });
      return keepContent(tx, actor, held, { content, what: code }, at);
    },
  );
