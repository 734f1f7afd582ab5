import { ADMINS, type Rule, SYSTEM_ONLY } from "./permission-rules";

/** Lists that offices keep, on their way into the directory. */
export const IMPORT_PERMISSIONS = {
  "imports/receive-list": ADMINS,
  "imports/map-list": ADMINS,
  "imports/bring-in-list": ADMINS,
  "imports/decide-rows": ADMINS,
  "imports/undo-list": ADMINS,
  "imports/discard-list": ADMINS,
  "imports/mark-invited": ADMINS,
  "imports/see-lists": ADMINS,
  "imports/try-list": SYSTEM_ONLY,
  "imports/work-lists": SYSTEM_ONLY,
  "imports/forget-lists": SYSTEM_ONLY,
} as const satisfies Record<string, Rule>;
