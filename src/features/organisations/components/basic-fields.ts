import { getLocale, getTranslations } from "next-intl/server";
import { LEGAL_FORMS, ORGANISATION_KINDS } from "@/domain/organisation";
import { LONGEST_MISSION, MOST_ISSUES, MOST_WORK_KINDS } from "@/domain/registration";
import { ANYONE } from "@/domain/actor";
import type { FormField } from "@/ui/form-field";
import { type findPlace, listTerms } from "@/lib/choices";

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** The fields of the basic tier, each with its reason. The regency was chosen a step before. */
export async function basicFields(place: Place, name: string): Promise<FormField[]> {
  const t = await getTranslations("registerOms");
  const labels = await getTranslations("labels");
  const terms = await listTerms(ANYONE, await getLocale());
  const said = (field: "name" | "acronym" | "legalForm" | "kind" | "foundingYear" | "street") => ({
    name: field,
    label: t(`fields.${field}.label`),
    hint: t(`fields.${field}.why`),
  });
  const listed = (field: "issues" | "workKinds" | "targetGroups" | "workAreas", most: number) => ({
    name: field,
    label: t(`fields.${field}.label`),
    hint: t(`fields.${field}.why`, { most: String(most) }),
  });
  const own = place.beside.map(({ code, name: label }) => ({ value: code, label }));
  const choose = { value: "", label: "" };
  return [
    { ...said("name"), kind: "text", value: name, maxLength: 200, autoComplete: "organization" },
    { ...said("acronym"), kind: "text", maxLength: 40 },
    {
      ...said("legalForm"),
      kind: "select",
      options: [choose, ...LEGAL_FORMS.map((value) => ({ value, label: labels(`form.${value}`) }))],
    },
    {
      ...said("kind"),
      kind: "select",
      options: [
        choose,
        ...ORGANISATION_KINDS.map((value) => ({ value, label: labels(`kind.${value}`) })),
      ],
    },
    { ...said("foundingYear"), kind: "text", maxLength: 4 },
    {
      ...said("street"),
      heading: t("parts.where"),
      kind: "text",
      maxLength: 200,
      autoComplete: "street-address",
    },
    {
      ...listed("workAreas", 0),
      kind: "checks",
      value: place.regency.code,
      options: own,
      more: {
        label: t("moreAreas"),
        options: place.provinces.map((one) => ({
          value: one.code,
          label: t("wholeProvince", { province: one.name }),
        })),
      },
    },
    {
      ...listed("issues", MOST_ISSUES),
      heading: t("parts.work"),
      kind: "checks",
      options: terms.issues,
    },
    { ...listed("workKinds", MOST_WORK_KINDS), kind: "checks", options: terms.workKinds },
    { ...listed("targetGroups", 0), kind: "checks", options: terms.targetGroups },
    {
      kind: "textarea",
      name: "mission",
      label: t("fields.mission.label"),
      hint: t("fields.mission.why", { most: String(LONGEST_MISSION) }),
      maxLength: LONGEST_MISSION,
      rows: 3,
    },
    {
      kind: "text",
      name: "contact",
      heading: t("parts.contact"),
      label: t("fields.contact.label"),
      hint: t("fields.contact.why"),
      maxLength: 254,
    },
    {
      kind: "text",
      name: "website",
      label: t("fields.website.label"),
      hint: t("fields.website.why"),
      maxLength: 200,
      autoComplete: "url",
    },
  ];
}
