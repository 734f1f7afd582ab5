import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import type { MatchField, MatchText } from "@/domain/search-matches";
import { db, type Prisma } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";

// A page has twenty organisations; nobody reads beyond the newest of very many works.
const MOST_WORKS = 100;
const MOST_AREAS = 200;

const term = { select: { labelId: true, labelEn: true } } as const;
const TEXTS = {
  ...{ id: true, name: true, acronym: true, mission: true, missionEn: true },
  formerNames: { select: { name: true } },
  legal: { select: { approvalNumber: true } },
  issues: { select: { issue: term }, orderBy: { issue: { position: "asc" } } },
  workKinds: {
    select: { description: true, workKind: term },
    orderBy: { workKind: { position: "asc" } },
  },
  targetGroups: { select: { targetGroup: term }, orderBy: { targetGroup: { position: "asc" } } },
  experiences: {
    select: { title: true, client: true },
    orderBy: { startedOn: "desc" },
    take: MOST_WORKS,
  },
  province: { select: { name: true, shortName: true } },
  regency: { select: { name: true } },
  district: { select: { name: true } },
  workAreas: {
    select: {
      region: {
        // Who works in a district works in its regency and province, and is found by their names.
        select: {
          name: true,
          parent: { select: { name: true, parent: { select: { name: true } } } },
        },
      },
    },
    orderBy: { regionCode: "asc" },
    take: MOST_AREAS,
  },
} satisfies Prisma.OrganisationSelect;
type TextsRow = Prisma.OrganisationGetPayload<{ select: typeof TEXTS }>;

/** The public texts by which organisations are found, by id; in the reader's language first. */
export async function listMatchTexts(
  _actor: Actor,
  ids: string[],
  locale: Locale,
): Promise<Map<string, MatchText[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.organisation.findMany({
    where: { id: { in: ids }, listing: { in: [...LISTED] } },
    select: TEXTS,
  });
  return new Map(rows.map((row) => [row.id, textsOf(row, locale)]));
}

function textsOf(row: TextsRow, locale: Locale): MatchText[] {
  const inBoth = (field: MatchField, id: string | null, en: string | null) => {
    const [text, other] = locale === "en" ? [en, id] : [id, en];
    return text === null ? plain(field, other) : [{ field, text, other }];
  };
  const label = (field: MatchField, { labelId, labelEn }: { labelId: string; labelEn: string }) =>
    inBoth(field, labelId, labelEn);
  return [
    ...plain("name", row.name),
    ...plain("acronym", row.acronym),
    ...row.formerNames.flatMap(({ name }) => plain("formerName", name)),
    ...plain("approval", row.legal?.approvalNumber),
    ...row.issues.flatMap(({ issue }) => label("issue", issue)),
    ...row.workKinds.flatMap(({ workKind }) => label("workKind", workKind)),
    ...row.targetGroups.flatMap(({ targetGroup }) => label("target", targetGroup)),
    ...row.workKinds.flatMap(({ description }) => plain("service", description)),
    ...row.experiences.flatMap(({ title }) => plain("experience", title)),
    ...row.experiences.flatMap(({ client }) => plain("client", client)),
    ...inBoth("mission", row.mission, row.missionEn),
    ...plain("seat", row.district?.name),
    ...plain("seat", row.regency?.name),
    ...plain("seat", row.province?.name, row.province?.shortName),
    ...areaNames(row).flatMap((name) => plain("workArea", name)),
  ];
}

const areaNames = ({ workAreas }: TextsRow) => [
  ...new Set(
    workAreas.flatMap(({ region }) =>
      [region.name, region.parent?.name, region.parent?.parent?.name].filter(
        (name) => typeof name === "string",
      ),
    ),
  ),
];

const plain = (field: MatchField, text?: string | null, other?: string | null): MatchText[] =>
  text ? [{ field, text, other }] : [];
