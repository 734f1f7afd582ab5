import { findDuplicates } from "@/features/duplicates/commands/find-duplicates";
import { mergeOrganisations } from "@/features/duplicates/commands/merge-organisations";
import { settlePair } from "@/features/duplicates/commands/settle-pair";
import { importProfile } from "@/features/organisations/commands/import-profile";
import type { ProfileInput } from "@/features/organisations/schema";
import { SYSTEM } from "@/domain/actor";
import type { Result } from "@/domain/result";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { demoId } from "./random";

const DAY = 86_400_000;
const LIST = "Daftar Kesbangpol 2025 (contoh)";

/** The same organisation as a list names it, beside the one that keeps its own profile. */
const SECOND_LISTINGS: { of: string; name: string; sharesApproval: boolean; merged?: true }[] = [
  { of: "Perkumpulan Embun Pagi Bima", name: "Perkumpulan Embun Pagi", sharesApproval: true },
  {
    ...{ of: "Yayasan Sauh Tempayan Ketapang", sharesApproval: false },
    name: "Perkumpulan Sauh Tempayan Ketapang",
  },
  {
    ...{ of: "Lembaga Kajian Kasuari Waropen", sharesApproval: true, merged: true },
    name: "Yayasan Kajian Kasuari",
  },
];

/** Two of like names that are two. */
const TWO = ["Lembaga Kajian Sinalsal Pematangsiantar", "Yayasan Sinalsal Berdaya Pematangsiantar"];

const sure = <Value>(what: string, result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(`${what}: ${result.reason}`);
  return result.value;
};

/** Pairs that are open, one dismissed and one merged, by the demo operator through the commands. */
export async function seedDemoDuplicates(now: Date): Promise<string> {
  if ((await db.organisationMerge.count()) > 0) return "unchanged";
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY);
  for (const { of, name, sharesApproval } of SECOND_LISTINGS) {
    const profile = await asListed(of, name, sharesApproval);
    const publicId = demoId(`second ${name}`).replaceAll("-", "").slice(0, 10);
    const given = { profile, listing: "imported", isDemo: true, publicId } as const;
    const made = await importProfile(SYSTEM, given, at(20));
    // One that a run which was interrupted has brought in stays.
    if (!made.ok && made.reason !== "already-here") throw new Error(`${name}: ${made.reason}`);
  }
  sure("pairs", await findDuplicates(SYSTEM, at(5)));
  const operator = await demoMember("admin@simpul.test");
  const two = await pairOf(TWO);
  const reason = "Dua badan hukum dengan akta dan pengurus sendiri; namanya saja yang mirip.";
  const dismissal = { pairId: two.id, version: two.version, move: "dismiss", reason } as const;
  sure(TWO[0]!, await settlePair(operator, dismissal, at(3)));
  for (const { of, name, merged } of SECOND_LISTINGS) {
    if (!merged) continue;
    const pair = await pairOf([of, name]);
    const [target, source] =
      pair.first.name === of ? [pair.first, pair.second] : [pair.second, pair.first];
    const input = {
      ...{ pairId: pair.id, version: pair.version, targetId: target.id, taken: [] },
      ...{ targetVersion: target.version, sourceVersion: source.version },
      reason: "Nomor SK pengesahan dan alamatnya sama; yang satu hanya dari daftar.",
    };
    sure(of, await mergeOrganisations(operator, input, at(2)));
  }
  return String(await db.duplicatePair.count());
}

async function asListed(of: string, name: string, sharesApproval: boolean): Promise<ProfileInput> {
  const { legal, ...place } = await db.organisation.findFirstOrThrow({
    where: { name: of },
    select: {
      ...{ provinceCode: true, regencyCode: true, kind: true, street: true },
      legal: { select: { approvalNumber: true } },
    },
  });
  const said = (section: "identity" | "office" | "legal") => ({
    ...{ section, answer: "given" as const, provenance: "imported" as const, source: LIST },
  });
  const approvalNumber = sharesApproval && legal?.approvalNumber;
  return {
    name,
    ...(place.provinceCode && { provinceCode: place.provinceCode }),
    ...(place.regencyCode && { regencyCode: place.regencyCode }),
    ...(place.kind && { kind: place.kind }),
    ...(place.street && { street: place.street }),
    ...(approvalNumber && { legal: { approvalNumber } }),
    sections: [said("identity"), said("office"), ...(approvalNumber ? [said("legal")] : [])],
  };
}

const pairOf = (names: string[]) =>
  db.duplicatePair.findFirstOrThrow({
    where: { first: { name: { in: names } }, second: { name: { in: names } } },
    include: {
      first: { select: { id: true, name: true, version: true } },
      second: { select: { id: true, name: true, version: true } },
    },
  });
