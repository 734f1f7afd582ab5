import { writeDocuments } from "@/features/search/commands/write-documents";
import { projectionOf, type Projection, type Searchable } from "@/domain/search-projection";
import { db } from "@/lib/db";

/** An organisation of a made-up directory: what the index holds of it, without the tables behind. */
export type Listed = Searchable & { publicId: string; listedAt: Date; changedAt: Date };
export type Written = Listed & { organisationId: string; projection: Projection };

export const bareListed = (name: string, rest: Partial<Listed>): Listed => ({
  ...{ name, acronym: null, formerNames: [], approvalNumber: null },
  ...{ provinceCode: null, regencyCode: null, kind: null, legalForm: null },
  ...{
    band: null,
    standing: "not_checked",
    issues: [],
    services: [],
    targetGroups: [],
    workAreas: [],
  },
  ...{ districtName: null, mission: null, missionEn: null, experiences: [] },
  ...{ publicId: "0000000000", listedAt: new Date(0), changedAt: new Date(0) },
  ...rest,
});

/** Rows for the foreign keys, then the documents by the app's own projection and writer. */
export async function writeListed(all: Listed[], at: Date): Promise<Written[]> {
  const rows = await db.organisation.createManyAndReturn({
    data: all.map(({ name, publicId, listedAt, changedAt }) => ({
      ...{ name, publicId, listedAt, changedAt, createdAt: changedAt, listing: "published" },
      confirmedAt: listedAt,
    })),
    select: { id: true, publicId: true },
  });
  const ids = new Map(rows.map(({ id, publicId }) => [publicId, id]));
  const written = all.map((one) => ({
    ...one,
    organisationId: ids.get(one.publicId)!,
    projection: projectionOf(one, at),
  }));
  await rewrite(written);
  return written;
}

export const rewrite = (documents: Written[]) =>
  db.$transaction((tx) => writeDocuments(tx, documents));
