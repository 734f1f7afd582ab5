import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

/** The provinces, or what lies directly inside a province or regency; null when there is no such parent. */
export async function listRegions(_actor: Actor, parent: string | undefined) {
  if (parent && !(await db.region.findUnique({ where: { code: parent } }))) return null;
  const rows = await db.region.findMany({
    where: { parentCode: parent ?? null },
    orderBy: { code: "asc" },
  });
  return rows.map(({ code, level, name, parentCode, timeZone }) => ({
    code,
    level,
    name,
    parent: parentCode,
    time_zone: timeZone,
  }));
}

/** Every taxonomy, small enough to be given whole. */
export async function listTaxonomies(_actor: Actor) {
  const orderBy = { position: "asc" } as const;
  const [issues, workKinds, targetGroups, themes] = await Promise.all([
    db.issue.findMany({ orderBy, include: { themes: true } }),
    db.workKind.findMany({ orderBy }),
    db.targetGroup.findMany({ orderBy }),
    db.openGovernmentTheme.findMany({ orderBy }),
  ]);
  return {
    issues: issues.map((row) => ({
      ...asTerm(row),
      themes: row.themes.map(({ themeCode }) => themeCode),
    })),
    services: workKinds.map(asTerm),
    target_groups: targetGroups.map(asTerm),
    themes: themes.map(asTerm),
  };
}

const asTerm = ({
  code,
  labelId,
  labelEn,
}: {
  code: string;
  labelId: string;
  labelEn: string;
}) => ({
  code,
  label: labelId,
  label_en: labelEn,
});
