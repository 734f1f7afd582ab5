import type { Context, Outcome } from "./context";
import { decided } from "./decided";
import { clauses, personnel, withOthers } from "./package-tests";
import { declaredEnd, legalForm, paperInForce, valueGiven } from "./paper-tests";
import type { NamedTest } from "./rule-set";

/** What a named test finds. The compiler refuses a kind of test that has no answer here. */
export function findings(test: NamedTest, c: Context): Outcome[] {
  switch (test.test) {
    case "legal_form":
      return [legalForm(test, c)];
    case "paper":
      return [paperInForce(test, c)];
    case "value":
      return [valueGiven(test, c)];
    case "declared_end":
      return [declaredEnd(test, c)];
    case "decided":
      return [decided(c)];
    case "with_others":
      return [withOthers(c)];
    case "clauses":
      return [clauses(test, c)];
    case "personnel":
      return personnel(c);
  }
}
