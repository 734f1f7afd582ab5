import { exportOneStep } from "@/features/eligibility/commands/export-one-step";
import { oneStepCsv } from "@/features/eligibility/components/one-step-csv";
import { oneStepSchema } from "@/features/eligibility/schema";
import { csvAnswer } from "@/lib/csv";
import { currentActor } from "@/lib/session";

/** All of the agency's region who are one step away; for whoever may not, there is nothing here. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[locale]/instansi/[slug]/satu-langkah/unduh">,
) {
  const { slug } = await params;
  const asked = oneStepSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { butir, wilayah } = asked;
  const result = await exportOneStep(await currentActor(), { slug, butir, wilayah });
  if (!result.ok) return new Response(null, { status: 404 });
  return csvAnswer(`satu-langkah-${slug}`, await oneStepCsv(result.value));
}
