import { SECTIONS, type Listing } from "@/domain/organisation";
import type { ProfileInput } from "@/features/organisations/schema";
import type { Field } from "./field";
import { KINDS } from "./kinds";
import { inventedNpwp, postcode } from "./papers";
import { conduct } from "./parts";
import { people } from "./people";
import { placeOf } from "./places";
import { Random } from "./random";
import { works, years } from "./works";

export type Character = { profile: ProfileInput; listing: Listing; at: Date };

const given = SECTIONS.map((section) => ({
  section,
  answer: "given" as const,
  provenance: "self" as const,
}));

type Told = Pick<
  ProfileInput,
  | "name"
  | "acronym"
  | "kind"
  | "legalForm"
  | "foundingYear"
  | "mission"
  | "missionEn"
  | "services"
  | "issues"
  | "targetGroups"
  | "workAreas"
> & {
  regencyCode: string;
  field: Field;
  workAreas: string[];
  /** Papers that are not those of a foundation or an association. */
  papers?: ProfileInput["legal"];
  size: number;
  count: number;
  income: number;
  handle: string;
};

/** A full profile around what is told of it. */
export function full(seed: number, told: Told): Character {
  const random = new Random(seed);
  const { regencyCode, field, size, count, income, handle, papers, ...rest } = told;
  const kind = KINDS[rest.kind ?? "general"];
  const place = placeOf(regencyCode);
  const at = new Date(Date.UTC(2026, 8, 6 + seed, 2, 30));
  const founded = rest.foundingYear ?? 2010;
  return {
    listing: "published",
    at,
    profile: {
      ...rest,
      provinceCode: place.provinceCode,
      regencyCode,
      districtCode: place.districts[0]?.code,
      street: `Jalan Contoh No. ${10 + seed}`,
      postcode: postcode(random, place),
      ...conduct(rest.name, 1),
      people: people(random, {
        size,
        expertise: field.expertise,
        isFoundation: rest.legalForm === "foundation",
        provinceCode: place.provinceCode,
        founded,
      }),
      experiences: works(random, {
        count,
        field,
        texts: kind ? [kind, kind, field] : [field],
        places: [place, ...rest.workAreas.filter((code) => code.length === 5).map(placeOf)],
        since: Math.max(2017, founded),
        told: at,
      }),
      finances: years(random, 5, income, 2025),
      contacts: [
        { channel: "email", value: `halo@${handle}.example` },
        { channel: "whatsapp", value: `6281100000${String(seed).padStart(2, "0")}` },
        { channel: "website", value: `https://${handle}.example` },
        { channel: "instagram", value: handle },
      ],
      legal: {
        deedNumber: String(seed + 3),
        deedDate: `${founded}-03-0${1 + (seed % 8)}`,
        notary: "Nurlela Contohwati, S.H., M.Kn.",
        notaryPlace: place.short,
        ...(papers ?? {
          approvalNumber: `AHU-001${2400 + seed}.AH.01.${rest.legalForm === "association" ? "07" : "04"}.Tahun ${Math.max(2014, founded)}`,
          approvalDate: `${Math.max(2014, founded)}-05-12`,
        }),
        npwp: inventedNpwp(random),
      },
      sections: given,
    },
  };
}
