import { maskPersonalData } from "./personal-data";
import { plain } from "./search-text";

/**
 * A row of SiRUP's `RUP-PaketSwakelola-Terumumkan`, read into a package: 28 fields, of which those of
 * officials (`nip_ppk`, `nama_ppk`, `username_ppk`) are not even looked at. Numbers may be text, truth
 * may be a word, and days come in several shapes.
 */

/** What is read of a row; every other field is dropped at the door. */
const FIELDS = [
  ...["tahun_anggaran", "kd_rup", "kd_klpd", "nama_klpd", "jenis_klpd", "kd_satker"],
  ...["kd_satker_str", "nama_satker", "nama_paket", "pagu", "volume_pekerjaan", "uraian_pekerjaan"],
  ...["nama_klpd_penyelenggara", "nama_satker_penyelenggara", "tipe_swakelola"],
  ...["tgl_awal_pelaksanaan_kontrak", "tgl_akhir_pelaksanaan_kontrak", "tgl_pengumuman_paket"],
  ...["status_aktif_rup", "status_delete_rup", "status_umumkan_rup"],
] as const;
type RupField =
  | "tahun_anggaran"
  | "kd_rup"
  | "kd_klpd"
  | "nama_klpd"
  | "jenis_klpd"
  | "kd_satker"
  | "nama_satker"
  | "nama_paket"
  | "pagu"
  | "tgl_awal_pelaksanaan_kontrak"
  | "tgl_akhir_pelaksanaan_kontrak"
  | "tgl_pengumuman_paket";

type RupFault = "missing" | "number" | "day" | "order" | "kind" | "long";
export type RupProblem = { field: RupField; fault: RupFault };

/** Why a sound row is not taken: another type, or no longer announced. */
export const LEFT_OUT = ["type", "inactive", "deleted", "unannounced", "elsewhere"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export const KLPD_KINDS = ["ministry", "institution", "province", "regency", "city"] as const;
export type KlpdKind = (typeof KLPD_KINDS)[number];
const KIND_WORDS: Readonly<Record<string, KlpdKind>> = {
  KEMENTERIAN: "ministry",
  LEMBAGA: "institution",
  PROVINSI: "province",
  KABUPATEN: "regency",
  KOTA: "city",
};

/** Money in whole rupiah, as text; days as YYYY-MM-DD. */
export type RupPackage = {
  budgetYear: number;
  rupCode: string;
  klpd: { code: string; name: string; kind: KlpdKind };
  satker: { code: number; localCode: string | null; name: string } | null;
  name: string;
  volume: string | null;
  description: string | null;
  ceiling: string;
  startsOn: string | null;
  endsOn: string | null;
  announcedOn: string | null;
  organiser: string | null;
};

export type RupRow =
  | { kind: "package"; value: RupPackage }
  /** Of type 3, but no longer to be shown: `key` says which, when it can be read. */
  | { kind: "left-out"; why: LeftOut; key: { budgetYear: number; rupCode: string } | null }
  | { kind: "bad"; problems: RupProblem[] };

/** The fields of a row that are read, nothing else. Throws nothing, whatever it is given. */
export function rupFields(raw: unknown): Record<string, unknown> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return {};
  const row = raw as Record<string, unknown>;
  return Object.fromEntries(FIELDS.flatMap((f) => (Object.hasOwn(row, f) ? [[f, row[f]]] : [])));
}

const textOf = (value: unknown): string | null => {
  if (typeof value !== "string" && typeof value !== "number") return null;
  // Marks that no eye sees and line ends become spaces; PostgreSQL refuses the null byte.
  const plain = String(value)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return plain === "" || /^(null|none|-)$/i.test(plain) ? null : plain;
};

const isTrue = (value: unknown) => value === true || /^(true|1|ya)$/i.test(textOf(value) ?? "");

/** A whole number however it is written: 120000000, "120000000", "120.000.000", "120000000.00". */
function wholeOf(value: unknown): bigint | null {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : null;
  const text = (textOf(value) ?? "").replace(/^Rp\.?\s*/i, "");
  if (/^\d{1,18}([.,]0{1,2})?$/.test(text)) return BigInt(text.replace(/[.,]0{1,2}$/, ""));
  return /^\d{1,3}(\.\d{3}){1,5}(,0{1,2})?$/.test(text)
    ? BigInt(text.replace(/,0{1,2}$/, "").replaceAll(".", ""))
    : null;
}

