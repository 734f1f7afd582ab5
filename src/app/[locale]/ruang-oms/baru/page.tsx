import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LookalikeForm } from "@/features/organisations/components/lookalike-form";
import { registerWords } from "@/features/organisations/components/register-words";
import { listRegencies } from "@/lib/choices";
import { requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";

/** The title is the form's, which knows of errors. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function RegisterOrganisationPage() {
  const { actor } = await requireSession("/ruang-oms/baru");
  const locale = await getLocale();
  const t = await getTranslations("registerOms");
  const regencies = await listRegencies(actor);
  return (
    <div className="grid2">
      <div className="stack">
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <LookalikeForm
          title={t("title")}
          language={localPath(locale, "/").replace(/\/$/, "")}
          words={await registerWords(t("check.submit"))}
          fields={[
            {
              kind: "text",
              name: "name",
              label: t("fields.name.label"),
              hint: t("check.nameHint"),
              autoComplete: "organization",
              maxLength: 200,
            },
            {
              kind: "select",
              name: "regencyCode",
              label: t("check.regency"),
              hint: t("check.regencyHint"),
              options: [{ value: "", label: "" }],
              groups: regencies,
            },
            {
              kind: "text",
              name: "approvalNumber",
              label: t("check.approval"),
              hint: t("check.approvalHint"),
              maxLength: 60,
            },
            {
              kind: "text",
              name: "npwp",
              label: t("check.npwp"),
              hint: t("check.npwpHint"),
              maxLength: 40,
            },
          ]}
          list={{
            heading: t("check.heading"),
            text: t("check.text"),
            reasons: {
              same_approval: t("check.reasons.same_approval"),
              same_npwp: t("check.reasons.same_npwp"),
              same_name: t("check.reasons.same_name"),
              same_acronym: t("check.reasons.same_acronym"),
              like_name: t("check.reasons.like_name"),
            },
            claim: t("check.claim"),
            see: t("check.see"),
            onwards: t("check.onwards"),
            onwardsText: t("check.onwardsText"),
            placeUnknown: t("check.placeUnknown"),
          }}
        />
      </div>
      <Steps />
    </div>
  );
}

async function Steps() {
  const t = await getTranslations("registerOms");
  return (
    <section className="stack" aria-labelledby="langkah">
      <h2 id="langkah">{t("steps.title")}</h2>
      <ol className="tl">
        {(["look", "fill", "found", "confirmed"] as const).map((step) => (
          <li key={step}>
            <p className="strong">{t(`steps.${step}.title`)}</p>
            <p className="soft">{t(`steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
