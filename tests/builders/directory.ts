import { importProfile } from "@/features/organisations/commands/import-profile";
import { listCards } from "@/features/search/queries/cards";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { aProfile } from "@tests/builders/organisation";

export const AT = new Date("2026-11-24T03:00:00Z");

export const search = (q: string, selection: Partial<Selection> = {}, page = 1, perPage = 100) =>
  searchDirectory(
    ANYONE,
    { ...EVERYTHING, q, selection: { ...NOTHING_SELECTED, ...selection }, page, perPage },
    AT,
  );

export const names = async (q: string, selection: Partial<Selection> = {}) =>
  (await listCards(ANYONE, (await search(q, selection)).ids)).map(({ name }) => name);

/** Bare profiles, so that a word stands only where a test puts it. */
export const bare = (name: string, rest: Parameters<typeof aProfile>[0] = {}) => ({
  ...{ name, acronym: undefined, formerNames: [], mission: undefined, missionEn: undefined },
  ...{
    legal: undefined,
    districtCode: undefined,
    issues: [],
    services: [],
    targetGroups: [],
    workAreas: [],
  },
  ...{ experiences: [], people: [], finances: [], contacts: [], sections: [] },
  ...rest,
});

/** Lists a profile the way the imports do. */
export async function list(overrides: Parameters<typeof aProfile>[0]) {
  const result = await importProfile(
    SYSTEM,
    { profile: aProfile(overrides), listing: "published", isDemo: false },
    AT,
  );
  if (!result.ok) throw new Error(result.reason);
}
