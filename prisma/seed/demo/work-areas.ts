import type { OrganisationDraft } from "./names";
import { anyCountryside, anyRegency, type Place, placeOf, provinceCodes } from "./places";
import type { Random } from "./random";

/** Codes of where an organisation works: most in a regency or two, some down to every district. */
export function workAreas(random: Random, kind: OrganisationDraft["kind"], place: Place): string[] {
  const nearby = () =>
    (place.isCity ? anyCountryside : anyRegency)(random, place.provinceCode).regencyCode;
  const others = Array.from(
    {
      length: random.weighted([
        [0, 4],
        [1, 4],
        [2, 2],
        [4, 1],
      ]),
    },
    nearby,
  );
  const provinces =
    kind === "network" && random.chance(0.5)
      ? random.some(provinceCodes, random.int(2, 9))
      : random.chance(0.08)
        ? random.some(provinceCodes, random.int(1, 3))
        : [];
  const districts = [place, ...others.map(placeOf)]
    .slice(
      0,
      random.weighted([
        [0, 5.5],
        [1, 3.5],
        [3, 1],
      ]),
    )
    .flatMap((one) =>
      random.some(
        one.districts,
        random.weighted([
          [2, 5],
          [4, 3],
          [99, 3],
        ]),
      ),
    )
    .map(({ code }) => code);
  return [
    ...new Set([
      place.regencyCode,
      ...others,
      ...(random.chance(0.12) ? [place.provinceCode] : []),
      ...provinces,
      ...districts,
    ]),
  ];
}
