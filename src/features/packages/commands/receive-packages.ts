import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import type { TableFault, TableRow } from "@/lib/table-file";
import { stagePackages } from "./stage-packages";

/** Takes in a file of every KLPD, as the operator's console does; the worker brings it in. */
export async function receivePackages(
  actor: Actor,
  { rows, isDemo = false }: { rows: AsyncIterable<TableRow>; isDemo?: boolean },
  at: Date = clock(),
): Promise<Result<{ importId: string }, "not-allowed" | TableFault>> {
  if (!may(actor, "packages/receive-packages")) return refuse("not-allowed");
  return stagePackages(actor, { agency: null, rows, isDemo }, at);
}
