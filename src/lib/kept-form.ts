import "server-only";
import { headers } from "next/headers";
import type { Actor } from "@/domain/actor";
import type { Typed } from "@/domain/form-state";
import { machineTime } from "./clock";
import { db } from "./db";
import { decrypt, encrypt } from "./encryption";
import { pagePath } from "./page-request";
import { personOfCookie } from "./session";

/** As /privasi says: a day. */
export const KEPT_FORM_MS = 86_400_000;

/** The page a form stands on, and comes back to. */
const here = async () => (await pagePath()).split("?")[0] ?? "/";

/** Whether the form was sent by the page's script, and so is still there when it is answered. */
export const runsScript = async () => (await headers()).has("next-action");

/**
 * Keeps what was typed when the answer cannot be the same form: a page that runs no script is asked for
 * anew, and is then another one (signing in, or "not for you"). With a script it stays where it is.
 */
export async function keepTyped(typed: Typed): Promise<void> {
  if ((await runsScript()) || Object.keys(typed).length === 0) return;
  const personId = await personOfCookie();
  if (!personId) return;
  const kept = {
    path: await here(),
    typedCipher: encrypt(JSON.stringify(typed)),
    madeAt: machineTime(),
  };
  await db.keptForm.upsert({
    where: { personId },
    create: { personId, ...kept },
    update: kept,
  });
}

/** What the person typed on this page before the session or the role ended; null when nothing was. */
export async function findKeptForm(actor: Actor): Promise<Typed | null> {
  if (actor.kind !== "person") return null;
  const row = await db.keptForm.findUnique({ where: { personId: actor.id } });
  if (!row || row.madeAt.getTime() < machineTime().getTime() - KEPT_FORM_MS) return null;
  return row.path === (await here()) ? (JSON.parse(decrypt(row.typedCipher)) as Typed) : null;
}

/** A form of this page was sent: nothing of it has to be kept. */
export async function dropKeptForm(actor: Actor): Promise<void> {
  if (actor.kind !== "person") return;
  await db.keptForm.deleteMany({ where: { personId: actor.id, path: await here() } });
}
