import type { Said } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";

// What a village is called where it is not "desa"; a city has kelurahan and RW.
const VILLAGE: Record<string, string> = {
  ...{ "11": "gampong", "13": "nagari", "34": "kalurahan" },
  ...{ "91": "kampung", "92": "kampung", "93": "kampung" },
  ...{ "94": "kampung", "95": "kampung", "96": "kampung" },
};
const HAMLET: Record<string, string> = { "13": "jorong", "51": "banjar", "34": "padukuhan" };

export const villageOf = ({ isCity, provinceCode }: Place) =>
  isCity ? "kelurahan" : (VILLAGE[provinceCode] ?? "desa");

const hamletOf = ({ isCity, provinceCode }: Place) =>
  isCity ? "RW" : (HAMLET[provinceCode] ?? "dusun");

// Papua and Yogyakarta call their kecamatan by other names.
export const districtWord = ({ isCity, provinceCode }: Place) => {
  if (provinceCode === "34") return isCity ? "Kemantren" : "Kapanewon";
  return provinceCode.startsWith("9") ? "Distrik" : "Kecamatan";
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const OF_THE_COUNTRYSIDE =
  /\b(desa|dusun|perdesaan|bupati|petani|tani|perhutanan|hutan|garapan|adat|lahan|sawah|mata air)\b/i;
const OF_THE_COAST = /\b(mangrove|pesisir|nelayan|laut|kepiting)\b/i;

/** Whether a text can be true here: no farmland in a city, no sea in the mountains. */
export const fits = (text: string, place: Place) =>
  !(place.isCity && OF_THE_COUNTRYSIDE.test(text)) &&
  !(!place.isCoastal && OF_THE_COAST.test(text));

/**
 * Puts the place into a text. {tempat}, {wilayah} and {pemda}: its short name, its official one, and
 * its government; {desa}, {dusun} and {kecamatan}: as they are called there; {n}: people, {many}:
 * households, {few}: villages or offices, {kec}: a number of districts.
 */
export const fill = (random: Random, text: string, place: Place) =>
  text
    .replaceAll("{kecamatan}", districtWord(place).toLowerCase())
    .replaceAll("{tempat}", place.short)
    .replaceAll("{wilayah}", place.official)
    .replaceAll("{pemda}", place.provinceCode === "31" ? "DKI Jakarta" : place.official)
    .replaceAll("{provinsi}", place.province)
    .replaceAll("{desa}", villageOf(place))
    .replaceAll("{Desa}", capital(villageOf(place)))
    .replaceAll("{dusun}", hamletOf(place))
    .replaceAll("{n}", () =>
      String(random.pick([20, 24, 25, 30, 40, 45, 50, 60, 75, 80, 100, 120])),
    )
    .replaceAll("{many}", () => String(random.pick([300, 400, 480, 600, 800, 960])))
    .replaceAll("{few}", () => String(random.pick([3, 4, 5, 6, 8, 10, 12, 15, 18])))
    .replaceAll("{kec}", () => {
      const most = Math.max(2, Math.min(8, place.districts.length));
      return `${random.int(2, most)} ${districtWord(place).toLowerCase()}`;
    });

const ENGLISH: Record<string, string> = {
  ...{ Utara: "North", Selatan: "South", Barat: "West", Timur: "East", Tengah: "Central" },
  ...{ Tenggara: "Southeast", "Barat Daya": "Southwest", Pegunungan: "Highland", Pusat: "Central" },
  ...{ Jawa: "Java", Sumatera: "Sumatra" },
};

const WITH_SIDE =
  /^(Jawa|Sumatera|Kalimantan|Sulawesi|Nusa Tenggara|Maluku|Papua|Jakarta|Lombok) (.+)$/;

/** "Jawa Tengah" → "Central Java", "Kepulauan Riau" → "Riau Islands". */
const inEnglish = (name: string) => {
  const plain = name.replace(/^(DKI|DI) /, "").replace(/^Kepulauan (.*)$/, "$1 Islands");
  const [, land = "", side = ""] = WITH_SIDE.exec(plain) ?? [];
  return ENGLISH[side] ? `${ENGLISH[side]} ${ENGLISH[land] ?? land}` : plain;
};

const english = (text: string, place: Place) =>
  text
    .replaceAll("{tempat}", inEnglish(place.short))
    .replaceAll("{provinsi}", inEnglish(place.province))
    .replaceAll("{desa}", place.isCity ? "neighbourhood" : "village");

/** Both languages of some sentences, one after another. */
export const say = (random: Random, said: readonly Said[], place: Place) => ({
  mission: fill(random, said.map(([indonesian]) => indonesian).join(" "), place),
  missionEn: said.map(([, translated]) => english(translated, place)).join(" "),
});
