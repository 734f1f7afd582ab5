import type { OrganisationDetail } from "../schema";

type Cell = string | number | boolean | null;
type Column = { name: string; width: number; of: (one: OrganisationDetail) => Cell };

/** Lists in one cell; what is listed holds no semicolon of its own, or it is made a comma. */
const joined = (values: readonly (string | number | null)[]) =>
  values
    .filter((value) => value !== null && value !== "")
    .map((value) => String(value).replaceAll(";", ","))
    .join("; ");

const contact = (channel: string) => ({
  ...{ name: channel, width: 24 },
  of: (one: OrganisationDetail) =>
    one.contacts.find((each) => each.channel === channel)?.value ?? null,
});

const item = (code: string) => ({
  ...{ name: `item_${code.toLowerCase()}`, width: 14 },
  of: (one: OrganisationDetail) =>
    one.standing_items.find((each) => each.code === code)?.result ?? null,
});

/** The columns of CSV and XLSX. A field of `Organisation` in one column, a list in one cell. */
export const EXPORT_COLUMNS: readonly Column[] = [
  { name: "id", width: 13, of: (one) => one.id },
  { name: "slug", width: 30, of: (one) => one.slug },
  { name: "url", width: 40, of: (one) => one.url },
  { name: "name", width: 44, of: (one) => one.name },
  { name: "acronym", width: 12, of: (one) => one.acronym },
  { name: "former_names", width: 24, of: (one) => joined(one.former_names.map((f) => f.name)) },
  { name: "kind", width: 16, of: (one) => one.kind },
  { name: "form", width: 16, of: (one) => one.form },
  { name: "listing", width: 12, of: (one) => one.listing },
  { name: "confirmed", width: 11, of: (one) => one.confirmed },
  { name: "standing", width: 16, of: (one) => one.standing },
  ...["K1", "K2", "K3", "K4", "K7"].map(item),
  { name: "verified_until", width: 13, of: (one) => one.verified_until },
  { name: "measure", width: 11, of: (one) => one.measure.state },
  { name: "measure_from", width: 12, of: (one) => one.measure.from },
  { name: "measure_until", width: 12, of: (one) => one.measure.until },
  { name: "founding_year", width: 9, of: (one) => one.founding_year },
  { name: "province_code", width: 9, of: (one) => one.province?.code ?? null },
  { name: "province", width: 20, of: (one) => one.province?.name ?? null },
  { name: "regency_code", width: 9, of: (one) => one.regency?.code ?? null },
  { name: "regency", width: 22, of: (one) => one.regency?.name ?? null },
  { name: "district_code", width: 10, of: (one) => one.address.district?.code ?? null },
  { name: "district", width: 18, of: (one) => one.address.district?.name ?? null },
  { name: "street", width: 30, of: (one) => one.address.street },
  { name: "postcode", width: 9, of: (one) => one.address.postcode },
  { name: "tenure", width: 10, of: (one) => one.address.tenure },
  { name: "mission", width: 50, of: (one) => one.mission },
  { name: "mission_en", width: 50, of: (one) => one.mission_en },
  { name: "issues", width: 26, of: (one) => joined(one.issues) },
  { name: "services", width: 20, of: (one) => joined(one.services) },
  { name: "target_groups", width: 20, of: (one) => joined(one.target_groups) },
  { name: "work_area_codes", width: 20, of: (one) => joined(one.work_areas.map((a) => a.code)) },
  { name: "work_areas", width: 30, of: (one) => joined(one.work_areas.map((a) => a.name)) },
  { name: "approval_number", width: 28, of: (one) => one.legal?.approval_number ?? null },
  { name: "approval_date", width: 12, of: (one) => one.legal?.approval_date ?? null },
  { name: "npwp_masked", width: 22, of: (one) => one.legal?.npwp_masked ?? null },
  ...["email", "whatsapp", "phone", "website"].map(contact),
  { name: "experiences", width: 12, of: (one) => one.experiences.length },
  {
    ...{ name: "experiences_type_iii", width: 12 },
    of: (one) => one.experiences.filter((work) => work.type_iii).length,
  },
  { name: "finance_years", width: 16, of: (one) => joined(one.finances.map((f) => f.year)) },
  { name: "assessment_band", width: 16, of: (one) => one.assessment?.band ?? null },
  { name: "assessment_total", width: 10, of: (one) => one.assessment?.total ?? null },
  { name: "assessment_date", width: 12, of: (one) => one.assessment?.date ?? null },
  { name: "assessment_instrument", width: 12, of: (one) => one.assessment?.instrument ?? null },
  { name: "profile_filled", width: 9, of: (one) => one.profile_filled },
  { name: "changed_at", width: 22, of: (one) => one.changed_at },
  { name: "demo", width: 8, of: (one) => one.demo },
];
