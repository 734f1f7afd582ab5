import { CASE_MOVE_NAMES, moveOf } from "@/domain/review-workflow";
import { MEASURE_MOVES, moveNames } from "@/domain/measure-workflow";

type Arrow = { from: string; to: string; says: string };

/** A mermaid state diagram, the way the pages in docs/ have it. */
function stateDiagram(arrows: Arrow[], ends: string[]): string {
  const lines = [
    ...arrows.map(({ from, to, says }) => `  ${from} --> ${to}: ${says}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
  return ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
}

/** The moves of measures, as docs/measures.md draws them. */
export const measureDiagram = () =>
  stateDiagram(
    moveNames.flatMap((name) => {
      const { from, to, who, ...rest } = MEASURE_MOVES[name];
      const people = who === "system" ? "system" : who.join(", ");
      const appeal = "appealTo" in rest ? `, appeal ${rest.appealTo}` : "";
      const says = `${name} (${people})${appeal}`;
      return from.map((state) => ({ from: state === "start" ? "[*]" : state, to, says }));
    }),
    ["lifted", "ended", "dismissed"],
  );

/** The moves of a case, as docs/review-workflow.md draws them. */
export const caseDiagram = () =>
  stateDiagram(
    CASE_MOVE_NAMES.flatMap((name) => {
      const { from, to, by, hand } = moveOf(name);
      const says = `${name} (${by.join(", ")}${hand ? `, ${hand} review in hand` : ""})`;
      return from.flatMap((state) =>
        to.map((target) => ({ from: state === "draft" ? "[*]" : state, to: target, says })),
      );
    }),
    ["verified", "declined", "withdrawn"],
  );
