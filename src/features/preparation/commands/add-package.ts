import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import type { HandPackageInput } from "@/domain/kak";
import { readTopics } from "@/domain/package-topics";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { indexWords } from "@/domain/search-text";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { once } from "@/lib/request-key";

export type AddPackageRefusal = "not-allowed" | "not-found";

/** A package that is not in SiRUP yet, written down by hand with the work on it. Not public. */
export async function addPackage(
  actor: Actor,
  input: HandPackageInput,
  at: Date = clock(),
): Promise<Result<{ workId: string }, AddPackageRefusal>> {
  const { agencyId, unitId, requestId, ceiling, budgetYear } = input;
  if (!may(actor, "preparation/add-package", { type: "agency", id: agencyId, unitId }))
    return refuse("not-allowed");
  const name = maskPersonalData(input.name);
  const description = maskPersonalData(input.description) || null;
  const topics = readTopics(name, description);
  const days = { startsOn: dateOfDay(input.startsOn), endsOn: dateOfDay(input.endsOn) };
  return db.$transaction(async (tx): Promise<Result<{ workId: string }, AddPackageRefusal>> => {
    const agency = await tx.agency.findFirst({
      where: { id: agencyId, state: "confirmed" },
      select: { regionCode: true, klpdCode: true, isDemo: true },
    });
    if (!agency) return refuse("not-found");
    if (unitId && !(await tx.agencyUnit.findFirst({ where: { id: unitId, agencyId } })))
      return refuse("not-found");
    const about = {
      ...{ workKindCodes: topics.workKinds, issueCodes: topics.issues },
      targetGroupCodes: topics.targetGroups,
      regionCodes: agency.regionCode ? [agency.regionCode] : [],
    };
    const made = await once(tx, requestId, "add-package", async () => {
      const { id: packageId } = await tx.package.create({
        data: {
          ...{ source: "manual", agencyId, name, description, ceiling, budgetYear },
          ...{ ...days, ...about, isDemo: agency.isDemo, createdAt: at, changedAt: at },
          words: [...new Set([name, description ?? ""].flatMap(indexWords))],
          contentHash: createHash("sha256").update(requestId).digest("hex"),
        },
        select: { id: true },
      });
      const { id } = await tx.packageWork.create({
        data: {
          ...{ agencyId, packageId, unitId, ceiling, ...days, ...about },
          ...{ createdAt: at, changedAt: at },
        },
        select: { id: true },
      });
      await recordAudit(tx, actor, "package.add", { type: "package_work", id }, at, {
        ...{ agency: agencyId, package: packageId },
      });
      return { workId: id };
    });
    return ok(made);
  });
}
