import "server-only";
import type { Actor } from "@/domain/actor";
import {
  DUPLICATE_REASONS,
  type DuplicateReason,
  isSameApproval,
  nameReason,
} from "@/domain/duplicates";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { ahuNumber, plain, sortName } from "@/domain/search-text";
import { db, type Tx } from "@/lib/db";
import { keyedHash } from "@/lib/encryption";

const MOST = 10;
/** So many names of the place that look most alike are compared by the rule. */
const MOST_COMPARED = 60;

type Sought = { name: string; regencyCode: string };

/** What is listed of an organisation that may be the same. Nothing here is more than its profile says. */
export type Lookalike = {
  publicId: string;
  slug: string;
  name: string;
  acronym: string | null;
  place: string | null;
  reasons: DuplicateReason[];
};

/**
 * Listed organisations that may be the one somebody wants to register, the surest first, at most
 * ten, with why. `approvalNumber` and `npwp` (digits) are only compared and kept nowhere. Whoever may
 * register may ask.
 */
export async function findLookalikes(
  actor: Actor,
  sought: Sought & { approvalNumber: string | null; npwp: string | null },
): Promise<Lookalike[] | null> {
  if (!may(actor, "organisations/register-organisation")) return null;
  const [approved, taxed, named] = await Promise.all([
    sameApproval(sought.approvalNumber),
    sought.npwp
      ? idsWhere({ legal: { npwpHash: keyedHash("npwp", sought.npwp) } })
      : Promise.resolve([]),
    likeNames(db, sought),
  ]);
  const reasons = new Map<string, DuplicateReason[]>();
  const add = (id: string, reason: DuplicateReason) =>
    reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  for (const id of approved) add(id, "same_approval");
  for (const id of taxed) add(id, "same_npwp");
  for (const { id, reason } of named) add(id, reason);
  const rows = await db.organisation.findMany({
    where: { id: { in: [...reasons.keys()] }, listing: { in: [...LISTED] } },
    select: {
      ...{ id: true, publicId: true, name: true, acronym: true },
      regency: { select: { name: true } },
      province: { select: { name: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const sureness = ({ reasons: all }: Lookalike) => DUPLICATE_REASONS.indexOf(all[0]!);
  return rows
    .map(({ id, publicId, name, acronym, regency, province, addresses }) => ({
      ...{ publicId, name, acronym, slug: addresses[0]?.slug ?? publicId },
      place: [regency?.name, province?.name].filter(Boolean).join(", ") || null,
      reasons: reasons.get(id) ?? [],
    }))
    .sort((one, other) => sureness(one) - sureness(other))
    .slice(0, MOST);
}

/**
 * Whether an organisation of this very name is listed in this place, other than those `others`
 * (public ids) the person has seen and said are not the same.
 */
export async function findSameHere(
  tx: Tx,
  sought: Sought & { others: string[] },
): Promise<boolean> {
  const same = (await likeNames(tx, sought)).filter(({ reason }) => reason === "same_name");
  return same.some(({ publicId }) => !sought.others.includes(publicId));
}

async function likeNames(tx: Tx, sought: Sought) {
  const rows = await tx.$queryRaw<
    {
      id: string;
      public_id: string;
      name: string;
      acronym: string | null;
      regency_code: string | null;
    }[]
  >`
    SELECT o.id::text, o.public_id, o.name, o.acronym, o.regency_code FROM organisation o
    WHERE o.listing IN ('imported', 'published') AND o.id IN (
      (SELECT d.organisation_id FROM search_document d WHERE d.sort_name = ${sortName(sought.name)} LIMIT 200)
      UNION
      (SELECT p.id FROM organisation p
       WHERE p.regency_code = ${sought.regencyCode} AND p.listing IN ('imported', 'published')
       ORDER BY greatest(similarity(lower(p.name), ${plain(sought.name)}),
         similarity(lower(coalesce(p.acronym, '')), ${plain(sought.name)})) DESC, p.id
       LIMIT ${MOST_COMPARED}::int)
    )`;
  return rows.flatMap(({ id, public_id: publicId, name, acronym, regency_code: regencyCode }) => {
    const reason = nameReason(sought, { name, acronym, regencyCode });
    return reason ? [{ id, publicId, reason }] : [];
  });
}

/** By the number in AHU where there is one, which the search keeps; older shapes as they are written. */
async function sameApproval(typed: string | null): Promise<string[]> {
  if (!typed) return [];
  const number = ahuNumber(typed);
  const rows = await db.legalIdentity.findMany({
    where:
      number === null
        ? { approvalNumber: { equals: typed, mode: "insensitive" } }
        : { organisation: { document: { approval: number } } },
    select: { organisationId: true, approvalNumber: true },
    take: 50,
  });
  return rows
    .filter(({ approvalNumber }) => isSameApproval(typed, approvalNumber ?? ""))
    .map(({ organisationId }) => organisationId);
}

const idsWhere = async (where: { legal: { npwpHash: Uint8Array<ArrayBuffer> } }) =>
  (await db.organisation.findMany({ where, select: { id: true }, take: MOST })).map(({ id }) => id);
