import { evaluate, type Evaluation } from "./evaluate";
import type { Facts, Needs } from "./facts";
import type { RuleSet } from "./rule-set";

/** Kesesuaian paket: an organisation beside one package on one day, never mixed with its standing. */
export const PACKAGE_FITS = ["fits", "needs_clarification", "does_not_fit"] as const;
export type PackageFit = (typeof PACKAGE_FITS)[number];

/**
 * Answers the criteria that depend on a package. It fits when each is met or does not apply; it does
 * not when one is not met; anything nobody has looked at, or that has ended, needs clarification.
 */
export function evaluatePackageFit(
  ruleSet: RuleSet,
  facts: Facts,
  needs: Needs,
  on: Date,
): Evaluation & { fit: PackageFit } {
  const evaluation = evaluate(ruleSet, facts, needs, on, ["package"]);
  const results = evaluation.items.map(({ result }) => result);
  const fit = results.includes("not_met")
    ? "does_not_fit"
    : results.every((result) => result === "met" || result === "not_applicable")
      ? "fits"
      : "needs_clarification";
  return { ...evaluation, fit };
}
