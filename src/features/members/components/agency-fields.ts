import { getTranslations } from "next-intl/server";
import { AGENCY_KINDS, type AgencyKind } from "@/domain/membership";
import type { FormField } from "@/ui/form-field";

type Known = {
  name: string;
  kind: AgencyKind;
  klpdCode: string | null;
  regionCode: string | null;
  mailDomains: string[];
};

/** What an operator says of an agency, new or known. */
export async function agencyFields(known?: Known): Promise<FormField[]> {
  const t = await getTranslations("admin.agencies");
  const kinds = await getTranslations("labels.agencyKind");
  return [
    { kind: "text", name: "name", label: t("name"), value: known?.name, maxLength: 160 },
    {
      kind: "select",
      name: "kind",
      label: t("kind"),
      value: known?.kind,
      options: [
        ...(known ? [] : [{ value: "", label: "" }]),
        ...AGENCY_KINDS.map((value) => ({ value, label: kinds(value) })),
      ],
    },
    {
      kind: "text",
      name: "klpdCode",
      label: t("klpdCode"),
      hint: t("klpdHint"),
      value: known?.klpdCode ?? "",
      maxLength: 12,
    },
    {
      kind: "text",
      name: "regionCode",
      label: t("regionCode"),
      hint: t("regionHint"),
      value: known?.regionCode ?? "",
      maxLength: 8,
    },
    {
      kind: "text",
      name: "mailDomains",
      label: t("mailDomains"),
      hint: t("domainsHint"),
      value: known?.mailDomains.join(" "),
      maxLength: 500,
    },
  ];
}
