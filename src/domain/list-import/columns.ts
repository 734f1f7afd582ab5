import { plain } from "../search-text";

/** What a column of a list may hold and we take. */
export const LIST_FIELDS = [
  "name",
  "acronym",
  "legalForm",
  "province",
  "regency",
  "district",
  "street",
  "postcode",
  "foundingYear",
  "deedNumber",
  "deedDate",
  "notary",
  "approvalNumber",
  "approvalDate",
  "sktNumber",
  "sktUntil",
  "npwp",
  "email",
  "phone",
  "website",
  "issues",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Why a column is not taken: about persons, only counts rows, there twice, or not known to us. */
export const LEFT_REASONS = ["private", "number", "repeated", "unknown"] as const;
type LeftReason = (typeof LEFT_REASONS)[number];

export type ListColumn = { header: string; field: ListField | null; left: LeftReason | null };

/** Headers as offices write them, in plain letters; the whole header has to match. */
const HEADERS: Readonly<Record<ListField, string>> = {
  name: `nama|nama organisasi|nama oms|nama lsm|nama ormas|nama lembaga|nama yayasan|nama organisasi kemasyarakatan
    |nama oms lsm|nama ormas lsm|nama lsm ormas|nama organisasi lembaga|nama lembaga organisasi|organisasi|lembaga
    |nama organisasi masyarakat sipil|nama organisasi masyarakat|nama yayasan perkumpulan|nama mitra|ormas|lsm|oms
    |nama badan hukum|name|organisation|organization|name of organisation|name of organization`,
  acronym: "singkatan|akronim|nama singkat|singkatan nama|acronym|short name",
  legalForm:
    "bentuk|bentuk organisasi|bentuk badan hukum|jenis badan hukum|badan hukum|bentuk hukum|legal form",
  province: "provinsi|prov|propinsi|province|nama provinsi",
  regency: `kab kota|kabupaten kota|kabupaten|kota|kab|kota kabupaten|kota kab|nama kab kota|kabupaten kota domisili
    |domisili|regency|city|daerah|kedudukan|tempat kedudukan`,
  district: "kecamatan|kec|district",
  street: `alamat|alamat kantor|alamat sekretariat|alamat lengkap|alamat organisasi|alamat lembaga|sekretariat|jalan
    |address|alamat domisili|alamat kantor sekretariat`,
  postcode: "kode pos|kodepos|postcode|postal code",
  foundingYear: "tahun berdiri|tahun pendirian|berdiri tahun|tahun didirikan|founded",
  deedNumber:
    "no akta|nomor akta|akta|no akta pendirian|nomor akta pendirian|akta pendirian|no akta notaris|akta notaris",
  deedDate: "tanggal akta|tgl akta|tanggal akta pendirian|tgl akta pendirian|tanggal pendirian",
  notary: "notaris|nama notaris|notary",
  approvalNumber: `no sk kemenkumham|nomor sk kemenkumham|sk kemenkumham|no sk ahu|sk ahu|nomor ahu|no ahu|ahu
    |no sk kemenkumham ahu|sk kemenkumham ahu|no sk pengesahan|nomor sk pengesahan|sk pengesahan|pengesahan
    |no sk kemenkum|nomor sk kementerian hukum|no sk menkumham|sk menkumham|no pengesahan badan hukum`,
  approvalDate:
    "tanggal sk|tgl sk|tanggal sk kemenkumham|tgl sk kemenkumham|tanggal pengesahan|tgl pengesahan|tanggal sk ahu",
  sktNumber:
    "skt|no skt|nomor skt|nomor skt terdaftar|no surat keterangan terdaftar|nomor surat keterangan terdaftar",
  sktUntil: "masa berlaku skt|skt berlaku sampai|berlaku sampai|masa berlaku",
  npwp: "npwp|no npwp|nomor npwp|nomor pokok wajib pajak|npwp organisasi|npwp lembaga",
  email: `email|e mail|surel|alamat email|email organisasi|email lembaga|email kantor|surel organisasi|alamat surel
    |email resmi`,
  phone: `telepon|telp|tlp|no telepon|no telp|no tlp|nomor telepon|telepon kantor|telp kantor|no telepon kantor|phone
    |telp fax|telepon fax|no telp kantor|telepon organisasi|nomor telepon kantor|no telp fax`,
  website: "website|situs|situs web|web|laman|alamat website|url|site",
  issues:
    "bidang|bidang kegiatan|bidang kerja|bidang isu|isu|ruang lingkup|fokus|fokus isu|bidang usaha kegiatan|sektor",
};

const FIELD_OF = new Map(
  LIST_FIELDS.flatMap((field) =>
    HEADERS[field].split("|").map((header) => [header.trim().replace(/\s+/g, " "), field] as const),
  ),
);

const NUMBERS = /^(no|nr|nomor|no urut|nomor urut|number)$/;
/** A header with one of these words is about a person, or holds what we must not have. */
const PRIVATE =
  /\b(ketua|pimpinan|direktur|direktris|sekretaris|bendahara|pengurus|pendiri|pembina|pengawas|penanggung jawab|pj|pic|cp|kontak|contact|contact person|narahubung|penghubung|nama orang|perorangan|nik|ktp|no hp|hp|nomor hp|handphone|ponsel|seluler|wa|whatsapp|mobile|tempat lahir|tanggal lahir|tgl lahir|jenis kelamin|agama|rekening|pekerjaan|chairperson|director|email ketua|email pengurus)\b/;

/** What a column is for, by its header. */
export function readHeader(header: string): Omit<ListColumn, "header"> {
  const key = plain(header).replace(/\s+/g, " ").trim();
  if (NUMBERS.test(key)) return { field: null, left: "number" };
  if (PRIVATE.test(key)) return { field: null, left: "private" };
  // "Alamat (kantor)", "NPWP *", "Provinsi (domisili)": what is in brackets explains.
  const bare = plain(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " "));
  const field = FIELD_OF.get(key) ?? FIELD_OF.get(bare) ?? null;
  return { field, left: field === null ? "unknown" : null };
}

/** Every column of a header, each field once: of two that say the same, the first counts. */
export function readColumns(headers: readonly (string | null)[]): ListColumn[] {
  const taken = new Set<ListField>();
  return headers.map((header) => {
    const read = header === null ? { field: null, left: "unknown" as const } : readHeader(header);
    if (read.field !== null && taken.has(read.field)) {
      return { header: header ?? "", field: null, left: "repeated" };
    }
    if (read.field !== null) taken.add(read.field);
    return { header: header ?? "", ...read };
  });
}
