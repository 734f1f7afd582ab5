import "server-only";
import type { Actor } from "@/domain/actor";
import type { ListColumn, ListField } from "@/domain/list-import/columns";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { mappingSchema, type MapInput } from "../schema";

export type MapListRefusal =
  "not-allowed" | "not-found" | "changed-meanwhile" | "name-missing" | "field-twice";

/** Says what the columns of a file are for, and has its rows read: the trial. */
export async function mapList(
  actor: Actor,
  { importId: id, version, fields }: MapInput,
  at: Date = clock(),
): Promise<Result<null, MapListRefusal>> {
  if (!may(actor, "imports/map-list")) return refuse("not-allowed");
  const found = await db.listImport.findUnique({ where: { id } });
  if (!found) return refuse("not-found");
  const { row, columns } = mappingSchema.parse(found.mapping);
  const mapped = columns.map((column, place) => mapColumn(column, fields.get(place) ?? null));
  const taken = mapped.flatMap(({ field }) => field ?? []);
  if (!taken.includes("name")) return refuse("name-missing");
  if (new Set(taken).size < taken.length) return refuse("field-twice");
  return db.$transaction(async (tx) => {
    const { count } = await tx.listImport.updateMany({
      where: { id, version, state: "uploaded" },
      data: {
        mapping: { v: 1, row, columns: mapped },
        state: "reading",
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, "list.map", { type: "import", id }, at, { columns: taken.length });
    return ok(null);
  });
}

/** A column about persons is not taken, whatever is asked. */
function mapColumn(column: ListColumn, field: ListField | null): ListColumn {
  if (column.left === "private") return column;
  if (field) return { ...column, field, left: null };
  return { ...column, field: null, left: column.left ?? "unknown" };
}
