import { createHash, randomUUID } from "node:crypto";
import { basisOf } from "@/domain/eligibility/basis";
import { daysAfter } from "@/domain/civil-day";
import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";
import type { DocumentType } from "@/domain/documents";
import { readFacts } from "@/features/eligibility/queries/facts";
import { refreshSearchDocuments } from "@/features/search/commands/refresh-search-document";
import { db } from "@/lib/db";
import { STANDING } from "@tests/builders/standing";

/** When all of a corpus was decided on and last judged. */
export const JUDGED = new Date("2026-11-01T03:00:00Z");
const SEATS = [
  ["31", "31.71"],
  ["73", "73.08"],
  ["94", "94.03"],
] as const;
const PAPERS: DocumentType[] = [
  ...(["deed", "approval", "npwp", "kswp", "board_decree"] as const),
  ...(["structure", "bylaws", "lease", "office_photo"] as const),
];
const BATCH = 100;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const sha256 = createHash("sha256").update("corpus").digest("hex");

/**
 * So many listed organisations in three zones, each with its papers, all five items verified, and
 * judged by the app at `JUDGED`. Print-outs and leases end on the days that follow, some each day.
 * `adminId`: who manages them all.
 */
export async function writeVerified(count: number, adminId: string | null = null): Promise<void> {
  await db.storedObject.upsert({
    where: { sha256 },
    create: { sha256, bytes: 1_000, mediaType: "application/pdf", pages: 1 },
    update: {},
  });
  for (let first = 0; first < count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first) }, (_, at) => first + at);
    const ids = await writeRows(numbers, adminId);
    await db.$transaction(
      async (tx) => {
        const decisions = await Promise.all(ids.map((id) => decisionsOn(id)));
        await tx.conditionDecision.createMany({ data: decisions.flat() });
        await refreshSearchDocuments(tx, ids, JUDGED);
      },
      { timeout: 120_000 },
    );
  }
}

async function decisionsOn(organisationId: string) {
  const facts = (await readFacts(db, organisationId))!;
  return STANDING.map((item) => {
    const criterion = RULES.criteria.find(({ code }) => code === item)!;
    const { documentIds, values } = basisOf(criterion, facts);
    return {
      ...{ organisationId, item, result: "met" as const, role: "reviewer" as const, version: 1 },
      ...{ decidedAt: JUDGED, ruleSet: RULES.code, documentIds, basis: { v: 1, values } },
    };
  });
}

async function writeRows(numbers: number[], adminId: string | null): Promise<string[]> {
  const all = numbers.map((number) => {
    const [provinceCode, regencyCode] = SEATS[number % SEATS.length]!;
    return { number, id: randomUUID(), provinceCode, regencyCode };
  });
  const at = { createdAt: JUDGED, changedAt: JUDGED, listedAt: JUDGED };
  await db.organisation.createMany({
    data: all.map(({ id, number, ...seat }) => ({
      ...{ id, ...seat, ...at, publicId: number.toString(36).padStart(10, "0") },
      ...{ name: `Yayasan Contoh ${number}`, kind: "general", legalForm: "foundation" },
      ...{ street: "Jalan Contoh 1", officeTenure: "rented", listing: "published" },
    })),
  });
  await db.organisationAddress.createMany({
    data: all.map(({ id: organisationId, number }) => ({
      ...{ organisationId, slug: `contoh-${number}`, isCurrent: true, since: JUDGED },
    })),
  });
  await db.legalIdentity.createMany({
    data: all.map(({ id: organisationId, number }) => ({
      ...{ organisationId, deedNumber: "12", deedDate: day("2018-03-04") },
      ...{ approvalNumber: `AHU-${number}`, approvalDate: day("2018-05-12") },
      ...{ npwpMask: "01.***.***.*-***.000", npwpCipher: Buffer.from("-") },
      npwpHash: createHash("sha256").update(String(number)).digest(),
    })),
  });
  await db.organisationPerson.createMany({
    data: all.map(({ id: organisationId }) => ({
      ...{ organisationId, group: "executive", position: 1, name: "Andi Contoh", role: "Ketua" },
      ...{ termFrom: day("2024-01-01"), termUntil: day("2028-12-31") },
    })),
  });
  await db.document.createMany({
    data: all.flatMap(({ id: organisationId, number }) =>
      PAPERS.map((type) => ({
        ...{ organisationId, type, visibility: "agencies" as const, state: "current" as const },
        ...{ stateSince: JUDGED, uploadedAt: JUDGED, sha256 },
        issuedOn: day(type === "kswp" ? daysAfter("2026-08-10", number % 80) : "2026-01-05"),
        endsOn: type === "lease" ? day(daysAfter("2026-11-10", (number * 7) % 120)) : null,
      })),
    ),
  });
  if (adminId !== null) {
    await db.membership.createMany({
      data: all.map(({ id: organisationId }) => ({
        ...{ personId: adminId, organisationId, role: "oms_admin" as const },
        ...{ state: "active" as const, since: JUDGED },
      })),
    });
  }
  return all.map(({ id }) => id);
}
