import "server-only";
import { type Actor, canImportProfiles } from "@/domain/actor";
import { isListed, type Listing } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { brokenConstraint } from "@/lib/constraint";
import { db } from "@/lib/db";
import { type ProfileInput, profileSchema } from "../schema";
import { writeOrganisation } from "./write-organisation";

type Import = {
  profile: ProfileInput;
  listing: Listing;
  isDemo: boolean;
  /** Ten characters 0-9 a-z; made at random when not given. */
  publicId?: string;
};

export type ImportRefusal = "not-allowed" | "not-valid" | "already-here" | "unknown-code";

/** A list of many is written while others wait; a busy machine takes its time. */
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/**
 * Brings in a whole profile that somebody else keeps (a list, a file, the demo data). Whoever brings
 * it in vouches for the listing.
 */
export async function importProfile(
  actor: Actor,
  { profile: given, listing, isDemo, publicId }: Import,
  at: Date = clock(),
): Promise<Result<{ organisationId: string; slug: string }, ImportRefusal>> {
  if (!canImportProfiles(actor)) return refuse("not-allowed");
  const parsed = profileSchema.safeParse(given);
  if (!parsed.success) return refuse("not-valid");
  const confirmedAt = isListed(listing) ? at : null;

  try {
    return await db.$transaction(async (tx) => {
      const { id, slug } = await writeOrganisation(
        tx,
        actor,
        { profile: parsed.data, listing, isDemo, publicId, confirmedAt },
        at,
      );
      await recordAudit(tx, actor, "organisation.import", { type: "organisation", id }, at, {
        listing,
      });
      return ok({ organisationId: id, slug });
    }, PATIENCE);
  } catch (error) {
    const reason = brokenConstraint(error);
    if (reason) return refuse(reason);
    throw error;
  }
}