/** A civil day: 2026-04-01, with a time behind it or not, or 01/04/2026. Null when there is no such day. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1]!, iso[2]!, iso[3]!]
    : local
      ? [local[3]!, local[2]!.padStart(2, "0"), local[1]!.padStart(2, "0")]
      : ["", "", ""];
  const written = `${year}-${month}-${day}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}

const LONGEST = { name: 500, text: 4_000, klpd: 200, code: 12, satker: 300, local: 60 };

/** A row as a package, as something to leave out, or with what is wrong in it, field by field. */
export function readRupRow(raw: unknown): RupRow {
  const row = rupFields(raw);
  const type = wholeOf(row.tipe_swakelola);
  if (type !== 3n) return { kind: "left-out", why: "type", key: null };
  const problems: RupProblem[] = [];
  const say = (field: RupField, fault: RupFault) => void problems.push({ field, fault });
  const whole = (field: RupField, least: bigint, most: bigint): bigint => {
    const found = wholeOf(row[field]);
    if (textOf(row[field]) === null) say(field, "missing");
    else if (found === null || found < least || found > most) say(field, "number");
    return found ?? 0n;
  };
  const text = (field: RupField, longest: number): string => {
    const found = textOf(row[field]);
    if (found === null) say(field, "missing");
    else if (found.length > longest) say(field, "long");
    return found ?? "";
  };
  const day = (field: RupField): string | null => {
    const typed = textOf(row[field]);
    const found = typed && dayOf(typed);
    if (typed && !found) say(field, "day");
    return found || null;
  };

  const budgetYear = Number(whole("tahun_anggaran", 2000n, 2100n));
  const rupCode = String(whole("kd_rup", 1n, 10n ** 15n));
  const isKnown = problems.length === 0;
  const why = !isTrue(row.status_aktif_rup)
    ? "inactive"
    : isTrue(row.status_delete_rup)
      ? "deleted"
      : textOf(row.status_umumkan_rup)?.toLowerCase() !== "terumumkan"
        ? "unannounced"
        : null;
  if (why) return { kind: "left-out", why, key: isKnown ? { budgetYear, rupCode } : null };

  const kind = KIND_WORDS[text("jenis_klpd", 40).toUpperCase()];
  if (!kind && !problems.some(({ field }) => field === "jenis_klpd")) say("jenis_klpd", "kind");
  const klpd = {
    code: text("kd_klpd", LONGEST.code),
    name: text("nama_klpd", LONGEST.klpd),
    kind: kind ?? "regency",
  };
  const satkerName = textOf(row.nama_satker);
  const satkerCode = textOf(row.kd_satker) && whole("kd_satker", 0n, 2_147_483_647n);
  if (satkerCode && satkerName === null) say("nama_satker", "missing");
  const value: RupPackage = {
    ...{ budgetYear, rupCode, klpd },
    satker: satkerCode
      ? {
          code: Number(satkerCode),
          localCode: textOf(row.kd_satker_str)?.slice(0, LONGEST.local) ?? null,
          name: (satkerName ?? "").slice(0, LONGEST.satker),
        }
      : null,
    // Somebody may have typed a phone number into them.
    name: maskPersonalData(text("nama_paket", LONGEST.name)),
    volume: maskPersonalData(textOf(row.volume_pekerjaan) ?? "").slice(0, LONGEST.name) || null,
    description:
      maskPersonalData(textOf(row.uraian_pekerjaan) ?? "").slice(0, LONGEST.text) || null,
    ceiling: String(whole("pagu", 1n, 10n ** 15n)),
    startsOn: day("tgl_awal_pelaksanaan_kontrak"),
    endsOn: day("tgl_akhir_pelaksanaan_kontrak"),
    announcedOn: day("tgl_pengumuman_paket"),
    organiser:
      [textOf(row.nama_klpd_penyelenggara), textOf(row.nama_satker_penyelenggara)]
        .filter(Boolean)
        .join(" – ")
        .slice(0, LONGEST.satker) || null,
  };
  if (value.startsOn && value.endsOn && value.endsOn < value.startsOn)
    say("tgl_akhir_pelaksanaan_kontrak", "order");
  return problems.length > 0 ? { kind: "bad", problems } : { kind: "package", value };
}

/** What tells places apart when a KLPD writes them short: "Kab. Kediri" is "Kabupaten Kediri". */
const PLACE_WORDS: readonly [RegExp, string][] = [
  [/^(pemerintah\s+)?(kab\.?|kabupaten)\s+/i, "Kabupaten "],
  [/^(pemerintah\s+)?kota\s+/i, "Kota "],
  [/^(pemerintah\s+)?(prov\.?|provinsi)\s+/i, ""],
];

/** The name of the place of a KLPD as a key to compare by; null for one of the whole country. */
export function klpdPlaceKey({ name, kind }: { name: string; kind: KlpdKind }): string | null {
  if (kind === "ministry" || kind === "institution") return null;
  for (const [pattern, word] of PLACE_WORDS)
    if (pattern.test(name)) return placeKey(name.replace(pattern, word));
  return placeKey(kind === "province" ? name : `${kind === "city" ? "Kota" : "Kabupaten"} ${name}`);
}

/** The name of a region as the same key; people leave "Administrasi" out of the cities of Jakarta. */
export const placeKey = (name: string) => plain(name).replace(/\badministrasi /, "");
