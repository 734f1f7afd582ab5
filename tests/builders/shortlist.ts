import { randomUUID } from "node:crypto";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { addPackage } from "@/features/preparation/commands/add-package";
import { saveKak } from "@/features/preparation/commands/save-kak";
import type { ProfileInput } from "@/features/organisations/schema";
import { addCandidates } from "@/features/shortlists/commands/add-candidates";
import { decideCandidate } from "@/features/shortlists/commands/decide-candidate";
import { lockShortlist } from "@/features/shortlists/commands/lock-shortlist";
import { addSchema, decideSchema } from "@/features/shortlists/schema";
import { type Actor, type Person, SYSTEM } from "@/domain/actor";
import { handPackageSchema, kakSchema } from "@/domain/kak";
import { shortlistSnapshot } from "@/domain/shortlist";
import { db } from "@/lib/db";
import { anAgency } from "@tests/builders/bodies";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";

const PEOPLE: ProfileInput["people"] = [
  { group: "executive", name: "Andi Contohwati", role: "Ketua", termUntil: "2028-06-12" },
  { group: "staff", name: "Budi Rekaan", role: "Fasilitator", permanent: true },
];

/** A listed organisation that a KAK of `aPreparedWork` matches, unless told otherwise. */
export async function aCandidate(overrides: Partial<ProfileInput> = {}) {
  const name = overrides.name ?? `Yayasan ${randomUUID().slice(0, 8)}`;
  const made = await importProfile(
    SYSTEM,
    {
      profile: aProfile({ people: PEOPLE, ...overrides, name }),
      listing: "published",
      isDemo: false,
    },
    new Date("2026-11-20T03:00:00Z"),
  );
  if (!made.ok) throw new Error(made.reason);
  const address = await db.organisationAddress.findUniqueOrThrow({
    where: { slug: made.value.slug },
    include: { organisation: { select: { id: true, publicId: true } } },
  });
  return { ...address.organisation, name, slug: made.value.slug };
}

/** What a KAK of these tests asks; nothing but what a test is about need be named. */
const KAK = {
  ...{ workKindCodes: "LATIH", issueCodes: "pendidikan", targetGroupCodes: "anak" },
  ...{ regionCodes: "73.08", outputs: "Laporan akhir", startsOn: "2027-04-01" },
  ...{ endsOn: "2027-10-28", ceiling: "100000000", people: "2 fasilitator desa", route: "A" },
  terms: "30 % saat kontrak\n70 % setelah 100 %",
};

/** A work of a new agency with its KAK, and the people of the agency. */
export async function aPreparedWork(kak: Record<string, string> = {}) {
  const agency = await anAgency();
  const member = async (role: "agency_planner" | "agency_ppk" | "agency_viewer", unitId?: string) =>
    (await aPerson(db, { roles: [{ role, agencyId: agency.id, ...(unitId && { unitId }) }] }))
      .actor;
  const planner = await member("agency_planner");
  const added = await addPackage(
    planner,
    handPackageSchema.parse({
      ...{ agencyId: agency.id, requestId: randomUUID(), unitId: agency.unitId, description: "" },
      ...{ name: `Pelatihan ${randomUUID().slice(0, 8)}`, budgetYear: "2027" },
      ...{ ceiling: "100000000", startsOn: "", endsOn: "" },
    }),
  );
  if (!added.ok) throw new Error(added.reason);
  const { workId } = added.value;
  const typed = { ...KAK, ...kak, workId, version: "1", unitId: agency.unitId };
  const saved = await saveKak(planner, kakSchema.parse(typed));
  if (!saved.ok) throw new Error(saved.reason);
  return { agency, workId, planner, member };
}

/** Puts organisations on the list of a work, by public id; answers the list's id. */
export async function add(actor: Actor, workId: string, ids: string[]): Promise<string> {
  const added = await addCandidates(
    actor,
    addSchema.parse({ workId, source: "matching", oms: ids }),
  );
  if (!added.ok) throw new Error(added.reason);
  return added.value.shortlistId;
}

type Choice = { choice?: string; reason?: string; version?: number; at?: Date };

/** Decides on one candidate as its form would. */
export const decide = (
  actor: Actor,
  shortlistId: string,
  organisationId: string,
  { choice = "keep.suits", reason = "Sesuai dengan KAK.", version = 1, at }: Choice = {},
) =>
  decideCandidate(
    actor,
    decideSchema.parse({ shortlistId, organisationId, version: String(version), choice, reason }),
    at,
  );

/** The version of a list and its candidates together, as locking asks for it. */
export async function seenOf(shortlistId: string): Promise<number> {
  const { version, candidates } = await db.shortlist.findUniqueOrThrow({
    where: { id: shortlistId },
    include: { candidates: { select: { version: true } } },
  });
  return candidates.reduce((sum, one) => sum + one.version, version);
}

export const lock = async (actor: Person, shortlistId: string, at?: Date) =>
  lockShortlist(actor, { shortlistId, version: await seenOf(shortlistId) }, at);

/** A locked shortlist of two organisations, one kept and one dropped, with all that was locked. */
export async function aLockedShortlist({ at = new Date("2026-11-25T03:00:00Z") } = {}) {
  const prepared = await aPreparedWork();
  const { planner, workId } = prepared;
  const [kept, dropped] = [await aCandidate(), await aCandidate({ targetGroups: [] })];
  const shortlistId = await add(planner, workId, [kept.publicId, dropped.publicId]);
  await decide(planner, shortlistId, kept.id, { at });
  await decide(planner, shortlistId, dropped.id, {
    ...{ choice: "drop.no_capacity", reason: "Tim sedang mengerjakan paket lain.", at },
  });
  const locked = await lock(planner, shortlistId, at);
  if (!locked.ok) throw new Error(locked.reason);
  const row = await db.shortlistLock.findUniqueOrThrow({
    where: { shortlistId_round: { shortlistId, round: 1 } },
  });
  return {
    ...{ ...prepared, shortlistId, kept, dropped, sha256: row.sha256 },
    snapshot: shortlistSnapshot.parse(row.snapshot),
  };
}
