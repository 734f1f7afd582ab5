import { beginRound } from "@/features/assessments/commands/begin-round";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import { type Dimension, instrumentSchema, type Level } from "@/domain/assessment/instrument";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { Random } from "./random";

const DAY = 86_400_000;

/**
 * Organisations with people of their own assess themselves, by the commands: the first is half-way, the
 * others have sent theirs. Levels are drawn, a little higher where papers are there.
 */
export async function seedDemoAssessments(now: Date): Promise<string> {
  if ((await db.assessmentRound.count()) > 0) return "unchanged";
  const random = new Random(71);
  const { content } = await db.assessmentInstrument.findFirstOrThrow();
  const { dimensions } = instrumentSchema.parse(content);
  const members = await db.membership.findMany({
    where: {
      ...{ role: "oms_admin", state: "active", person: { isDemo: true } },
      organisation: { listing: "published", documents: { some: { state: "current" } } },
    },
    orderBy: { organisation: { publicId: "asc" } },
    take: 6,
    select: { organisationId: true, person: { select: { email: true } } },
  });
  const home = members.findIndex(({ person }) => person.email === "oms@simpul.test");
  for (const [at, { organisationId, person }] of members.entries()) {
    const actor = await demoMember(person.email ?? "");
    const then = new Date(now.getTime() - (20 - at) * DAY);
    const begun = await beginRound(actor, { organisationId: organisationId ?? "" }, then);
    if (!begun.ok) throw new Error(begun.reason);
    const { roundId } = begun.value;
    const isHalf = home === -1 ? at === 0 : at === home;
    const papers = await db.document.findMany({
      where: { organisationId: organisationId ?? "", state: "current" },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    for (const dimension of isHalf ? dimensions.slice(0, 3) : dimensions) {
      const answers = answersOf(random, dimension, papers);
      const input = { roundId, dimension: dimension.code, version: 0, next: "", answers };
      const saved = await saveDimension(actor, input, then);
      if (!saved.ok) throw new Error(saved.reason);
    }
    if (isHalf) continue;
    const sent = await submitRound(actor, { roundId, version: 1 }, then);
    if (!sent.ok) throw new Error(sent.reason);
  }
  return `${members.length} assessments`;
}

const answersOf = (random: Random, { indicators }: Dimension, papers: { id: string }[]) =>
  indicators.map(({ code }) => {
    const proof = random.chance(0.5) ? random.some(papers, 1).map(({ id }) => id) : [];
    const level = random.int(proof.length > 0 ? 2 : 1, 4) as Level;
    return { indicator: code, level, papers: proof, note: "", reason: "" };
  });
