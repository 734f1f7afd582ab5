import "server-only";
import { judgeNew } from "@/features/eligibility/commands/judge-new";
import { rewriteSearchDocuments } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import type { ContactChannel, Section } from "@/domain/organisation";
import type { Prisma, Tx } from "@/lib/db";
import type { OrganisationKind } from "@/lib/generated/prisma/enums";
import { freeSlugs } from "@/lib/organisation-slug";
import { keepVersions, readProfiles } from "@/lib/profile-version";
import { newPublicId } from "@/lib/public-id";
import type { RowContent } from "../schema";

/** The tax number as it was encrypted when the row was read. */
type TaxNumber = Pick<
  Prisma.ListImportRowGetPayload<object>,
  "npwpCipher" | "npwpHash" | "npwpMask"
>;
export type NewListing = TaxNumber & {
  facts: RowContent["facts"];
  /** What a person decided it is; null: nobody has said. */
  kind: OrganisationKind | null;
  /** What the list is called. */
  source: string;
  isDemo: boolean;
};

/**
 * Lists organisations as a list says they are, "not yet confirmed by the organisation": for some
 * hundreds at once the very rows that `importProfile` writes for each. Answers their ids in order.
 */
export async function writeListings(
  tx: Tx,
  actor: Actor,
  listings: readonly NewListing[],
  at: Date,
): Promise<string[]> {
  const slugs = await freeSlugs(
    tx,
    listings.map(({ facts }) => ({
      name: facts.name,
      place: facts.regencyCode ?? facts.provinceCode,
    })),
  );
  const publicIds = listings.map(newPublicId);
  const made = await tx.organisation.createManyAndReturn({
    data: listings.map((one, index) => ({ ...columnsOf(one, at), publicId: publicIds[index]! })),
    select: { id: true, publicId: true },
  });
  const byPublicId = new Map(made.map(({ id, publicId }) => [publicId, id]));
  const ids = publicIds.map((publicId) => byPublicId.get(publicId)!);
  const each = <Row>(rowsOf: (one: NewListing) => Row[]) =>
    listings.flatMap((one, index) =>
      rowsOf(one).map((row) => ({ ...row, organisationId: ids[index]! })),
    );
  await tx.organisationAddress.createMany({
    data: slugs.map((slug, index) => ({
      ...{ slug, organisationId: ids[index]!, isCurrent: true, since: at },
    })),
  });
  await tx.legalIdentity.createMany({ data: each(legalOf) });
  await tx.organisationContact.createMany({ data: each(({ facts }) => contactsOf(facts)) });
  await tx.organisationIssue.createMany({
    data: each(({ facts }) => facts.issues.map((issueCode) => ({ issueCode }))),
  });
  await tx.organisationSection.createMany({ data: each((one) => sectionsOf(one, at)) });
  const profiles = await readProfiles(tx, ids);
  await keepVersions(
    tx,
    actor,
    ids.map((id) => ({
      ...{ organisationId: id, version: 1, at, changed: [], profile: profiles.get(id)! },
    })),
  );
  await judgeNew(tx, new Map([...profiles].map(([id, { content }]) => [id, content])), at);
  await rewriteSearchDocuments(tx, ids, at);
  return ids;
}

const columnsOf = ({ facts, kind, isDemo }: NewListing, at: Date) => ({
  ...{ name: facts.name, acronym: facts.acronym, kind, legalForm: facts.legalForm },
  ...{ foundingYear: facts.foundingYear, provinceCode: facts.provinceCode },
  ...{ regencyCode: facts.regencyCode, districtCode: facts.districtCode },
  ...{ street: facts.street, postcode: facts.postcode, isDemo, listing: "imported" as const },
  // Whoever brings a list in vouches for it.
  ...{ createdAt: at, changedAt: at, listedAt: at, confirmedAt: at },
});

function legalOf({ facts, npwpCipher, npwpHash, npwpMask }: NewListing) {
  const { deedNumber, deedDate, notary, approvalNumber, approvalDate, sktNumber, sktUntil } = facts;
  const said = [deedNumber, deedDate, notary, approvalNumber, approvalDate, sktNumber, sktUntil];
  if (npwpHash === null && said.every((value) => value === null)) return [];
  return [
    {
      ...{ deedNumber, notary, approvalNumber, sktNumber, npwpCipher, npwpHash, npwpMask },
      ...{ deedDate: dateOfDay(deedDate), approvalDate: dateOfDay(approvalDate) },
      sktUntil: dateOfDay(sktUntil),
    },
  ];
}

function contactsOf({ email, phone, website }: RowContent["facts"]) {
  const all: [ContactChannel, string | null][] = [
    ["email", email],
    ["phone", phone],
    ["website", website],
  ];
  return all.flatMap(([channel, value]) => (value === null ? [] : [{ channel, value }]));
}

/** What the list says nothing of stays unsaid. */
function sectionsOf(one: NewListing, at: Date) {
  const { facts, source } = one;
  const { provinceCode, street, postcode } = facts;
  const said: [Section, boolean][] = [
    ["identity", true],
    ["legal", legalOf(one).length > 0],
    ["office", [provinceCode, street, postcode].some((value) => value !== null)],
    ["fields", facts.issues.length > 0],
    ["contacts", contactsOf(facts).length > 0],
  ];
  return said.flatMap(([section, isSaid]) =>
    isSaid
      ? [
          {
            section,
            answer: "given" as const,
            provenance: "imported" as const,
            source,
            changedAt: at,
          },
        ]
      : [],
  );
}
