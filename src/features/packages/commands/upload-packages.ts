import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { TableFault, TableRow } from "@/lib/table-file";
import { stagePackages } from "./stage-packages";

export type UploadRefusal = "not-allowed" | "not-found" | "no-klpd-code" | TableFault;

/** Takes in a file of an agency: packages of its own KLPD, the others are counted and left out. */
export async function uploadPackages(
  actor: Actor,
  { agencyId, rows }: { agencyId: string; rows: AsyncIterable<TableRow> },
  at: Date = clock(),
): Promise<Result<{ importId: string }, UploadRefusal>> {
  const body = { type: "agency", id: agencyId, unitId: null } as const;
  if (!may(actor, "packages/upload-packages", body)) return refuse("not-allowed");
  const found = await db.agency.findUnique({
    where: { id: agencyId },
    select: { id: true, klpdCode: true, state: true, isDemo: true },
  });
  if (found?.state !== "confirmed") return refuse("not-found");
  const { id, klpdCode, isDemo } = found;
  if (!klpdCode) return refuse("no-klpd-code");
  return stagePackages(actor, { agency: { id, klpdCode }, rows, isDemo }, at);
}
