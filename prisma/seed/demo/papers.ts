import type { LegalForm } from "@/domain/organisation";
import type { ProfileInput } from "@/features/organisations/schema";
import type { Place } from "./places";
import type { Random } from "./random";

const NOTARIES = [
  "Nurlela Contohwati, S.H., M.Kn.",
  "Bram Rekaan, S.H.",
  "Ratih Umpama, S.H., M.Kn.",
  "Yusran Misalnya, S.H.",
  "Ida Ayu Ibarat, S.H., M.Kn.",
];

const date = (random: Random, year: number) =>
  `${year}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;

/** Fifteen digits that pass as an entity's: Luhn over nine, the second digit 1 to 3. */
export function inventedNpwp(random: Random): string {
  const eight = `9${random.int(1, 3)}${String(random.int(0, 999_999)).padStart(6, "0")}`;
  const sum = [...eight]
    .reverse()
    .map(Number)
    .reduce((total, digit, place) => {
      const doubled = place % 2 === 0 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return `${eight}${(10 - (sum % 10)) % 10}${String(random.int(1, 999)).padStart(3, "0")}000`;
}

/** Deed, approval, tax number: as an organisation of this form and age would have them. */
export function legal(
  random: Random,
  form: LegalForm | undefined,
  founded: number,
  place: Place,
): ProfileInput["legal"] {
  const number = String(random.int(1, 9_999_999)).padStart(7, "0");
  const approved = Math.min(
    2025,
    Math.max(founded, founded < 2008 ? random.int(2008, 2016) : founded),
  );
  const section = form === "association" ? "07" : "04";
  const approval =
    form === "foundation" || form === "association"
      ? {
          approvalNumber:
            approved < 2014
              ? `AHU-${random.int(100, 9999)}.AH.01.${section}.Tahun ${approved}`
              : `AHU-${number}.AH.01.${section}.Tahun ${approved}`,
          approvalDate: date(random, approved),
        }
      : {};
  const amended = Math.min(2026, approved + random.int(3, 9));
  const amendment =
    "approvalNumber" in approval && random.chance(0.35)
      ? { amendmentNumber: `AHU-AH.01.06-${number}`, amendmentDate: date(random, amended) }
      : {};
  const registered = random.int(2020, 2025);
  const skt =
    form === "unincorporated" && random.chance(0.6)
      ? {
          sktNumber: `${random.int(10, 400)}/SKT/BKBP/${registered}`,
          sktIssuer: `Badan Kesatuan Bangsa dan Politik ${place.regency}`,
          sktFrom: `${registered}-02-01`,
          sktUntil: `${registered + 5}-01-31`,
        }
      : {};
  return {
    ...(form !== "unincorporated" && {
      deedNumber: String(random.int(1, 99)),
      deedDate: date(random, founded),
      notary: random.pick(NOTARIES),
      notaryPlace: place.short,
    }),
    ...approval,
    ...amendment,
    ...skt,
    ...(random.chance(0.82) && { npwp: inventedNpwp(random) }),
  };
}

/** What a list knows of an organisation's papers: one number. */
export function fromAList(
  random: Random,
  form: LegalForm | undefined,
  place: Place,
): ProfileInput["legal"] {
  const { approvalNumber, approvalDate, sktNumber, sktIssuer, sktUntil } =
    legal(random, form, random.int(1998, 2022), place) ?? {};
  if (approvalNumber) return { approvalNumber, ...(random.chance(0.5) && { approvalDate }) };
  return sktNumber ? { sktNumber, sktIssuer, sktUntil } : undefined;
}

// The first two digits of the post's areas in each province.
const POST: Record<string, string> = {
  ...{ "11": "23 24", "12": "20 21 22", "13": "25 26 27", "14": "28 29", "15": "36 37" },
  ...{ "16": "30 31 32", "17": "38 39", "18": "34 35", "19": "33", "21": "29", "31": "10 11 12" },
  ...{ "32": "16 40 41 43 44 45 46", "33": "50 51 52 53 54 56 57 58 59", "34": "55" },
  ...{ "35": "60 61 62 63 64 65 66 67 68 69", "36": "15 42", "51": "80 81 82", "52": "83 84" },
  ...{
    "53": "85 86 87",
    "61": "78 79",
    "62": "73 74",
    "63": "70 71 72",
    "64": "75 76",
    "65": "77",
  },
  ...{ "71": "95", "72": "94", "73": "90 91 92", "74": "93", "75": "96", "76": "91", "81": "97" },
  ...{ "82": "97", "91": "99", "92": "98", "93": "99", "94": "98", "95": "99", "96": "98" },
};

/** A postcode as its province has them. */
export const postcode = (random: Random, { provinceCode }: Place) =>
  `${random.pick((POST[provinceCode] ?? "10").split(" "))}${String(random.int(111, 899))}`;
