import "server-only";
import { type Actor } from "@/domain/actor";
import { namedPlaces } from "@/domain/package-topics";
import { klpdPlaceKey, placeKey, type RupPackage } from "@/domain/rup";
import { db } from "@/lib/db";
import { kept } from "@/lib/kept";

// The reference data is the same as long as the process lives.
const codes = kept(async () => {
  const regions = await db.region.findMany({
    where: { level: { in: ["province", "regency"] } },
    select: { code: true, name: true },
  });
  return new Map(regions.map(({ code, name }) => [placeKey(name), code]));
});

/** A regency stands with its province, so that whoever looks for the province finds it. */
const withProvince = (code: string) => (code.includes(".") ? [code.slice(0, 2), code] : [code]);

/** The place a KLPD is of, by its name; null for one of the whole country and one that is not known. */
export async function placeOfKlpd(_actor: Actor, klpd: RupPackage["klpd"]): Promise<string | null> {
  const key = klpdPlaceKey(klpd);
  return key === null ? null : ((await codes()).get(key) ?? null);
}

/** Where a package is carried out, read from its words; where these name no place, where its KLPD is. */
export async function placesOfPackage(
  actor: Actor,
  { name, description, klpd }: Pick<RupPackage, "name" | "description" | "klpd">,
): Promise<string[]> {
  const known = await codes();
  const named = [name, description ?? ""].flatMap(namedPlaces).flatMap((readings) => {
    const found = readings.map((one) => known.get(placeKey(one))).find((code) => code);
    return found ? withProvince(found) : [];
  });
  if (named.length > 0) return [...new Set(named)];
  const seat = await placeOfKlpd(actor, klpd);
  return seat ? withProvince(seat) : [];
}
