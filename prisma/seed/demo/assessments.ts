import { beginRound } from "@/features/assessments/commands/begin-round";
import { claimAssessment } from "@/features/assessments/commands/claim-assessment";
import { finishAssessment } from "@/features/assessments/commands/finish-assessment";
import { judgeIndicator } from "@/features/assessments/commands/judge-indicator";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import type { Person } from "@/domain/actor";
import {
  type Dimension,
  indicatorsOf,
  type Instrument,
  instrumentSchema,
  type Level,
} from "@/domain/assessment/instrument";
import type { Result } from "@/domain/result";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { managerOf } from "./members";
import type { PlannedPaper } from "./paper-plans";
import { Random } from "./random";
import { renewPaper } from "./uploads";

const DAY = 86_400_000;

/** How many organisations are assessed in which province, so that some numbers are shown and some are too few. */
const ASSESSED: Record<string, number> = {
  ...{ "73": 10, "33": 6, "34": 6, "32": 5, "11": 3, "53": 2 },
};
/** Regencies that come first: that of the demonstration's planner, and one with enough to be shown. */
const FIRST = ["73.08", "34.71"];
/** Sent and waiting, besides those. */
const WAITING = 4;
/** By the place among those that are chosen. */
const STRONG = [3, 12, 21];
/** Dimensions that are weak nearly everywhere, by how much. */
const WEAK: Record<string, number> = { D2: 0.6, D7: 0.7, D8: 0.4 };
const CHANGED = "Bukti yang dilampirkan baru menunjukkan tahap sebelumnya.";

/** `isStrong`: ready in nearly everything, and with proof of it. */
type Round = { begunAgo: number; until: "half" | "sent" | "final"; isStrong: boolean };
type Scene = { content: Instrument; random: Random; assessor: Person; now: Date };

const sure = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(`assessment: ${result.reason}`);
  return result.value;
};

/**
 * Organisations assess themselves, and most are assessed, by the commands. Two in three have papers that an
 * assessor confirms; the demonstration's own has last year's result and is half-way through this year's.
 */
export async function seedDemoAssessments(now: Date): Promise<string> {
  if ((await db.assessmentRound.count()) > 0) return "unchanged";
  const { content } = await db.assessmentInstrument.findFirstOrThrow({
    orderBy: { effectiveFrom: "asc" },
  });
  const scene = {
    ...{ content: instrumentSchema.parse(content), now, random: new Random(71) },
    assessor: await demoMember("penelaah2@simpul.test"),
  };
  const home = await db.membership.findFirst({
    where: { role: "oms_admin", state: "active", person: { email: "oms@simpul.test" } },
    select: { organisationId: true },
  });
  const chosen = await chooseOrganisations(home?.organisationId ?? "");
  for (const [at, { id, name }] of chosen.entries()) {
    const actor = await managerOf(id, name, new Date(now.getTime() - 445 * DAY));
    const isHome = id === home?.organisationId;
    const isStrong = STRONG.includes(at);
    // Two in three have something to show.
    if (at % 3 !== 2) await addProof(actor, id, at, now);
    // One in eight has last year's too.
    if (isHome || at % 8 === 1)
      await round(scene, actor, id, { begunAgo: 432, until: "final", isStrong });
    const until = isHome ? "half" : at >= chosen.length - WAITING ? "sent" : "final";
    await round(scene, actor, id, { begunAgo: 30 + (at % 9) * 3, until, isStrong });
  }
  return `${chosen.length} organisations`;
}

/** Of each province; the demonstration's own and some regencies first. */
async function chooseOrganisations(home: string) {
  const rows = await db.organisation.findMany({
    where: { listing: "published", isDemo: true },
    orderBy: { publicId: "asc" },
    select: {
      id: true,
      name: true,
      provinceCode: true,
      regencyCode: true,
    },
  });
  const isFirst = ({ regencyCode }: (typeof rows)[number]) => FIRST.includes(regencyCode ?? "");
  const ordered = rows.toSorted(
    (a, b) =>
      Number(b.id === home) - Number(a.id === home) || Number(isFirst(b)) - Number(isFirst(a)),
  );
  const inProvinces = Object.entries(ASSESSED).flatMap(([code, count]) =>
    ordered.filter(({ provinceCode }) => provinceCode === code).slice(0, count),
  );
  const others = ordered.filter(
    ({ provinceCode }) => !Object.keys(ASSESSED).includes(provinceCode ?? ""),
  );
  return [...inProvinces, ...others.slice(0, WAITING)];
}

