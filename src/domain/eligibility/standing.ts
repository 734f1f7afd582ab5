import type { Standing } from "../organisation";
import type { Answer } from "./answer";
import { evaluate, type Evaluation } from "./evaluate";
import type { Facts } from "./facts";
import { mayDecide, type RuleSet } from "./rule-set";

/** How many of the other standing items may fail while the first is met, for "nearly complete". */
const NEARLY = 2;
const LEGAL_ENTITY = "K1";

/**
 * Kelengkapan administrasi on the civil day of `on`: all criteria are answered, those of a package
 * as `depends_on_package`, and `standing` follows from the others alone. It never says "eligible".
 */
export function evaluateStanding(
  ruleSet: RuleSet,
  facts: Facts,
  on: Date,
): Evaluation & { standing: Standing } {
  const evaluation = evaluate(ruleSet, facts, null, on, ["standing", "package"]);
  return { ...evaluation, standing: standingOf(ruleSet, facts, evaluation.items) };
}

/**
 * `complete`: all met. `nearly_complete`: K1 met and one or two of the others not met, where waiting,
 * expired and not checked count as not met. `not_checked`: no reviewer has decided anything.
 */
function standingOf({ criteria }: RuleSet, { decisions }: Facts, answers: Answer[]): Standing {
  const isDecided = decisions.some(({ item, packageId, by }) => {
    const criterion = criteria.find(({ code, scope }) => code === item && scope === "standing");
    return packageId === null && criterion && mayDecide(criterion).includes(by);
  });
  if (!isDecided) return "not_checked";
  const items = answers.filter(({ scope }) => scope === "standing");
  const failing = items.filter(({ result }) => result !== "met");
  if (failing.length === 0) return "complete";
  const isEntity = failing.every(({ code }) => code !== LEGAL_ENTITY);
  return isEntity && failing.length <= NEARLY ? "nearly_complete" : "incomplete";
}

/** The one standing item that is not met while all the others are; null when it is none, or several. */
export function onlyLacking(answers: Answer[]): string | null {
  const lacking = answers.filter(({ scope, result }) => scope === "standing" && result !== "met");
  return lacking.length === 1 ? lacking[0]!.code : null;
}
