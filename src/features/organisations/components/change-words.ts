import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import type { Change } from "@/domain/profile-changes";
import { listTerms, namePlaces } from "@/lib/choices";
import { formatIsoDay, formatRupiah } from "@/lib/i18n/format";

export type ToldChange = {
  key: string;
  /** "Misi", "Pengalaman: Pendataan balita (2024-02-01), Nilai". */
  what: string;
  before: string | null;
  after: string | null;
};

/** How a field of a version is called in the forms, where it is not the same word. */
const LABELS: Record<string, string> = {
  npwpMask: "npwp",
  "people.name": "personName",
  "people.role": "position",
  "people.group": "group",
  "contacts.value": "contactValue",
};

const LISTS: Record<string, string> = {
  formerNames: "formerNames",
  issues: "issues",
  targetGroups: "targetGroups",
  services: "services",
};

const DAYS = /(Date|From|Until|edOn|endsOn)$/;
const MONEY = new Set(["value", "income", "spending"]);
const YES_OR_NO = new Set(["permanent", "isTypeThree", "audited"]);
const PLACES = new Set(["regencyCode", "districtCode", "regionCode", "workAreas"]);

/** Changes in the words of the page: labels for codes, days and amounts as people write them. */
export async function tellChanges(changes: Change[]): Promise<ToldChange[]> {
  const t = await getTranslations("history");
  const fields = await getTranslations("editor.fields");
  const notes = await getTranslations("editor.note");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const terms = await listTerms(ANYONE, locale);
  const named = new Map(
    [...terms.issues, ...terms.workKinds, ...terms.targetGroups].map((one) => [
      one.value,
      one.label,
    ]),
  );
  const codes = changes.flatMap(({ field, part, item, before, after }) =>
    PLACES.has(part ?? field) ? [item, before, after].filter((one) => one !== null) : [],
  );
  const places = await namePlaces(ANYONE, codes);

  const value = ({ field, part, before }: Change, text: string | null): string | null => {
    if (text === null) return null;
    const of = part ?? field;
    if (of === "document") return t(text === before ? "formerFile" : "newFile");
    if (PLACES.has(of)) return places.get(text) ?? text;
    if (DAYS.test(of)) return formatIsoDay(locale, text);
    if (MONEY.has(of) && field !== "contacts") return formatRupiah(locale, BigInt(text));
    if (YES_OR_NO.has(of)) return t(text === "true" ? "yes" : "no");
    const label = labelOf(of, field, text);
    return label ?? named.get(text) ?? text;
  };
  // "office_photo: Tampak depan": the kind by its code, then its own words.
  const paper = (text: string) => {
    const [type = "", ...title] = text.split(": ");
    return [labels(`documentType.${type as DocumentType}`), ...title].join(": ");
  };
  const labelOf = (of: string, field: string, text: string): string | null => {
    switch (of) {
      case "papers":
        return paper(text);
      case "visibility":
        return labels(`visibility.${text as "public"}`);
      case "kind":
        return labels(`kind.${text as "general"}`);
      case "legalForm":
        return labels(`form.${text as "foundation"}`);
      case "officeTenure":
        return labels(`officeTenure.${text as "owned"}`);
      case "clientKind":
        return labels(`client.${text as "ministry"}`);
      case "group":
        return labels(`group.${text as "staff"}`);
      case "provenance":
        return labels(`provenance.${text as "self"}`);
      case "role":
        return field === "experiences" ? labels(`role.${text as "lead"}`) : null;
      case "answer":
        return labels(`integrityAnswer.${text as "written"}`);
      case "integrity":
        return labels(`integrityTopic.${text as "complaints"}`);
      case "contacts":
        return labels(`contact.${text as "email"}`);
      default:
        return null;
    }
  };
  const fieldLabel = (field: string, part: string | null) => {
    if (field === "papers") return t(`parts.${part as "number"}`);
    const name = LABELS[`${field}.${part}`] ?? LABELS[part ?? field] ?? part ?? field;
    if (name === "provenance" || name === "untilYear" || name === "contactValue")
      return t(`parts.${name}`);
    if (name === "clause" || name === "description")
      return notes(name === "clause" ? "issues" : "services");
    return fields(`${name as "workAreas"}.label`, { place: "" }).trim();
  };
  const what = (change: Change): string => {
    const { section, field, item, part } = change;
    if (item === null) return fieldLabel(field, null);
    if (field === "papers") {
      const it = paper(item);
      return part === null
        ? labels("section.papers")
        : t("part", { item: it, part: fieldLabel(field, part) });
    }
    const list = LISTS[field];
    const head = list ? fields(`${list as "issues"}.label`) : labels(`section.${section}`);
    if (part === null) return head;
    const it = value({ ...change, part: null }, item) ?? item;
    if (field === "contacts" || field === "integrity") return it;
    return t("part", { item: it, part: fieldLabel(field, part) });
  };
  return changes.map((change, at) => ({
    key: String(at),
    what: what(change),
    before: value(change, change.before),
    after: value(change, change.after),
  }));
}
