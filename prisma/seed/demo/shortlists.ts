import { addCandidates } from "@/features/shortlists/commands/add-candidates";
import { decideCandidate } from "@/features/shortlists/commands/decide-candidate";
import { lockShortlist } from "@/features/shortlists/commands/lock-shortlist";
import { findShortlist, matchWork } from "@/features/shortlists/queries/shortlist";
import { beginShortlist } from "@/features/shortlists/commands/begin-shortlist";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";

const HOUR = 3_600_000;
const CANDIDATES = 6;

const KEPT = [
  ["keep.experienced", "Pekerjaan sejenis paling lengkap tercatat dan tempatnya dikenal."],
  ["keep.suits", "Bidang dan kelompok sasaran sesuai; personel perlu ditanyakan lagi."],
] as const;
const DROPPED = [
  ["drop.no_capacity", "Menyampaikan bahwa timnya terikat pekerjaan lain pada waktu itu."],
  ["drop.does_not_suit", "Tempat kerjanya jauh dan belum pernah bekerja di kabupaten ini."],
] as const;

/**
 * The planner of the demo agency has a locked shortlist of six for its first package, and an open one of
 * as many, half decided, for the second.
 */
export async function seedDemoShortlists(now: Date): Promise<string> {
  if ((await db.shortlist.count()) > 0) return "unchanged";
  const planner = await demoMember("perencana@simpul.test");
  const works = await db.packageWork.findMany({
    where: { agency: { klpdCode: "D430" } },
    orderBy: { package: { rupCode: "asc" } },
    take: 2,
  });
  for (const [at, work] of works.entries()) await fill(planner, work, at === 0, now);
  return `${works.length} shortlists`;
}

type Work = Awaited<ReturnType<typeof db.packageWork.findMany>>[number];

async function fill(planner: Person, work: Work, isWhole: boolean, now: Date) {
  const begun = must(await beginShortlist(planner, { workId: work.id }, ago(now, 30)));
  const empty = (await findShortlist(planner, work))!;
  const { matching } = await matchWork(planner, work, empty, ago(now, 29));
  const oms = matching.ranked.slice(0, CANDIDATES).map(({ id }) => id);
  if (oms.length === 0) return;
  const given = { workId: work.id, source: "matching", oms } as const;
  must(await addCandidates(planner, given, ago(now, 28)));
  const { candidates } = (await findShortlist(planner, work))!;
  const rows = await db.organisation.findMany({
    where: { publicId: { in: oms } },
    select: { id: true, publicId: true },
  });
  const place = new Map(rows.map(({ id, publicId }) => [id, oms.indexOf(publicId)]));
  for (const { organisationId } of candidates) {
    const at = place.get(organisationId) ?? 0;
    if (!isWhole && at >= CANDIDATES / 2) continue;
    const [choice, reason] = KEPT[at] ?? DROPPED[at % DROPPED.length]!;
    const decision = { organisationId, version: 1, choice, reason };
    must(
      await decideCandidate(planner, { shortlistId: begun.shortlistId, ...decision }, ago(now, 27)),
    );
  }
  if (!isWhole) return;
  const { seen } = (await findShortlist(planner, work))!;
  must(
    await lockShortlist(planner, { shortlistId: begun.shortlistId, version: seen }, ago(now, 26)),
  );
}

const ago = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR);

function must<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
