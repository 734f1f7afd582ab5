import "server-only";
import { setDemoShift } from "./clock";
import { db, type Tx } from "./db";
import { env } from "./env";

const EVERY_MS = 1_000;

async function readShift() {
  const row = await db.demoClock.findUnique({ where: { id: 1 } });
  setDemoShift(Number(row?.shiftMs ?? 0));
}

/**
 * In a demonstration: follows the shift in the database, so that app and worker have one civil time
 * within a second. An outage keeps the shift known last.
 */
export async function followDemoClock(): Promise<void> {
  if (!env.SIMPUL_DEMO || !env.SIMPUL_ALLOW_CLOCK) return;
  await readShift().catch(() => null);
  setInterval(() => void readShift().catch(() => null), EVERY_MS).unref();
}

/** Writes the shift, and shows it in this process at once. */
export async function storeDemoShift(tx: Tx, shiftMs: number): Promise<void> {
  const row = { shiftMs: BigInt(shiftMs) };
  await tx.demoClock.upsert({ where: { id: 1 }, create: row, update: row });
  setDemoShift(shiftMs);
}
