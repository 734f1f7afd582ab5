import "server-only";
import type { Actor } from "@/domain/actor";
import { withOutline } from "@/domain/assessment/draft";
import { refuse } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { OutlineInput } from "../schema";
import { changeDraft, keepContent } from "./change-draft";

/** The instrument's name, and names and weights of all its dimensions at once: weights are 100 together. */
export const saveOutline = async (
  actor: Actor,
  { instrument, version, ...outline }: OutlineInput,
  at: Date = clock(),
) =>
  changeDraft(
    actor,
    { act: "instruments/save-outline", instrument, version, states: ["draft"] },
    async (tx, held) => {
      const sent = outline.dimensions.map(({ code }) => code).sort();
      const known = held.content.dimensions.map(({ code }) => code).sort();
      if (sent.join() !== known.join()) return refuse("not-found");
      const content = withOutline(held.content, outline);
      return keepContent(tx, actor, held, { content, what: "outline" }, at);
    },
  );
