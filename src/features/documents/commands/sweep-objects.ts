import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { listObjects, objectKeptAt, removeObject, sweepStage } from "@/lib/storage";
import { takeTurns } from "@/lib/turns";

const DAY = 86_400_000;

/**
 * Removes files that belong to no paper, no letter and no export: their upload stopped half-way, or their last paper
 * was forgotten. What came within a day (machine time) may be on its way and is left alone. Each goes in
 * its own turn, which an upload of the same file takes as well.
 */
export async function sweepObjects(
  actor: Actor,
  now: Date = machineTime(),
): Promise<Result<{ removed: number; kept: number }, "not-allowed">> {
  if (!may(actor, "documents/sweep-objects")) return refuse("not-allowed");
  await sweepStage();
  const before = new Date(now.getTime() - DAY);
  let removed = 0;
  let kept = 0;
  for await (const { sha256, keptAt } of listObjects()) {
    if (keptAt <= before && (await removeUnused(sha256, before))) removed++;
    else kept++;
  }
  return ok({ removed, kept });
}

const removeUnused = (sha256: string, before: Date): Promise<boolean> =>
  db.$transaction(
    async (tx) => {
      await takeTurns(tx, `object:${sha256}`);
      // It may have come anew while this sweep was on its way.
      const keptAt = await objectKeptAt(sha256);
      if (!keptAt || keptAt > before) return false;
      if ((await tx.document.count({ where: { sha256 } })) > 0) return false;
      if ((await tx.letter.count({ where: { pdfSha256: sha256 } })) > 0) return false;
      if ((await tx.exportFile.count({ where: { sha256 } })) > 0) return false;
      await tx.storedObject.deleteMany({ where: { sha256 } });
      await removeObject(sha256);
      return true;
    },
    { timeout: 60_000 },
  );
