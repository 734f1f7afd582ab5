import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit, recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { eachOneStep, findOneStepScope, type OneStepRow } from "../queries/one-step";
import type { OneStepFilter } from "../schema";

/**
 * Hands out everybody who is one step away, of the country or of an agency's region (`slug`), a batch at
 * a time, and writes into the trail that it did.
 */
export async function exportOneStep(
  actor: Actor,
  { slug, ...filter }: Pick<OneStepFilter, "butir" | "wilayah"> & { slug: string | null },
  at: Date = clock(),
): Promise<Result<AsyncGenerator<OneStepRow[]>, "not-allowed">> {
  const act = "eligibility/export-one-step";
  const scope = actor.kind === "person" ? await findOneStepScope(actor, slug, act) : null;
  if (!scope) {
    await recordRefusal(actor, act);
    return refuse("not-allowed");
  }
  await recordAudit(db, actor, "standing.export", { type: "audit", id: "one-step" }, at, {
    of: scope.of,
    filtered: Object.values(filter).some(Boolean),
  });
  return ok(eachOneStep(actor, scope, filter));
}
