import "server-only";
import type { Actor } from "@/domain/actor";
import { type ExportFormat, KEPT_EDITIONS } from "@/domain/exports";
import { db } from "@/lib/db";

/** The editions that can be downloaded, the newest first, for anyone. Bytes are whole numbers. */
export async function listEditions(_actor: Actor) {
  const rows = await db.exportEdition.findMany({
    where: { finishedAt: { not: null } },
    orderBy: [{ finishedAt: "desc" }, { name: "desc" }],
    take: KEPT_EDITIONS,
    select: {
      ...{ name: true, madeAt: true, total: true, shape: true },
      files: {
        select: { format: true, bytes: true, sha256: true },
        orderBy: { format: "asc" },
      },
    },
  });
  return rows.map((row) => ({
    ...row,
    files: row.files.map((file) => ({ ...file, bytes: Number(file.bytes) })),
  }));
}
export type Edition = Awaited<ReturnType<typeof listEditions>>[number];

/** How far the one is that is being made; null while none is. */
export const findEditionUnderWay = (_actor: Actor) =>
  db.exportEdition.findFirst({
    where: { finishedAt: null },
    select: { name: true, total: true, done: true },
  });

/** A file of a finished edition, the newest when `edition` is null; null where there is none. */
export async function findExportFile(
  _actor: Actor,
  { edition, format }: { edition: string | null; format: ExportFormat },
) {
  const row = await db.exportFile.findFirst({
    where: {
      format,
      edition: { finishedAt: { not: null }, ...(edition !== null && { name: edition }) },
    },
    orderBy: [{ edition: { finishedAt: "desc" } }, { editionName: "desc" }],
    select: {
      ...{ bytes: true, sha256: true },
      edition: { select: { name: true, madeAt: true } },
    },
  });
  return row && { ...row, bytes: Number(row.bytes) };
}