/** What proves capability: over two years, and for some an agreement that has ended since. */
async function addProof(actor: Person, organisationId: string, at: number, now: Date) {
  const papers: PlannedPaper[] = [
    { type: "other", title: "SOP keuangan dan program", issuedAgo: 1_100 },
    { type: "finance_report", title: "Tahun 2023, diaudit", issuedAgo: 240 },
  ];
  if (at % 6 === 0) {
    const title = "Kerja sama dengan universitas";
    papers.push({ type: "partnership", title, issuedAgo: 690, endsIn: 437 });
  }
  for (const [place, paper] of papers.entries()) {
    const isThere = { organisationId, type: paper.type, title: paper.title ?? null };
    if ((await db.document.count({ where: isThere })) > 0) continue;
    await renewPaper(actor, organisationId, paper, new Date(now.getTime() - (440 - place) * DAY));
  }
}

async function round(
  scene: Scene,
  actor: Person,
  organisationId: string,
  { begunAgo, until, isStrong }: Round,
) {
  const { content, random, now } = scene;
  const then = new Date(now.getTime() - begunAgo * DAY);
  const { roundId } = sure(await beginRound(actor, { organisationId }, then));
  const papers = await db.document.findMany({
    where: { organisationId, state: "current" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  // Who is ready in one thing is mostly ready in the others.
  const ready = isStrong ? 3.8 : 1.4 + random.int(0, 24) / 10;
  const { dimensions } = content;
  for (const dimension of until === "half" ? dimensions.slice(0, 3) : dimensions) {
    const answers = answersOf(random, dimension, papers, { ready, proven: isStrong ? 1 : 0.7 });
    const input = { roundId, dimension: dimension.code, version: 0, next: "", answers };
    sure(await saveDimension(actor, input, then));
  }
  if (until === "half") return;
  sure(await submitRound(actor, { roundId, version: 1 }, new Date(then.getTime() + 2 * DAY)));
  if (until === "final") await assess(scene, roundId, isStrong, new Date(then.getTime() + 7 * DAY));
}

async function assess(
  { content, random, assessor }: Scene,
  roundId: string,
  isStrong: boolean,
  at: Date,
) {
  sure(await claimAssessment(assessor, { roundId }, at));
  const { answers, evidence } = await db.assessmentRound.findUniqueOrThrow({
    where: { id: roundId },
    select: { answers: true, evidence: true },
  });
  for (const { code } of indicatorsOf(content)) {
    const said = answers.find(({ indicator }) => indicator === code);
    const ids = evidence.flatMap((one) => (one.indicator === code ? [one.documentId] : []));
    const claimed = (said?.level ?? null) as Level | null;
    const isLower = claimed !== null && claimed > 0 && random.chance(isStrong ? 0.03 : 0.12);
    const level = isLower ? ((claimed - 1) as Level) : claimed;
    const confirmed = random.chance(isStrong ? 1 : 0.85) ? ids : [];
    const outside = random.chance(isStrong ? 0.9 : 0.3) ? confirmed : [];
    const found = { roundId, indicator: code, level, reason: isLower ? CHANGED : "" };
    sure(await judgeIndicator(assessor, { ...found, confirmed, outside }, at));
  }
  sure(await finishAssessment(assessor, { roundId }, at));
}

const answersOf = (
  random: Random,
  { code: dimension, indicators }: Dimension,
  papers: { id: string }[],
  { ready, proven }: { ready: number; proven: number },
) =>
  indicators.map(({ code, package_dependent: isOfPackage }) => {
    const proof = random.chance(proven) ? random.some(papers, 1).map(({ id }) => id) : [];
    const level = Math.round(ready + random.int(-8, 14) / 10 - (WEAK[dimension] ?? 0));
    const isLeftOut = isOfPackage && random.chance(0.1);
    return {
      ...{ indicator: code, papers: isLeftOut ? [] : proof, note: "" },
      level: isLeftOut ? ("-" as const) : (Math.min(4, Math.max(0, level)) as Level),
      reason: isLeftOut ? "Belum pernah mengerjakan paket sejenis." : "",
    };
  });
