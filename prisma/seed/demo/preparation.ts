import { beginWork } from "@/features/preparation/commands/begin-work";
import { saveKak } from "@/features/preparation/commands/save-kak";
import { saveSchedule } from "@/features/preparation/commands/save-schedule";
import { kakSchema, scheduleSchema } from "@/domain/kak";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";

const DAY = 86_400_000;
const iso = (date: Date) => date.toISOString().slice(0, 10);

const OUTPUTS = [
  "Laporan awal dengan data terpilah",
  "Modul kelas dan catatan kunjungan",
  "Laporan akhir dan rekomendasi",
];
const PEOPLE = ["1 ketua tim", "6 fasilitator desa", "1 pengelola data", "1 pengelola keuangan"];

/**
 * The planner of the demo agency prepares three of its packages: one whole with days and terms, one that
 * cannot end in December, one just begun.
 */
export async function seedDemoPreparation(now: Date): Promise<string> {
  if ((await db.packageWork.count()) > 0) return "unchanged";
  const planner = await demoMember("perencana@simpul.test");
  const agency = await db.agency.findFirstOrThrow({
    where: { klpdCode: "D430" },
    select: { id: true, units: { orderBy: { name: "asc" }, select: { id: true }, take: 1 } },
  });
  const packages = await db.package.findMany({
    where: { klpdCode: "D430", budgetYear: { gt: now.getUTCFullYear() } },
    orderBy: { rupCode: "asc" },
    take: 3,
  });
  for (const [at, one] of packages.entries()) {
    const unitId = at === 0 ? (agency.units[0]?.id ?? null) : null;
    const given = { agencyId: agency.id, packageId: one.id, unitId };
    const began = await beginWork(planner, given, new Date(now.getTime() - 9 * DAY));
    if (!began.ok) throw new Error(began.reason);
    if (at < 2) await fill(began.value.workId, at === 1, now);
  }
  return `${packages.length} packages prepared`;

  async function fill(workId: string, isLate: boolean, at: Date) {
    const work = await db.packageWork.findUniqueOrThrow({ where: { id: workId } });
    const year = at.getUTCFullYear() + 1;
    const kak = kakSchema.parse({
      ...{ workId, version: "1", unitId: work.unitId ?? "" },
      ...{ workKindCodes: work.workKindCodes, issueCodes: work.issueCodes },
      ...{ targetGroupCodes: work.targetGroupCodes, regionCodes: work.regionCodes },
      ...{ outputs: OUTPUTS.join("\n"), people: PEOPLE.join("\n"), ceiling: String(work.ceiling) },
      ...{ startsOn: `${year}-04-05`, endsOn: isLate ? `${year}-12-24` : `${year}-10-29` },
      ...{ route: isLate ? "B" : "A", partnership: isLate ? "1" : undefined },
      terms: "20 % saat kontrak\n40 % setelah 50 %\n40 % setelah 100 %",
    });
    const saved = await saveKak(planner, kak, at);
    if (!saved.ok) throw new Error(saved.reason);
    const days: Record<string, string> = { planned3: `${year}-01-20`, planned8: `${year}-03-22` };
    for (const [step, ago] of [
      [1, 8],
      [2, 5],
    ] as const) {
      days[`planned${step}`] = iso(new Date(at.getTime() - ago * DAY));
      days[`done${step}`] = iso(new Date(at.getTime() - (ago - 1) * DAY));
    }
    const schedule = scheduleSchema.parse({ workId, version: "2", limit7: "14", ...days });
    const planned = await saveSchedule(planner, schedule, at);
    if (!planned.ok) throw new Error(planned.reason);
  }
}
