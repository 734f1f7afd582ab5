import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OneStepList } from "@/features/eligibility/components/one-step-list";
import { findOneStepScope } from "@/features/eligibility/queries/one-step";
import { oneStepSchema } from "@/features/eligibility/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { namePlaces } from "@/lib/choices";
import { requireSession } from "@/lib/enter";
import "@/ui/styles/audit.css";

/** Said below, because it names the agency to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgencyOneStepPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/satu-langkah">) {
  const { slug } = await params;
  const filter = oneStepSchema.parse(await searchParams);
  const path = `/instansi/${slug}/satu-langkah`;
  const { actor } = await requireSession(path);
  const scope = await findOneStepScope(actor, slug);
  if (scope?.of !== "agency") {
    await recordRefusal(actor, "eligibility/see-one-step");
    return <Forbidden actor={actor} />;
  }
  const t = await getTranslations("oneStep");
  const { region, unplaced, name } = scope;
  const places = await namePlaces(actor, region === null ? [] : [region]);
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { body: name })} – Simpul`}</title>
      <p className="small soft">{name}</p>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <p>
        {unplaced
          ? t("unplaced")
          : region === null
            ? t("whole")
            : t("within", { region: places.get(region) ?? region })}
      </p>
      {!unplaced && <OneStepList {...{ actor, scope, filter }} address={path} />}
    </div>
  );
}
