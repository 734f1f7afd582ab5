import { importProfile } from "@/features/organisations/commands/import-profile";
import { SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { demoProfiles } from "./profiles";

const AT_ONCE = 4;

/**
 * Brings in the invented organisations through the app's own command. What is there already stays,
 * so an interrupted run goes on where it stopped. Answers what was done.
 */
export async function seedDemo(say: (line: string) => void): Promise<string> {
  const all = demoProfiles();
  const known = await db.organisation.findMany({
    where: { isDemo: true },
    select: { publicId: true },
  });
  const here = new Set(known.map(({ publicId }) => publicId));
  const missing = all.filter(({ publicId }) => !here.has(publicId));
  if (missing.length === 0) return "unchanged";

  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const batch = missing.slice(at, at + AT_ONCE);
    await Promise.all(
      batch.map(async ({ at: listedAt, ...one }) => {
        const result = await importProfile(SYSTEM, { ...one, isDemo: true }, listedAt);
        if (!result.ok && result.reason !== "already-here") {
          throw new Error(`${one.profile.name}: ${result.reason}`);
        }
      }),
    );
    if ((at + AT_ONCE) % 100 === 0) say(`  ${at + AT_ONCE} of ${missing.length} organisations`);
  }
  return `${missing.length} organisations`;
}
