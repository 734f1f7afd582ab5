import type { Section } from "./organisation";
import type { ProfileContent } from "./profile";

/** One thing that is not as it was. Values are as the profile keeps them; null: nothing. */
export type Change = {
  section: Section | "papers";
  /** `name`, `issues`, `people`: a field of the profile or one of its lists. */
  field: string;
  /** Which item of a list, in its own words or by its code; null for a plain field. */
  item: string | null;
  /** What of the item, when the item itself stayed. */
  part: string | null;
  before: string | null;
  after: string | null;
};

/** What never tells two versions of an item apart. */
const ASIDE = new Set(["id", "version"]);

const COLUMNS = {
  identity: ["name", "acronym", "legalForm", "kind", "foundingYear", "mission", "missionEn"],
  office: ["regencyCode", "districtCode", "street", "postcode", "officeTenure"],
} as const satisfies Partial<Record<Section, readonly (keyof ProfileContent)[]>>;

type Row = Record<string, string | number | boolean | null>;
type List = {
  section: (row: Row) => Change["section"];
  key: (row: Row) => string;
  rows: (p: ProfileContent) => Row[];
  /** The part that says all there is to say of an item. */
  value?: string;
};

const coded = (codes: string[]): Row[] => codes.map((code) => ({ code }));
const byCode = (row: Row) => String(row.code);

const LISTS: Record<string, List> = {
  formerNames: {
    section: () => "identity",
    key: (row) => String(row.name),
    rows: (profile) => profile.formerNames,
  },
  people: {
    section: (row) => (row.group === "staff" ? "people" : "board"),
    key: (row) => String(row.name),
    rows: (profile) => profile.people,
  },
  issues: { section: () => "fields", key: byCode, rows: (profile) => profile.issues },
  targetGroups: {
    section: () => "fields",
    key: byCode,
    rows: (profile) => coded(profile.targetGroups),
  },
  services: { section: () => "services", key: byCode, rows: (profile) => profile.services },
  workAreas: {
    section: () => "work_areas",
    key: byCode,
    rows: (profile) => coded(profile.workAreas),
  },
  experiences: {
    section: () => "experience",
    key: (row) => `${row.title} (${row.startedOn})`,
    rows: (profile) => profile.experiences,
  },
  finances: {
    section: () => "finance",
    key: (row) => String(row.year),
    rows: (profile) => profile.finances,
  },
  integrity: {
    section: () => "integrity",
    key: (row) => String(row.topic),
    rows: (profile) => profile.integrity,
    value: "answer",
  },
  contacts: {
    section: () => "contacts",
    key: (row) => String(row.channel),
    rows: (profile) => profile.contacts,
    value: "value",
  },
  papers: {
    section: () => "papers",
    key: (row) => [row.type, row.title].filter(Boolean).join(": "),
    rows: (profile) => profile.papers,
  },
};

const textOf = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined || value === "" ? null : String(value);

/** Everything in which two versions of a profile differ, in the order of the profile. */
export function changesBetween(before: ProfileContent, after: ProfileContent): Change[] {
  const found: Change[] = [];
  const note = (
    change: Omit<Change, "before" | "after">,
    from: Row[string] | undefined,
    to: Row[string] | undefined,
  ) => {
    const [old, now] = [textOf(from), textOf(to)];
    if (old !== now) found.push({ ...change, before: old, after: now });
  };
  for (const [section, fields] of Object.entries(COLUMNS)) {
    for (const field of fields) {
      const at = { section: section as Section, field, item: null, part: null };
      note(at, before[field], after[field]);
    }
  }
  const [oldLegal, legal] = [before.legal ?? {}, after.legal ?? {}] as [Row, Row];
  for (const field of new Set([...Object.keys(oldLegal), ...Object.keys(legal)])) {
    note({ section: "legal", field, item: null, part: null }, oldLegal[field], legal[field]);
  }
  for (const [field, list] of Object.entries(LISTS)) {
    found.push(...changesOfList(field, list, list.rows(before), list.rows(after)));
  }
  return found;
}

/** An item keeps its identity by its id where it has one, else by its key. */
function changesOfList(field: string, list: List, before: Row[], after: Row[]): Change[] {
  const identity = (row: Row) => textOf(row.id) ?? list.key(row);
  const told = (row: Row) => (list.value ? textOf(row[list.value]) : list.key(row));
  const old = new Map(before.map((row) => [identity(row), row]));
  const now = new Map(after.map((row) => [identity(row), row]));
  const found: Change[] = [];
  for (const [id, row] of old) {
    if (now.has(id)) continue;
    const at = { section: list.section(row), field, item: list.key(row) };
    found.push({ ...at, part: list.value ?? null, before: told(row), after: null });
  }
  for (const [id, row] of now) {
    const former = old.get(id);
    const at = { section: list.section(row), field, item: list.key(former ?? row) };
    if (!former) {
      found.push({ ...at, part: list.value ?? null, before: null, after: told(row) });
      continue;
    }
    for (const part of new Set([...Object.keys(former), ...Object.keys(row)])) {
      const [from, to] = [textOf(former[part]), textOf(row[part])];
      if (ASIDE.has(part) || from === to) continue;
      found.push({ ...at, part, before: from, after: to });
    }
  }
  return found;
}

/** Paths as versions keep them: `office.street`, `experience.experiences.value`; each once. */
export const changedPaths = (changes: Change[]): string[] => [
  ...new Set(
    changes.map(({ section, field, part }) => [section, field, part].filter(Boolean).join(".")),
  ),
];
