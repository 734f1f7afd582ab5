import type { RuleSet } from "../rule-set";
import { PERLEM_LKPP_3_2021 } from "./perlem-lkpp-3-2021";

/** Every set that was ever published. */
export const RULE_SETS: readonly RuleSet[] = [PERLEM_LKPP_3_2021];
