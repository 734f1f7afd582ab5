import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { scanFile } from "@/lib/scanner";
import { dropStaged, openObject, stageFile } from "@/lib/storage";

/**
 * Looks through files that came while the scanner was away, fifty at a time, oldest name first. Stops
 * at the first that cannot be scanned: the scanner is still away, and the next minute asks again.
 */
export async function scanObjects(
  actor: Actor,
): Promise<Result<{ scanned: number; infected: number }, "not-allowed">> {
  if (!may(actor, "documents/scan-objects")) return refuse("not-allowed");
  const waiting = env.CLAMD_URL
    ? await db.storedObject.findMany({
        where: { scan: "not_scanned" },
        orderBy: { sha256: "asc" },
        select: { sha256: true },
        take: 50,
      })
    : [];
  let scanned = 0;
  let infected = 0;
  for (const { sha256 } of waiting) {
    const scan = await scanStored(sha256);
    if (scan === "not_scanned") break;
    await db.storedObject.update({
      where: { sha256 },
      data: { scan, scannedAt: machineTime() },
    });
    scanned++;
    if (scan === "infected") infected++;
  }
  return ok({ scanned, infected });
}

async function scanStored(sha256: string) {
  const stream = await openObject(sha256);
  if (!stream) throw new Error("A row without its object");
  const path = await stageFile();
  try {
    await pipeline(stream, createWriteStream(path, { flags: "r+" }));
    return await scanFile(path);
  } finally {
    await dropStaged(path);
  }
}
