import { ADMINS, SYSTEM_ONLY } from "./permission-rules";

/** Rows of `PERMISSIONS`: who prepares and publishes rule sets. Two people do: domain of the commands. */
export const RULE_PERMISSIONS = {
  "rules/begin-draft": ADMINS,
  "rules/save-outline": ADMINS,
  "rules/save-criterion": ADMINS,
  "rules/discard-draft": ADMINS,
  "rules/start-simulation": ADMINS,
  "rules/propose-set": ADMINS,
  "rules/take-back": ADMINS,
  "rules/publish-set": ADMINS,
  "rules/withdraw-set": ADMINS,
  "rules/see-rules": ADMINS,
  "rules/run-simulations": SYSTEM_ONLY,
  "rules/tell-affected": SYSTEM_ONLY,
} as const;
