import { exportOneStep } from "@/features/eligibility/commands/export-one-step";
import { oneStepCsv } from "@/features/eligibility/components/one-step-csv";
import { oneStepSchema } from "@/features/eligibility/schema";
import { csvAnswer } from "@/lib/csv";
import { currentActor } from "@/lib/session";

/** All of the country who are one step away; for whoever may not, there is nothing here. */
export async function GET(request: Request) {
  const asked = oneStepSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { butir, wilayah } = asked;
  const result = await exportOneStep(await currentActor(), { slug: null, butir, wilayah });
  if (!result.ok) return new Response(null, { status: 404 });
  return csvAnswer("satu-langkah-simpul", await oneStepCsv(result.value));
}
