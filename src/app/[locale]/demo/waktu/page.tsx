import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { shiftTimeAction } from "@/features/demo/actions";
import { STEPS } from "@/features/demo/schema";
import { clock, demoShiftMs, machineTime } from "@/lib/clock";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("demoTime"))("title") };
}

export default async function DemoTimePage() {
  const locale = await getLocale();
  const t = await getTranslations("demoTime");
  const refusals = ["not-allowed", "too-far", "too-many"] as const;
  const form = async (days: string, label: string, tone: "small" | "main") => (
    <ActionForm
      key={days}
      action={shiftTimeAction}
      prefix={`geser${days}-`}
      hidden={{ days }}
      fields={[]}
      tone={tone}
      words={await formWords({ submit: label }, refusals)}
    />
  );
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <SummaryList
        rows={[
          { term: t("civil"), detail: formatInstant(locale, clock()) },
          { term: t("machine"), detail: formatInstant(locale, machineTime()) },
        ]}
      />
      <h2>{t("move")}</h2>
      <div className="row">
        {await Promise.all(
          STEPS.map((days) => form(days, t("days", { days: Number(days) }), "small")),
        )}
      </div>
      {demoShiftMs() !== 0 && (await form("reset", t("reset"), "main"))}
      <p className="soft small">{t("kept")}</p>
    </div>
  );
}
