import "server-only";
import type { Actor } from "@/domain/actor";
import { db, type Tx } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";

/** Names of terms and places by their codes, in both languages. */
export type Names = Record<Locale, ReadonlyMap<string, string>>;

/** Of every term, and of these places. */
export async function readNames(tx: Tx, places: string[]): Promise<Names> {
  const select = { code: true, labelId: true, labelEn: true } as const;
  const terms = [
    ...(await tx.issue.findMany({ select })),
    ...(await tx.workKind.findMany({ select })),
    ...(await tx.targetGroup.findMany({ select })),
  ];
  const regions = await tx.region.findMany({
    where: { code: { in: places } },
    select: { code: true, name: true },
  });
  const of = (label: "labelId" | "labelEn") =>
    new Map([
      ...terms.map((term) => [term.code, term[label]] as const),
      ...regions.map(({ code, name }) => [code, name] as const),
    ]);
  return { id: of("labelId"), en: of("labelEn") };
}

/** The same for pages. */
export const findNames = (_actor: Actor, places: string[]): Promise<Names> => readNames(db, places);
