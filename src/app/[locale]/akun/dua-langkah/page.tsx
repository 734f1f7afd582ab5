import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactorPanel } from "@/features/sessions/components/factor-panel";
import { findOwnFactor } from "@/features/sessions/queries";
import { requireSession } from "@/lib/enter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("secondFactor"))("title") };
}

export default async function SecondFactorPage() {
  const { actor } = await requireSession("/akun/dua-langkah");
  const factor = await findOwnFactor(actor);
  if (!factor) return null;
  const t = await getTranslations("secondFactor");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <FactorPanel factor={factor} />
    </div>
  );
}
