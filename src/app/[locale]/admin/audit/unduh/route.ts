import { exportEvents } from "@/features/audit/commands/export-events";
import { auditCsv } from "@/features/audit/components/audit-csv";
import { auditFilterSchema } from "@/features/audit/schema";
import { csvAnswer } from "@/lib/csv";
import { currentActor } from "@/lib/session";

/** The events of a filter as CSV, streamed; for whoever may not, there is nothing here. */
export async function GET(request: Request) {
  const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const result = await exportEvents(await currentActor(), filter);
  if (!result.ok) return new Response(null, { status: 404 });
  return csvAnswer("jejak-audit-simpul", auditCsv(result.value));
}
