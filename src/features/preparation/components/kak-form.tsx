import { getTranslations } from "next-intl/server";
import { termLines } from "@/domain/cash-flow";
import { ROUTES } from "@/domain/package-schedule";
import { ActionForm } from "@/ui/action-form";
import { saveKakAction } from "../actions";
import type { WorkView } from "../queries/work";
import { preparationWords } from "./preparation-words";

type Option = { value: string; label: string };
type Props = {
  work: WorkView;
  terms: { workKinds: Option[]; issues: Option[]; targetGroups: Option[] };
  places: Option[];
  units: { id: string; name: string }[];
};

/** The terms of reference as one form. */
export async function KakForm({ work, terms, places, units }: Props) {
  const t = await getTranslations("preparation");
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  const boxes = (name: "workKindCodes" | "issueCodes" | "targetGroupCodes" | "regionCodes") => ({
    ...{ kind: "checks" as const, name, label: t(`field.${name}`), value: work[name].join("\n") },
  });
  const text = (name: "outputs" | "people" | "terms", value: string) => ({
    ...{ kind: "textarea" as const, name, value, rows: 5, maxLength: 9_000 },
    ...{ label: t(`field.${name}`), hint: t(`hint.${name}`) },
  });
  return (
    <ActionForm
      action={saveKakAction}
      title={t("page.kak")}
      hidden={{ workId: work.id, version: String(work.version) }}
      words={await preparationWords(t("save"))}
      fields={[
        { ...boxes("workKindCodes"), options: terms.workKinds },
        { ...boxes("issueCodes"), options: terms.issues },
        { ...boxes("targetGroupCodes"), options: terms.targetGroups },
        { ...boxes("regionCodes"), hint: t("hint.regionCodes"), options: places },
        text("outputs", work.outputs.join("\n")),
        {
          ...{ kind: "date", name: "startsOn", label: t("field.startsOn") },
          value: day(work.startsOn),
        },
        { kind: "date", name: "endsOn", label: t("field.endsOn"), value: day(work.endsOn) },
        {
          ...{ kind: "digits", name: "ceiling", label: t("field.ceiling") },
          ...{ hint: t("hint.ceiling"), value: String(work.ceiling) },
        },
        text("people", work.people.map(({ count, task }) => `${count} ${task}`).join("\n")),
        {
          ...{ kind: "radio", name: "route", label: t("field.route"), hint: t("hint.route") },
          value: work.route ?? "",
          options: [
            ...ROUTES.map((route) => ({ value: route, label: t(`route.${route}`) })),
            { value: "", label: t("routeOpen") },
          ],
        },
        {
          ...{ kind: "check", name: "partnership", label: t("field.partnership") },
          ...{ hint: t("hint.partnership"), value: work.partnership ? "1" : "" },
        },
        text("terms", termLines(work.terms)),
        {
          ...{ kind: "select", name: "unitId", label: t("field.unitId"), value: work.unitId ?? "" },
          options: [
            { value: "", label: t("wholeAgency") },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ]}
    />
  );
}
