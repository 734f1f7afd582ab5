import { randomUUID } from "node:crypto";
import { addPackage } from "@/features/preparation/commands/add-package";
import { beginWork } from "@/features/preparation/commands/begin-work";
import { saveKak } from "@/features/preparation/commands/save-kak";
import { saveSchedule } from "@/features/preparation/commands/save-schedule";
import { handPackageSchema, kakSchema, scheduleSchema } from "@/domain/kak";
import type { Act } from "@/domain/permissions";
import { db } from "@/lib/db";
import type { Probe, World } from "@tests/builders/permission-probes";

const KAK = {
  outputs: "",
  startsOn: "",
  endsOn: "",
  ceiling: "1",
  people: "",
  terms: "",
  route: "",
};

/** A work of the first agency's unit, made for the question and of no further use. */
export async function aWorkOf({ agency }: World): Promise<string> {
  const now = new Date();
  const { id: packageId } = await db.package.create({
    data: {
      ...{ source: "manual", agencyId: agency.id, name: "Paket uji", ceiling: 10n },
      ...{ budgetYear: 2027, contentHash: "0".repeat(64), createdAt: now, changedAt: now },
    },
  });
  const { id } = await db.packageWork.create({
    data: {
      ...{ agencyId: agency.id, packageId, unitId: agency.unitId, ceiling: 10n },
      ...{ createdAt: now, changedAt: now },
    },
  });
  return id;
}

export const preparationProbes = {
  "preparation/begin-work": (actor, _body, { agency }) =>
    beginWork(actor, { agencyId: agency.id, packageId: randomUUID(), unitId: agency.unitId }),
  "preparation/add-package": (actor, _body, { agency }) =>
    addPackage(
      actor,
      handPackageSchema.parse({
        ...{ agencyId: agency.id, unitId: agency.unitId, requestId: randomUUID() },
        ...{ name: "Paket percobaan", description: "", budgetYear: "2027", ceiling: "1000000" },
        ...{ startsOn: "", endsOn: "" },
      }),
    ),
  "preparation/save-kak": async (actor, _body, world) => {
    const { unitId } = world.agency;
    const form = { ...KAK, unitId, workId: await aWorkOf(world), version: "1" };
    return saveKak(actor, kakSchema.parse(form));
  },
  "preparation/save-schedule": async (actor, _body, world) =>
    saveSchedule(actor, scheduleSchema.parse({ workId: await aWorkOf(world), version: "1" })),
} satisfies Partial<Record<Act, Probe>>;
