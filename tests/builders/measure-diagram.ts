import { MEASURE_MOVES, moveNames } from "@/domain/measure-workflow";

const ENDS = ["lifted", "ended", "dismissed"];

/** The table of moves as a mermaid state diagram, the way docs/measures.md has it. */
export function measureDiagram(): string {
  const lines = moveNames.flatMap((name) => {
    const { from, to, who, ...rest } = MEASURE_MOVES[name];
    const people = who === "system" ? "system" : who.join(", ");
    const appeal = "appealTo" in rest ? `, appeal ${rest.appealTo}` : "";
    return from.map(
      (state) => `  ${state === "start" ? "[*]" : state} --> ${to}: ${name} (${people})${appeal}`,
    );
  });
  const ends = ENDS.map((state) => `  ${state} --> [*]`);
  return ["```mermaid", "stateDiagram-v2", ...lines, ...ends, "```"].join("\n");
}
