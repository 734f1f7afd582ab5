import "server-only";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { placeReader } from "@/domain/list-import/places";
import type { ListReference } from "@/domain/list-import/row";
import { plain } from "@/domain/search-text";
import { db } from "@/lib/db";
import { kept } from "@/lib/kept";

// The reference data is the same as long as the process lives.
const known = kept(async () => {
  const [regions, issues] = await Promise.all([
    db.region.findMany({ select: { code: true, name: true, level: true, parentCode: true } }),
    db.issue.findMany({ select: { code: true, labelId: true, labelEn: true } }),
  ]);
  const districts = regions.filter(({ level }) => level === "district");
  return {
    readPlace: placeReader(regions.filter(({ level }) => level !== "district")),
    districts: new Map(districts.map((one) => [`${one.parentCode} ${key(one.name)}`, one.code])),
    issues: issuesByWords(issues),
  };
});

const key = (name: string) => plain(name).replace(/ /g, "");

/**
 * A field by its whole label, or by what stands between its commas and "&": "Kesehatan" of "Kesehatan
 * & gizi". Nothing is read out of other words.
 */
function issuesByWords(issues: { code: string; labelId: string; labelEn: string }[]) {
  const found = new Map<string, string>();
  for (const { code, labelId, labelEn } of issues)
    for (const label of [labelId, labelEn])
      for (const part of [label, ...label.split(/[&,()]/)])
        if (key(part) !== "" && !found.has(key(part))) found.set(key(part), code);
  return found;
}

/** What rows of a list are read by, on a day. */
export async function listReference(_actor: Actor, at: Date): Promise<ListReference> {
  const { readPlace, districts, issues } = await known();
  return {
    readPlace,
    districtOf: (regencyCode, name) => districts.get(`${regencyCode} ${key(name)}`) ?? null,
    issueOf: (words) => issues.get(key(words)) ?? null,
    today: dayIn("WIB", at),
  };
}
