import { answerForPackage } from "@/features/assessments/commands/answer-for-package";
import { indicatorsOf, type Level } from "@/domain/assessment/instrument";
import { db } from "@/lib/db";
import { instrumentAt } from "@/lib/instrument";
import { managerOf } from "./members";
import { Random } from "./random";

const DAY = 86_400_000;
const NOTE = "Tim dan rencana kerja sudah disesuaikan dengan uraian paket.";

/** Two in three of those who declared an interest answer what depends on the work. */
export async function seedDemoPackageAnswers(now: Date): Promise<string> {
  if ((await db.packageAnswer.count()) > 0) return "unchanged";
  const at = new Date(now.getTime() - DAY);
  const instrument = await instrumentAt(db, at);
  const indicators = instrument
    ? indicatorsOf(instrument.content).filter((one) => one.package_dependent)
    : [];
  const interests = await db.packageInterest.findMany({
    where: { withdrawnAt: null, package: { state: "announced" } },
    orderBy: [{ package: { rupCode: "asc" } }, { organisation: { publicId: "asc" } }],
    select: { packageId: true, organisationId: true, organisation: { select: { name: true } } },
  });
  const random = new Random(83);
  let count = 0;
  for (const { packageId, organisationId, organisation } of interests) {
    if (!random.chance(0.67)) continue;
    const actor = await managerOf(organisationId, organisation.name, at);
    const answers = indicators.map(({ code }) => ({
      ...{ indicator: code, level: random.int(1, 4) as Level },
      note: random.chance(0.3) ? NOTE : "",
    }));
    const input = { packageId, organisationId, version: 0, answers };
    const result = await answerForPackage(actor, input, at);
    if (!result.ok) throw new Error(result.reason);
    count++;
  }
  return `${count} answers`;
}
