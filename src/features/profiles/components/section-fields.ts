import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import {
  CLIENT_KINDS,
  EXPERIENCE_ROLES,
  INTEGRITY_ANSWERS,
  INTEGRITY_TOPICS,
  LEGAL_FORMS,
  OFFICE_TENURES,
  ORGANISATION_KINDS,
  type Section,
} from "@/domain/organisation";
import type { ProfileContent } from "@/domain/profile";
import { LONGEST } from "@/domain/profile-fields";
import { fieldsOf } from "@/domain/profile-schemas";
import type { FormField } from "@/ui/form-field";
import { listPlacesIn } from "../queries/editor";
import { listRegencies, listTerms } from "@/lib/choices";

type Kind = Exclude<FormField["kind"], "select" | "radio" | "checks" | "noted">;

/** How each field is drawn that is no choice; a line of text where nothing is said. */
const KINDS: Record<string, Kind> = {
  ...{ formerNames: "textarea", mission: "textarea", missionEn: "textarea", media: "textarea" },
  ...{ foundingYear: "digits", year: "digits", postcode: "digits", npwp: "digits" },
  ...{ value: "digits", income: "digits", spending: "digits", publicShare: "digits" },
  ...{ deedDate: "date", approvalDate: "date", amendmentDate: "date" },
  ...{ sktFrom: "date", sktUntil: "date", termFrom: "date", termUntil: "date" },
  ...{ startedOn: "date", endedOn: "date" },
  ...{ permanent: "check", isTypeThree: "check", audited: "check" },
  email: "email",
};

/**
 * The fields of a section's form, each with its one line of reason. `scope`: the province or regency
 * of which the form of the areas of work speaks.
 */
export async function sectionFields(
  section: Section,
  profile: ProfileContent,
  scope = "",
): Promise<FormField[]> {
  const t = await getTranslations("editor");
  const choices = await choicesOf(section, profile, scope);
  const mask = profile.legal?.npwpMask;
  return fieldsOf(section).map((name): FormField => {
    const place = choices.scopeName ?? "";
    const why = t(`fields.${name as "name"}.why`);
    const common = {
      name,
      label: t(`fields.${name as "workAreas"}.label`, { place }),
      hint: name === "npwp" && mask ? t("npwpKept", { mask }) : why,
    };
    const noted = NOTES[name];
    const options = choices.options[name];
    if (noted && options) {
      const note = t(`note.${noted.key}`);
      return { ...common, kind: "noted", options, note, maxLength: LONGEST[noted.longest] };
    }
    if (options && (name === "targetGroups" || name === "workAreas")) {
      return { ...common, kind: "checks", options };
    }
    if (options && RADIOS.has(name)) return { ...common, kind: "radio", options };
    if (options) {
      const none = { value: "", label: t("choose") };
      const groups = choices.groups[name];
      return { ...common, kind: "select", options: [none, ...options], ...(groups && { groups }) };
    }
    return { ...common, kind: KINDS[name] ?? "text", maxLength: roomOf(name) } as FormField;
  });
}

const NOTES: Partial<
  Record<string, { key: "issues" | "services"; longest: "clause" | "description" }>
> = {
  issues: { key: "issues", longest: "clause" },
  services: { key: "services", longest: "description" },
};
const RADIOS = new Set<string>(["officeTenure", "group", "role", ...INTEGRITY_TOPICS]);

/** A third more than is kept, so that what is too long is told and not cut. */
const roomOf = (name: string) => {
  const longest = LONGEST[name as keyof typeof LONGEST];
  return longest ? Math.ceil(longest * 1.3) : undefined;
};

type Option = { value: string; label: string };
type Choices = {
  options: Record<string, Option[]>;
  groups: Record<string, { label: string; options: Option[] }[]>;
  scopeName?: string;
};

async function choicesOf(
  section: Section,
  profile: ProfileContent,
  scope: string,
): Promise<Choices> {
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const named = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const none = { options: {}, groups: {} };
  switch (section) {
    case "identity":
      return {
        ...none,
        options: {
          legalForm: named(LEGAL_FORMS, (one) => labels(`form.${one}`)),
          kind: named(ORGANISATION_KINDS, (one) => labels(`kind.${one}`)),
        },
      };
    case "office": {
      const districts = profile.regencyCode ? await listPlacesIn(ANYONE, profile.regencyCode) : [];
      return {
        options: {
          regencyCode: [],
          districtCode: districts
            .filter(({ level }) => level === "district")
            .map(({ code, name }) => ({ value: code, label: name })),
          officeTenure: named(OFFICE_TENURES, (one) => labels(`officeTenure.${one}`)),
        },
        groups: { regencyCode: await listRegencies(ANYONE) },
      };
    }
    case "board":
      return {
        ...none,
        options: {
          group: named(["executive", "supervisory", "advisory"] as const, (one) =>
            labels(`group.${one}`),
          ),
        },
      };
    case "fields":
    case "services": {
      const terms = await listTerms(ANYONE, locale);
      const options: Record<string, Option[]> =
        section === "services"
          ? { services: terms.workKinds }
          : { issues: terms.issues, targetGroups: terms.targetGroups };
      return { ...none, options };
    }
    case "work_areas": {
      const t = await getTranslations("editor.areas");
      const places = await listPlacesIn(ANYONE, scope);
      const own = places.find(({ code }) => code === scope);
      return {
        ...none,
        scopeName: own?.name ?? "",
        options: {
          workAreas: places.map(({ code, name }) => ({
            value: code,
            label: code === scope ? t("whole", { place: name }) : name,
          })),
        },
      };
    }
    case "experience": {
      const terms = await listTerms(ANYONE, locale);
      return {
        options: {
          clientKind: named(CLIENT_KINDS, (one) => labels(`client.${one}`)),
          issueCode: terms.issues,
          workKindCode: terms.workKinds,
          regionCode: [],
          role: named(EXPERIENCE_ROLES, (one) => labels(`role.${one}`)),
        },
        groups: { regionCode: await listRegencies(ANYONE) },
      };
    }
    case "integrity":
      return {
        ...none,
        options: Object.fromEntries(
          INTEGRITY_TOPICS.map((topic) => [
            topic,
            named(INTEGRITY_ANSWERS, (one) => labels(`integrityAnswer.${one}`)),
          ]),
        ),
      };
    default:
      return none;
  }
}
