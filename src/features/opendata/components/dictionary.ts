import { z } from "zod";
import { organisationDetail } from "../schema";
import { EXPORT_COLUMNS } from "./export-columns";

/** In the order of the page; what stands in none of the later ones is basic. */
export const DICTIONARY_GROUPS = ["basic", "status", "place", "work", "origin"] as const;
export type DictionaryGroup = (typeof DICTIONARY_GROUPS)[number];

const GROUP_OF: Record<string, DictionaryGroup> = {
  ...{ standing: "status", verified_until: "status", measure: "status" },
  ...{ standing_items: "status", assessment: "status" },
  ...{ province: "place", regency: "place", address: "place", work_areas: "place" },
  ...{ contacts: "place", issues: "work", services: "work", target_groups: "work" },
  ...{ service_descriptions: "work", experiences: "work", finances: "work" },
  ...{ integrity: "origin", sections: "origin" },
};

export type DictionaryField = {
  group: DictionaryGroup;
  /** "experiences[].title": [] stands for each of a list. */
  path: string;
  /** Of its words in `dictionary.fields`. */
  key: string;
  type: string;
  values: string[];
  isNullable: boolean;
  /** Of CSV and XLSX that say it. */
  columns: string[];
};

type Node = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
};

/** Columns that are named after another field than theirs alone. */
const FIELD_OF: Record<string, string> = {
  former_names: "former_names[].name",
  measure: "measure.state",
  measure_from: "measure.from",
  measure_until: "measure.until",
  province_code: "province.code",
  province: "province.name",
  regency_code: "regency.code",
  regency: "regency.name",
  district_code: "address.district.code",
  district: "address.district.name",
  street: "address.street",
  postcode: "address.postcode",
  tenure: "address.tenure",
  issues: "issues[]",
  services: "services[]",
  target_groups: "target_groups[]",
  work_area_codes: "work_areas[].code",
  work_areas: "work_areas[].name",
  approval_number: "legal.approval_number",
  approval_date: "legal.approval_date",
  npwp_masked: "legal.npwp_masked",
  email: "contacts[].value",
  whatsapp: "contacts[].value",
  phone: "contacts[].value",
  website: "contacts[].value",
  experiences: "experiences[].title",
  experiences_type_iii: "experiences[].type_iii",
  finance_years: "finances[].year",
  assessment_band: "assessment.band",
  assessment_total: "assessment.total",
  assessment_date: "assessment.date",
  assessment_instrument: "assessment.instrument",
};

export const fieldOfColumn = (name: string) =>
  FIELD_OF[name] ?? (name.startsWith("item_") ? "standing_items[].result" : name);

/** Every field of an organisation as the API, and the JSON of every night, give it. */
export function dictionaryFields(): DictionaryField[] {
  const whole = z.toJSONSchema(organisationDetail) as Node & { $defs?: Record<string, Node> };
  const resolved = (node: Node): Node =>
    node.$ref ? resolved(whole.$defs?.[node.$ref.split("/").at(-1) ?? ""] ?? {}) : node;
  const fields: DictionaryField[] = [];
  const walk = (given: Node, path: string, outerNull: boolean) => {
    const node = resolved(given);
    const choices = (node.anyOf ?? []).map(resolved);
    const isNull = (one: Node) => one.type === "null";
    const isNullable = outerNull || choices.some(isNull);
    const [only] = choices.filter((one) => !isNull(one));
    if (only) return walk(only, path, isNullable);
    if (node.properties) {
      for (const [name, part] of Object.entries(node.properties))
        walk(part, path ? `${path}.${name}` : name, isNullable);
      return;
    }
    if (node.items) return walk(node.items, `${path}[]`, isNullable);
    const types = [node.type ?? "string"].flat();
    const values = (node.enum ?? (node.const === undefined ? [] : [node.const])).map(String);
    fields.push({
      group: GROUP_OF[path.split(/[.[]/)[0] ?? ""] ?? "basic",
      ...{ path, key: path.replaceAll("[]", "").replaceAll(".", "_"), values },
      isNullable: isNullable || types.includes("null"),
      type: node.format ?? types.find((one) => one !== "null") ?? "string",
      columns: EXPORT_COLUMNS.map(({ name }) => name).filter(
        (name) => fieldOfColumn(name) === path,
      ),
    });
  };
  walk(whole, "", false);
  return fields;
}
