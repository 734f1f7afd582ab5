import "server-only";
import { CAPABILITY } from "@/features/capability/queries/capability";
import { findStanding } from "@/features/eligibility/queries/standing";
import { listCards, type Card } from "@/features/search/queries/cards";
import { keepKnownValues, searchDirectory } from "@/features/search/queries/directory";
import { nameFacetValues } from "@/features/search/queries/facet-names";
import type { Actor } from "@/domain/actor";
import { capabilityNumbers } from "@/domain/assessment/kept-capability";
import { dayIn } from "@/domain/civil-day";
import { FACETS } from "@/domain/facets";
import { isSuspended } from "@/domain/measure";
import { formatCursor } from "@/domain/search-order";
import { LISTED } from "@/domain/organisation";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { OrganisationDetail, OrganisationList, OrganisationSummary } from "../schema";

type Search = Parameters<typeof searchDirectory>[1];
const listed = { listing: { in: [...LISTED] } };

/** A page of the directory as open data; `corrected` and `approximate` as the schema says. */
export async function listOrganisations(
  actor: Actor,
  search: Search,
  at: Date,
): Promise<OrganisationList> {
  const found = await searchDirectory(actor, search, at);
  const [cards, labelOf] = await Promise.all([
    listCards(actor, found.ids, at),
    nameFacetValues(actor, found.facets, "id"),
  ]);
  return {
    data: cards.map(asSummary),
    total: found.total,
    approximate: false,
    page: search.page,
    per_page: search.perPage,
    cursor: found.next && formatCursor(found.next),
    corrected: found.corrected,
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        found.facets[facet]
          .map(({ value, count }) => ({ value, label: labelOf(facet, value), count }))
          .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
      ]),
    ),
  };
}

/** Selected values that do not exist, by facet: the API refuses them by name. */
export async function findUnknownValues(actor: Actor, { selection }: Search) {
  const known = await keepKnownValues(actor, selection);
  return FACETS.flatMap((facet) =>
    selection[facet]
      .filter((value) => !known[facet].includes(value))
      .map((value) => ({ facet, value })),
  );
}

/** One organisation by its current slug or its public id, or null. */
export async function findOrganisation(
  actor: Actor,
  id: string,
  at: Date = clock(),
): Promise<OrganisationDetail | null> {
  const row = await db.organisation.findFirst({
    where: {
      ...listed,
      OR: [{ publicId: id }, { addresses: { some: { slug: id, isCurrent: true } } }],
    },
    select: {
      id: true,
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
    },
  });
  const [card] = row ? await listCards(actor, [row.id], at) : [];
  if (!row || !card) return null;
  const kept = await findStanding(actor, row.id);
  return {
    ...asSummary(card),
    assessment: asAssessment(row.capability),
    standing_items: (kept?.items ?? []).map(
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

/** Whether the database answers, and how many organisations are listed. */
export const countListed = (_actor: Actor) => db.organisation.count({ where: listed });

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function asSummary(card: Card): OrganisationSummary {
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
