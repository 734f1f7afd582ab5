import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { resubmitCase } from "@/features/review/commands/resubmit-case";
import { submitCase } from "@/features/review/commands/submit-case";
import { withdrawCase } from "@/features/review/commands/withdraw-case";
import { type Person, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { readProfile } from "@/lib/profile-version";
import { demoMember } from "./accounts";
import { asked, decideAll, type Findings, reviewCase, takeCase } from "./desk";
import { saveStep, type Step, step } from "./kept-profiles";
import { inventedNpwp } from "./papers";
import { demoId, Random } from "./random";
import { HELPED, HOME, helpedOrganisations, renewPaper } from "./uploads";

const DAY = 86_400_000;

type Desk = { first: Person; second: Person; lead: Person };
type Scene = {
  desk: Desk;
  admin: Person;
  code: string;
  /** An instant so many days before the demonstration is made. */
  ago: (days: number) => Date;
  organisationId: string;
};
/** What happens to a case after it was sent; `sentAgo`: days since. */
type Story = { sentAgo: number; then?: (scene: Scene) => Promise<unknown> };

const KSWP: Findings = {
  K2: {
    ...{ result: "needs_correction", reason: "paper-ended" },
    note: "Cetakan KSWP sudah lewat 90 hari. Mohon unggah cetakan yang baru.",
  },
};
const BYLAWS: Findings = {
  K4: {
    ...{ result: "needs_correction", reason: "paper-missing" },
    note: "ART belum diunggah. Mohon unggah ART yang ditandatangani pengurus.",
  },
};
const ADDRESS: Findings = {
  K7: {
    ...{ result: "needs_correction", reason: "address-differs" },
    note: "Nomor jalan pada perjanjian sewa berbeda dari isian. Mohon samakan salah satunya.",
  },
};
const BOARD: Findings = {
  K3: {
    ...{ result: "not_met", reason: "paper-ended" },
    note: "Masa bakti pengurus pada SK sudah berakhir dan belum ada SK yang baru.",
  },
};
const TAX: Findings = {
  K2: {
    ...{ result: "not_met", reason: "tax-not-valid" },
    note: "Cetakan KSWP menyatakan status tidak valid. Selesaikan dulu kewajiban pajaknya.",
  },
};

const first = (findings: Findings, takenAgo: number, doneAgo: number) => async (s: Scene) => {
  await takeCase(s.desk.first, s.code, s.ago(takenAgo));
  await reviewCase(s.desk.first, s.code, findings, s.ago(doneAgo));
};
const second = (findings: Findings, doneAgo: number) => async (s: Scene) => {
  const { state } = await db.reviewCase.findUniqueOrThrow({ where: { code: s.code } });
  if (state !== "second_review") return;
  await takeCase(s.desk.second, s.code, s.ago(doneAgo + 0.2));
  await reviewCase(s.desk.second, s.code, findings, s.ago(doneAgo));
};
/** Found in order; where it was drawn, by two people. */
const inOrder = (doneAgo: number) => all(first({}, doneAgo + 1, doneAgo), second({}, doneAgo - 1));
const all =
  (...steps: ((scene: Scene) => Promise<unknown>)[]) =>
  async (scene: Scene) => {
    for (const step of steps) await step(scene);
  };
const renewed = (type: "kswp" | "certificate" | "lease", agoDays: number) => (s: Scene) =>
  renewPaper(s.admin, s.organisationId, { type, issuedAgo: agoDays + 3 }, s.ago(agoDays));

/** By the place of the organisation among those that are helped with their papers (paper-plans). */
const STORIES: Record<number, Story> = {
  0: { sentAgo: 18, then: inOrder(14) },
  1: { sentAgo: 12, then: first(KSWP, 6, 5) },
  2: { sentAgo: 15, then: first(BYLAWS, 9, 8) },
  3: { sentAgo: 3 },
  4: { sentAgo: 17, then: inOrder(12) },
  5: { sentAgo: 10, then: first(BOARD, 5, 4) },
  6: { sentAgo: 16, then: inOrder(11) },
  8: { sentAgo: 18, then: all(inOrder(13), renewed("certificate", 2)) },
  9: { sentAgo: 8, then: (s) => takeCase(s.desk.first, s.code, s.ago(1)) },
  10: { sentAgo: 19, then: inOrder(15) },
  11: { sentAgo: 12, then: all(first(TAX, 7, 6), second({}, 3)) },
  12: { sentAgo: 18, then: all(first(TAX, 12, 11), second(TAX, 9)) },
  13: {
    sentAgo: 7,
    then: async (s) => withdrawCase(s.admin, await asked(s.code), s.ago(4)),
  },
  14: {
    sentAgo: 19,
    then: all(first({ ...KSWP, ...BYLAWS }, 13, 12)),
  },
  15: {
    sentAgo: 17,
    then: all(first(KSWP, 12, 11), renewed("kswp", 5), async (s) =>
      resubmitCase(s.admin, await asked(s.code), s.ago(4)),
    ),
  },
  16: { sentAgo: 18 },
  18: { sentAgo: 6, then: (s) => halfDecided(s) },
  20: { sentAgo: 16, then: inOrder(10) },
  21: { sentAgo: 1 },
};

/** Somebody in the middle of a case. */
async function halfDecided({ desk, code, ago }: Scene) {
  await takeCase(desk.second, code, ago(2));
  await decideAll(desk.second, code, ADDRESS, ago(1));
}

/** The first regency of its province, where none was said. */
async function anOffice(regencyCode?: string | null, provinceCode?: string | null) {
  const first = await db.region.findFirst({
    where: { level: "regency", parentCode: provinceCode ?? "73" },
    orderBy: { code: "asc" },
  });
  return { street: "Jalan Contoh No. 7", regencyCode: regencyCode ?? first?.code ?? "73.08" };
}

/** What the rules ask of the profile itself, where nobody had written it. */
async function fillGaps(admin: Person, id: string, place: number, at: Date): Promise<void> {
  const profile = await readProfile(db, id);
  const content = profile?.content;
  const board = {
    ...{ personName: "Contoh Pengurus Harian", position: "Ketua", group: "executive" },
    ...{ termFrom: "2024-02-10", termUntil: "2029-02-09" },
  };
  const steps: Step[] = [
    ...(content?.legal?.npwpMask
      ? []
      : [step(0, "legal", { npwp: inventedNpwp(new Random(7_000 + place)) })]),
    ...(content?.people.some(
      ({ group, termUntil }) => group === "executive" && termUntil && termUntil > "2028",
    )
      ? []
      : [step(0, "board", board)]),
    ...(content?.street && content.regencyCode
      ? []
      : [step(0, "office", await anOffice(content?.regencyCode, content?.provinceCode))]),
  ];
  for (const one of steps) {
    const result = await saveStep(admin, id, one, demoId(`gap ${id} ${one.section}`), at);
    if (!result.ok) throw new Error(`${id}, ${one.section}: ${result.reason}`);
  }
}

/** Demo people send their five items and the desk looks at them, so that every state is there. */
export async function seedDemoCases(now: Date): Promise<string> {
  if ((await db.reviewCase.count()) > 0) return "unchanged";
  const desk = {
    first: await demoMember("penelaah@simpul.test"),
    second: await demoMember("penelaah2@simpul.test"),
    lead: await demoMember("ketua.telaah@simpul.test"),
  };
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const play = async (
    organisationId: string,
    admin: Person,
    place: number,
    { sentAgo, then }: Story,
  ) => {
    const { name } = await db.person.findUniqueOrThrow({ where: { id: admin.id } });
    await fillGaps(admin, organisationId, place, ago(19.5));
    const input = { organisationId, requestId: demoId(`case ${organisationId}`) };
    const signed = { name: name ?? "Pengurus Contoh", office: "Ketua", accept: true } as const;
    const sent = await submitCase(admin, { ...input, ...signed }, ago(sentAgo));
    if (!sent.ok) throw new Error(`${organisationId}: ${sent.reason}`);
    await then?.({ desk, admin, code: sent.value.code, ago, organisationId });
  };
  const helped = await helpedOrganisations();
  for (const [at, story] of Object.entries(STORIES)) {
    const { id } = helped[Number(at)]!;
    await play(id, await adminOf(id), Number(at), story);
  }
  const home = await db.organisation.findFirstOrThrow({
    where: { addresses: { some: { slug: HOME } } },
  });
  const oms = await demoMember("oms@simpul.test");
  await play(home.id, oms, HELPED, { sentAgo: 11, then: first(ADDRESS, 4, 3) });
  // What time has ended since.
  await refreshDueDocuments(SYSTEM, now);
  return `${Object.keys(STORIES).length + 1} cases`;
}

async function adminOf(organisationId: string): Promise<Person> {
  const { person } = await db.membership.findFirstOrThrow({
    where: { organisationId, role: "oms_admin", state: "active" },
    select: { person: { select: { email: true } } },
  });
  return demoMember(person.email ?? "");
}
