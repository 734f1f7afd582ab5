import "server-only";
import { judgeNew } from "@/features/eligibility/commands/judge-new";
import { rewriteSearchDocuments } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import type { ContactChannel, Section } from "@/domain/organisation";
import type { Prisma, Tx } from "@/lib/db";
import type { OrganisationKind } from "@/lib/generated/prisma/enums";
import { machineTime } from "@/lib/clock";
import { insertRows, newId } from "@/lib/insert-rows";
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
  const now = machineTime().getTime();
  const ids = listings.map(() => newId(now));
  const each = <Row extends object>(rowsOf: (one: NewListing) => Row[]) =>
    listings.flatMap((one, index) =>
      rowsOf(one).map((row) => ({ organisation_id: ids[index]!, ...row })),
    );
  await insertRows(
    tx,
    "organisation",
    listings.map((one, index) => ({ id: ids[index]!, ...columnsOf(one, at) })),
  );
  await insertRows(
    tx,
    "organisation_address",
    slugs.map((slug, index) => ({
      ...{ slug, organisation_id: ids[index]!, is_current: true, since: at },
    })),
  );
  await insertRows(tx, "legal_identity", each(legalOf));
  await insertRows(
    tx,
    "organisation_contact",
    each(({ facts }) => contactsOf(facts)),
  );
  await insertRows(
    tx,
    "organisation_issue",
    each(({ facts }) => facts.issues.map((code) => ({ issue_code: code }))),
  );
  await insertRows(
    tx,
    "organisation_section",
    each((one) => sectionsOf(one, at)),
  );
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
  ...{ public_id: newPublicId(), name: facts.name, acronym: facts.acronym, kind },
  ...{ legal_form: facts.legalForm, founding_year: facts.foundingYear },
  ...{ province_code: facts.provinceCode, regency_code: facts.regencyCode },
  ...{ district_code: facts.districtCode, street: facts.street, postcode: facts.postcode },
  ...{ listing: "imported", standing: "not_checked", is_demo: isDemo, version: 1 },
  // Whoever brings a list in vouches for it.
  ...{ created_at: at, changed_at: at, listed_at: at, confirmed_at: at },
});

function legalOf({ facts, npwpCipher, npwpHash, npwpMask }: NewListing) {
  const { deedNumber, deedDate, notary, approvalNumber, approvalDate, sktNumber, sktUntil } = facts;
  const said = [deedNumber, deedDate, notary, approvalNumber, approvalDate, sktNumber, sktUntil];
  if (npwpHash === null && said.every((value) => value === null)) return [];
  return [
    {
      ...{ deed_number: deedNumber, deed_date: deedDate, notary, skt_number: sktNumber },
      ...{ approval_number: approvalNumber, approval_date: approvalDate, skt_until: sktUntil },
      ...{ npwp_cipher: npwpCipher, npwp_hash: npwpHash, npwp_mask: npwpMask },
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
  const by = { answer: "given", provenance: "imported", source, changed_at: at, version: 1 };
  return said.flatMap(([section, isSaid]) => (isSaid ? [{ section, ...by }] : []));
}
