import "server-only";
import { LISTED, type Listing } from "@/domain/organisation";
import { spinOf } from "@/domain/ring";
import { ahuWord, sortName, wordsOf } from "@/domain/search-text";
import { canBeMisspelt } from "@/domain/spelling";
import { type Tx, sql } from "@/lib/db";

const MOST_WORDS = 4_000;

const profileForSearch = {
  name: true,
  acronym: true,
  publicId: true,
  listing: true,
  listedAt: true,
  changedAt: true,
  legalForm: true,
  mission: true,
  missionEn: true,
  provinceCode: true,
  regencyCode: true,
  legal: { select: { approvalNumber: true } },
  province: { select: { name: true, shortName: true } },
  regency: { select: { name: true } },
  district: { select: { name: true } },
  formerNames: { select: { name: true } },
  issues: { select: { issueCode: true, issue: { select: { labelId: true, labelEn: true } } } },
  targetGroups: { select: { targetGroup: { select: { labelId: true, labelEn: true } } } },
  workKinds: {
    select: {
      workKindCode: true,
      description: true,
      workKind: { select: { labelId: true, labelEn: true } },
    },
  },
  workAreas: { select: { region: { select: { name: true } } } },
  experiences: { select: { title: true, client: true } },
} as const;

/**
 * Rewrites the one row by which an organisation is found, or removes it when it is no longer listed.
 * Every command that changes an organisation calls this in its own transaction.
 */
export async function refreshSearchDocument(tx: Tx, organisationId: string): Promise<void> {
  const profile = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: profileForSearch,
  });
  if (!profile || !isListed(profile.listing) || !profile.listedAt) {
    await tx.searchDocument.deleteMany({ where: { organisationId } });
    return;
  }

  const labels = (terms: { labelId: string; labelEn: string }[]) =>
    terms.flatMap((term) => [term.labelId, term.labelEn]);
  const vector = sql`
    setweight(${lexemes([
      profile.name,
      profile.acronym,
      ...profile.formerNames.map(({ name }) => name),
      ahuWord(profile.legal?.approvalNumber ?? ""),
    ])}, 'A')
    || setweight(${lexemes([
      ...labels(profile.issues.map(({ issue }) => issue)),
      ...labels(profile.workKinds.map(({ workKind }) => workKind)),
      ...labels(profile.targetGroups.map(({ targetGroup }) => targetGroup)),
      ...profile.workKinds.map(({ description }) => description),
    ])}, 'B')
    || setweight(${lexemes(profile.experiences.flatMap(({ title, client }) => [title, client]))}, 'C')
    || setweight(${lexemes([
      profile.mission,
      profile.missionEn,
      profile.district?.name,
      profile.regency?.name,
      profile.province?.name,
      profile.province?.shortName,
      ...profile.workAreas.map(({ region }) => region.name),
    ])}, 'D')`;

  const facets = await facetNumbers(tx, {
    province: [profile.provinceCode ?? "unknown"],
    regency: [profile.regencyCode ?? "unknown"],
    form: [profile.legalForm ?? "unknown"],
    issue: profile.issues.map(({ issueCode }) => issueCode),
    service: profile.workKinds.map(({ workKindCode }) => workKindCode),
  });
  const row = {
    facets,
    sortName: sortName(profile.name),
    listedAt: profile.listedAt,
    changedAt: profile.changedAt,
  };
  const spin = await placeOnRing(tx, organisationId, profile.publicId);
  await tx.searchDocument.upsert({
    where: { organisationId },
    create: { ...row, spin, organisationId },
    update: row,
  });
  await tx.$executeRaw`
    INSERT INTO search_text (spin, vector) VALUES (${spin}, ${vector})
    ON CONFLICT (spin) DO UPDATE SET vector = EXCLUDED.vector`;
  await learnWords(tx, spin);
}

/** New words join the lexicon in one order everywhere, so that two at once cannot lock each other out. */
async function learnWords(tx: Tx, spin: number): Promise<void> {
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT unnest(tsvector_to_array(vector)) AS word FROM search_text WHERE spin = ${spin}`;
  const words = rows
    .map(({ word }) => word)
    .filter(canBeMisspelt)
    .sort();
  await tx.$executeRaw`
    INSERT INTO search_word (word) SELECT unnest(${words}::text[]) ON CONFLICT DO NOTHING`;
}

const isListed = (listing: Listing) => (LISTED as readonly Listing[]).includes(listing);

/** Our own words become lexemes in order, with a gap between texts so that no phrase spans two. */
function lexemes(texts: (string | null | undefined)[]) {
  const words: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const text of texts) {
    for (const word of wordsOf(text ?? "")) {
      if (words.length >= MOST_WORDS) break;
      words.push(word);
      places.push(Math.min((place += 1), 16_383));
    }
    place += 2;
  }
  const literal = words
    .map((word, at) => `'${word.replace(/['\\]/g, "")}':${places[at]}`)
    .join(" ");
  return sql`${literal}::tsvector`;
}

async function facetNumbers(tx: Tx, values: Record<string, string[]>): Promise<number[]> {
  const wanted = Object.entries(values).map(([facet, codes]) => ({ facet, value: { in: codes } }));
  const known = await tx.searchFacetValue.findMany({ where: { OR: wanted } });
  return known.map(({ number }) => number).sort((a, b) => a - b);
}

/** The place of the public id, or the next free one when two ids fall on the same place. */
async function placeOnRing(tx: Tx, organisationId: string, publicId: string): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const spin = spinOf(publicId, attempt);
    const taken = await tx.searchDocument.findUnique({ where: { spin } });
    if (!taken || taken.organisationId === organisationId) return spin;
  }
}
