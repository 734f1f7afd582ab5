import { ruleSetSchema, type Criterion, type Ends } from "../rule-set";

const BY_EVENT: Ends = { kind: "by_event" };
const ON_PAPER: Ends = { kind: "on_paper" };
/** Policy of this platform, not of the regulation: a print-out says what was true on its day. */
const KSWP_DAYS = 90;

const reviewed: Criterion["tests"][number] = { test: "decided", by: ["reviewer", "review_lead"] };

/**
 * The eight conditions of Peraturan LKPP 3/2021 tentang Pedoman Swakelola (4 May 2021, BN 2021 No.
 * 485), as the procurement office of Kalimantan Timur lists them. Neither an audit nor a minimum
 * age nor an SKT is among them, nor an office in the district of the work.
 */
export const PERLEM_LKPP_3_2021 = ruleSetSchema.parse({
  code: "perlem-lkpp-3-2021",
  version: 1,
  effectiveFrom: "2021-05-04",
  keepsDecisionsOf: [],
  legalBasis:
    "Peraturan LKPP No. 3 Tahun 2021, Lampiran, persyaratan penyelenggara Swakelola Tipe III",
  unconfirmed:
    "menurut ringkasan Biro PBJ Provinsi Kalimantan Timur; belum dicocokkan dengan naskah Lampiran",
  criteria: [
    {
      code: "K1",
      slug: "badan-hukum",
      scope: "standing",
      tests: [
        {
          test: "legal_form",
          anyOf: [
            { form: "foundation", kind: null },
            { form: "association", kind: null },
            { form: "other_nonprofit", kind: "private_university" },
          ],
        },
        { test: "value", field: "approvalNumber" },
        { test: "paper", anyOf: ["approval"], ends: BY_EVENT },
        { test: "paper", anyOf: ["deed"], ends: BY_EVENT },
        { test: "declared_end", field: "boardTermUntil", effect: "warns" },
        reviewed,
      ],
      fields: [
        ...["name", "legalForm", "deedNumber", "deedDate"],
        ...["approvalNumber", "approvalDate", "amendmentNumber", "amendmentDate"],
      ],
      reopenedBy: ["approval", "change_approval", "deed"],
    },
    {
      code: "K2",
      slug: "status-pajak",
      scope: "standing",
      tests: [
        { test: "value", field: "npwp" },
        { test: "paper", anyOf: ["npwp"], ends: BY_EVENT },
        { test: "paper", anyOf: ["kswp"], ends: { kind: "days_after", days: KSWP_DAYS } },
        reviewed,
      ],
      fields: ["npwp"],
      reopenedBy: [],
    },
    {
      code: "K3",
      slug: "struktur-pengurus",
      scope: "standing",
      tests: [
        { test: "value", field: "board" },
        { test: "paper", anyOf: ["board_decree"], ends: ON_PAPER },
        { test: "paper", anyOf: ["structure"], ends: BY_EVENT },
        { test: "declared_end", field: "boardTermUntil", effect: "ends" },
        reviewed,
      ],
      fields: ["board", "boardTermUntil"],
      reopenedBy: ["board_decree"],
    },
    {
      code: "K4",
      slug: "ad-art",
      scope: "standing",
      tests: [
        { test: "paper", anyOf: ["articles", "deed"], ends: BY_EVENT },
        { test: "paper", anyOf: ["bylaws"], ends: BY_EVENT },
        reviewed,
      ],
      fields: ["deedNumber", "deedDate"],
      reopenedBy: ["articles", "deed", "bylaws"],
    },
    {
      code: "K5",
      slug: "bidang-kegiatan",
      scope: "package",
      tests: [{ test: "clauses", by: ["agency_ppk"], articles: "K4" }],
      fields: [],
      reopenedBy: ["articles", "deed"],
    },
    {
      code: "K6",
      slug: "personel",
      scope: "package",
      tests: [{ test: "personnel", by: ["agency_ppk"] }],
      fields: [],
      reopenedBy: [],
    },
    {
      code: "K7",
      slug: "kantor",
      scope: "standing",
      tests: [
        { test: "value", field: "street" },
        { test: "value", field: "regencyCode" },
        { test: "paper", anyOf: ["domicile", "lease", "certificate"], ends: ON_PAPER },
        { test: "paper", anyOf: ["office_photo"], ends: BY_EVENT },
        { test: "declared_end", field: "officeUntil", effect: "ends" },
        reviewed,
      ],
      fields: [
        ...["street", "postcode", "districtCode", "regencyCode", "officeTenure", "officeUntil"],
      ],
      reopenedBy: [],
    },
    {
      code: "K8",
      slug: "kemitraan",
      scope: "package",
      tests: [
        { test: "with_others" },
        { test: "paper", anyOf: ["partnership"], ends: ON_PAPER },
        { test: "decided", by: ["agency_ppk"] },
      ],
      fields: [],
      reopenedBy: [],
    },
  ],
});
