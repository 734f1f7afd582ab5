import "server-only";
import { CAPABILITY } from "@/features/capability/queries/capability";
import { keptItems } from "@/features/eligibility/queries/standing";
import { type Card, listCards } from "@/features/search/queries/cards";
import { IS_LISTED } from "@/features/search/queries/listed";
import type { Actor } from "@/domain/actor";
import { capabilityNumbers } from "@/domain/assessment/kept-capability";
import { dayIn } from "@/domain/civil-day";
import { isSuspended } from "@/domain/measure";
import { db, type Prisma, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import type { OrganisationDetail, OrganisationSummary } from "../schema";

const DETAIL = {
  id: true,
  evaluation: { select: { items: true } },
  capability: { select: CAPABILITY },
  postcode: true,
  officeTenure: true,
  integrity: { select: { topic: true, answer: true }, orderBy: { topic: "asc" } },
  district: { select: { code: true, name: true } },
  // In an order of their own, not in that of the table: the same facts are the same bytes.
  formerNames: { select: { name: true, untilYear: true }, orderBy: { name: "asc" } },
  contacts: { select: { channel: true, value: true }, orderBy: { channel: "asc" } },
  targetGroups: { select: { targetGroupCode: true }, orderBy: { targetGroupCode: "asc" } },
  workKinds: {
    select: { workKindCode: true, description: true },
    orderBy: { workKindCode: "asc" },
  },
  workAreas: {
    select: { region: { select: { code: true, name: true } } },
    orderBy: { regionCode: "asc" },
  },
  legal: { select: { approvalNumber: true, approvalDate: true, npwpMask: true } },
  experiences: { orderBy: [{ startedOn: "desc" }, { id: "asc" }] },
  finances: { orderBy: { year: "asc" } },
  sections: { orderBy: { section: "asc" } },
} satisfies Prisma.OrganisationSelect;
type Row = Prisma.OrganisationGetPayload<{ select: typeof DETAIL }>;

/**
 * All that is open of the listed organisations among these, in the order asked. `reader`: a transaction
 * to read in, when all must be of one moment.
 */
export async function listDetails(
  actor: Actor,
  ids: string[],
  at: Date,
  reader: Tx = db,
): Promise<OrganisationDetail[]> {
  const rows = await reader.organisation.findMany({
    where: { id: { in: ids }, ...IS_LISTED },
    select: DETAIL,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cards = await listCards(actor, ids, at, reader);
  return cards.flatMap((card) => {
    const row = byId.get(card.id);
    return row ? [asDetail(actor, card, row)] : [];
  });
}

function asDetail(actor: Actor, card: Card, row: Row): OrganisationDetail {
  return {
    ...asSummary(actor, card),
    assessment: asAssessment(row.capability),
    standing_items: (row.evaluation ? keptItems.parse(row.evaluation.items).items : []).map(
      ({ code, result, legalBasis, reason, since, until }) => ({
        ...{ code, result, legal_basis: legalBasis, reason, since, until },
      }),
    ),
    mission_en: card.missionEn,
    former_names: row.formerNames.map(({ name, untilYear }) => ({ name, until_year: untilYear })),
    address: {
      ...{ street: card.street, postcode: row.postcode, district: row.district },
      tenure: row.officeTenure,
    },
    integrity: row.integrity,
    contacts: row.contacts,
    target_groups: row.targetGroups.map(({ targetGroupCode }) => targetGroupCode),
    service_descriptions: row.workKinds.map(({ workKindCode, description }) => ({
      service: workKindCode,
      description,
    })),
    work_areas: row.workAreas.map(({ region }) => region),
    legal: row.legal && {
      approval_number: row.legal.approvalNumber,
      approval_date: day(row.legal.approvalDate),
      npwp_masked: row.legal.npwpMask,
    },
    experiences: row.experiences.map((work) => ({
      title: work.title,
      client: work.client,
      client_kind: work.clientKind,
      started_on: work.startedOn.toISOString().slice(0, 10),
      ended_on: day(work.endedOn),
      value: work.value === null ? null : String(work.value),
      role: work.role,
      type_iii: work.isTypeThree,
      provenance: work.provenance,
    })),
    finances: row.finances.map(({ year, income, spending, publicShare, audited }) => ({
      year,
      income: String(income),
      spending: String(spending),
      public_share: publicShare,
      audited,
    })),
    sections: row.sections.map(({ section, answer, provenance, source, changedAt }) => ({
      section,
      answer,
      provenance,
      source,
      changed_at: changedAt.toISOString(),
    })),
  };
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** An organisation as it stands in a list. */
export function asSummary(_actor: Actor, card: Card): OrganisationSummary {
  const slug = card.addresses[0]?.slug ?? card.publicId;
  return {
    id: card.publicId,
    slug,
    url: `${env.APP_URL}/oms/${slug}`,
    name: card.name,
    acronym: card.acronym,
    kind: card.kind,
    form: card.legalForm,
    listing: card.listing === "imported" ? "imported" : "published",
    standing: card.standing,
    verified_until: day(card.evaluation?.verifiedUntil ?? null),
    measure: asMeasure(card.measure),
    founding_year: card.foundingYear,
    province: card.province,
    regency: card.regency,
    mission: card.mission,
    issues: card.issues.map(({ issue }) => issue.code),
    services: card.workKinds.map(({ workKind }) => workKind.code),
    profile_filled: card.marks.profile.percent,
    confirmed: card.confirmedAt !== null,
    changed_at: card.changedAt.toISOString(),
    demo: card.isDemo,
  };
}

function asAssessment(
  row: Parameters<typeof capabilityNumbers>[0] | null,
): OrganisationDetail["assessment"] {
  if (!row) return null;
  const { band, total, dimensions, finalAt, instrumentVersion } = capabilityNumbers(row);
  const date = dayIn("WIB", finalAt);
  return { band, total, dimensions, source: "assessor", date, instrument: instrumentVersion };
}

const asMeasure = (measure: Card["measure"]): OrganisationSummary["measure"] => {
  if (!isSuspended(measure)) {
    return { state: "none", from: null, until: null, reason: null, basis: null };
  }
  const { from, until, reason, basis } = measure;
  return { state: "suspended", from, until, reason, basis };
};
