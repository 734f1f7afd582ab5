import { ADMINS } from "./permission-rules";

/** Rows of `PERMISSIONS`: who prepares and publishes versions of the instrument. Two people do. */
export const INSTRUMENT_PERMISSIONS = {
  "instruments/begin-draft": ADMINS,
  "instruments/save-outline": ADMINS,
  "instruments/save-indicator": ADMINS,
  "instruments/add-indicator": ADMINS,
  "instruments/drop-indicator": ADMINS,
  "instruments/discard-draft": ADMINS,
  "instruments/propose-instrument": ADMINS,
  "instruments/take-back": ADMINS,
  "instruments/publish-instrument": ADMINS,
  "instruments/withdraw-instrument": ADMINS,
  "instruments/see-instruments": ADMINS,
} as const;
