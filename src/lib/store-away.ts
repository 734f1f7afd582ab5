import "server-only";

/**
 * The place where files are kept cannot be reached, is full, or does not let us in. Nothing of its
 * settings is in the message; `code` is what the system or the store called it.
 */
export class StoreAway extends Error {
  override name = "StoreAway";
  constructor(readonly code: string) {
    super("The store of files does not answer as it should.");
  }
}

/** Names and codes are words; anything else that an error carries stays out. */
export const storeAway = (code: unknown) =>
  new StoreAway(typeof code === "string" && /^\w{1,40}$/.test(code) ? code : "unknown");

/** One object as a store lists it; `keptAt` is machine time. */
export type KeptObject = { sha256: string; bytes: number; keptAt: Date };
