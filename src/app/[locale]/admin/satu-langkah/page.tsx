import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OneStepList } from "@/features/eligibility/components/one-step-list";
import { findOneStepScope } from "@/features/eligibility/queries/one-step";
import { oneStepSchema } from "@/features/eligibility/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import "@/ui/styles/audit.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("oneStep"))("title") };
}

export default async function OneStepPage({
  searchParams,
}: PageProps<"/[locale]/admin/satu-langkah">) {
  const filter = oneStepSchema.parse(await searchParams);
  const path = "/admin/satu-langkah";
  const { session, allowed } = await admitTo(path, "eligibility/see-one-step");
  const scope = allowed && (await findOneStepScope(session.actor, null));
  if (!scope) return <Forbidden actor={session.actor} />;
  const t = await getTranslations("oneStep");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <OneStepList {...{ actor: session.actor, scope, filter }} address={path} />
    </div>
  );
}
