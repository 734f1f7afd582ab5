import "server-only";
import type { Actor } from "@/domain/actor";
import { db, type Prisma } from "@/lib/db";
import { regionCode } from "../schema";

const REGION = {
  ...{ code: true, name: true, level: true, timeZone: true },
  parent: { select: { code: true, name: true } },
} satisfies Prisma.RegionSelect;

/** A province, or a regency or city with its province; null for whatever has no report. Anyone may ask. */
export async function findRegion(_actor: Actor, code: string) {
  if (!regionCode.safeParse(code).success) return null;
  return db.region.findUnique({ where: { code }, select: REGION });
}
export type ReportRegion = NonNullable<Awaited<ReturnType<typeof findRegion>>>;

/** Regencies and cities of a province, by code. */
export const listInside = (_actor: Actor, province: string) =>
  db.region.findMany({
    where: { parentCode: province, level: "regency" },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
export type Place = { code: string; name: string };
