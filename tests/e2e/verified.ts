import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { DocumentType } from "@/domain/documents";
import { daysAfter, dayIn } from "@/domain/civil-day";
import type { DeclaredField } from "@/domain/eligibility/facts";
import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";
import type { LegalForm } from "@/domain/organisation";
import { expect } from "./pages";
import { database } from "./signed-in";

const STANDING = ["K1", "K2", "K3", "K4", "K7"];
const PAPERS: DocumentType[] = [
  ...(["deed", "approval", "npwp", "kswp", "board_decree"] as const),
  ...(["structure", "bylaws", "lease", "office_photo"] as const),
];
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
export const today = () => dayIn("WITA", new Date());
const sha256 = createHash("sha256").update("tidak dibuka").digest("hex");

type Wishes = {
  legalForm?: LegalForm;
  kind?: "general" | "private_university";
  /** The last day of the lease; a year from now. */
  leaseEnds?: string;
  /** Years of accounts, none of them audited. */
  unaudited?: number[];
};

/**
 * An organisation in Kabupaten Bone with all its papers, of which reviewers found all in order, as the
 * tables hold it. The worker judges it within a minute, or `judged` at once.
 */
export async function aVerified({
  legalForm = "foundation",
  kind = "general",
  leaseEnds = daysAfter(today(), 365),
  unaudited = [],
}: Wishes = {}) {
  const mark = randomUUID().slice(0, 8);
  const now = new Date();
  const [name, slug] = [`Lembaga ${mark} Genap`, `lembaga-${mark}-genap`];
  const termUntil = daysAfter(today(), 700);
  const papers = PAPERS.map((type) => ({ id: randomUUID(), type }));
  const declared: Partial<Record<DeclaredField, string>> = {
    ...{ name, legalForm, kind, deedNumber: "12", deedDate: "2018-03-04" },
    ...{ approvalNumber: `AHU-${mark}`, approvalDate: "2018-05-12" },
    ...{ npwp: "01.***.***.*-***.000", boardTermUntil: termUntil },
    board: JSON.stringify([["Andi Contoh", "Ketua", termUntil]]),
    ...{ street: "Jalan Contoh 1", regencyCode: "73.08", officeTenure: "rented" },
  };
  await database.storedObject.upsert({
    where: { sha256 },
    create: { sha256, bytes: 1_000, mediaType: "application/pdf", pages: 1 },
    update: {},
  });
  const issued: Partial<Record<DocumentType, string>> = { kswp: daysAfter(today(), -10) };
  const { id } = await database.organisation.create({
    data: {
      ...{ name, legalForm, kind, publicId: randomUUID().replaceAll("-", "").slice(0, 10) },
      ...{ provinceCode: "73", regencyCode: "73.08", street: "Jalan Contoh 1" },
      ...{ officeTenure: "rented", listing: "published", isDemo: true },
      ...{ createdAt: now, changedAt: now, listedAt: now, confirmedAt: now },
      addresses: { create: { slug, isCurrent: true, since: now } },
      versions: {
        create: {
          ...{ version: 1, at: now, actor: "system", changed: [], sha256: "0".repeat(64) },
          content: { v: 2, profile: { name, regencyCode: "73.08" } },
        },
      },
      legal: {
        create: {
          ...{ deedNumber: "12", deedDate: day("2018-03-04"), approvalNumber: `AHU-${mark}` },
          ...{ approvalDate: day("2018-05-12"), npwpMask: "01.***.***.*-***.000" },
          ...{ npwpCipher: Buffer.from("-"), npwpHash: createHash("sha256").update(mark).digest() },
        },
      },
      people: {
        create: {
          ...{ group: "executive", position: 1, name: "Andi Contoh", role: "Ketua" },
          termUntil: day(termUntil),
        },
      },
      finances: {
        create: unaudited.map((year) => ({ year, income: 4n, spending: 3n, audited: false })),
      },
      documents: {
        create: papers.map((paper) => ({
          ...paper,
          ...{ visibility: "reviewers" as const, stateSince: now, uploadedAt: now, sha256 },
          issuedOn: day(issued[paper.type] ?? "2024-01-05"),
          endsOn: paper.type === "lease" ? day(leaseEnds) : null,
        })),
      },
      decisions: {
        create: STANDING.map((item) => {
          const criterion = RULES.criteria.find(({ code }) => code === item)!;
          const types = criterion.tests.flatMap((one) => (one.test === "paper" ? one.anyOf : []));
          return {
            ...{ item, result: "met" as const, role: "reviewer" as const, decidedAt: now },
            ...{ ruleSet: RULES.code, version: 1 },
            documentIds: papers.flatMap((one) => (types.includes(one.type) ? [one.id] : [])),
            basis: {
              v: 1,
              values: criterion.fields.map((field) => ({ field, value: declared[field] ?? null })),
            },
          };
        }),
      },
    },
  });
  return { id, name, slug, mark };
}

/** Has them judged now, as operators do it: the worker comes by once a minute. */
export async function judged(...ids: string[]) {
  await promisify(execFile)("node", ["scripts/jobs.mjs", "--once", "refresh-search"]);
  // The worker may have come by at the same moment, and ends what it began.
  await expect
    .poll(() => database.organisationStanding.count({ where: { organisationId: { in: ids } } }))
    .toBe(ids.length);
}
