import { liftSuspension } from "@/features/measures/commands/lift-suspension";
import { makeAppeal } from "@/features/measures/commands/make-appeal";
import { openReview } from "@/features/measures/commands/open-review";
import { passReportOn } from "@/features/measures/commands/pass-report-on";
import { raiseConcern } from "@/features/measures/commands/raise-concern";
import { suspendOrganisation } from "@/features/measures/commands/suspend-organisation";
import type { Person } from "@/domain/actor";
import { dayIn, daysAfter } from "@/domain/civil-day";
import type { Result } from "@/domain/result";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { managerOf } from "./members";
import { demoId } from "./random";

const DAY = 86_400_000;
const BASIS = "Kebijakan platform tentang kebenaran isi profil, butir 3";

type Story = {
  name: string;
  note: string;
  /** How long ago it was raised, and how far it went. */
  daysAgo: number;
  until: "concern" | "review" | "suspended" | "lifted" | "appeal";
  reason?: string;
  appeal?: string;
  answer?: string;
};

const STORIES: Story[] = [
  {
    ...{ name: "Radio Komunitas Suara Beriuk", daysAgo: 14, until: "suspended" },
    note: "Dua kegiatan di profil memakai foto dan laporan milik organisasi lain.",
    reason:
      "Dua kegiatan yang tertulis di profil ternyata dikerjakan organisasi lain. Dua permintaan penjelasan tidak dijawab.",
  },
  {
    ...{ name: "Pusat Studi Kebijakan Manglayang", daysAgo: 6, until: "review" },
    note: "Nomor pengesahan di profil berbeda dari yang tertulis di situs organisasi.",
  },
  {
    ...{ name: "Perkumpulan Sahabat Posyandu Ajangale", daysAgo: 2, until: "concern" },
    note: "Alamat kantor di profil kini ditempati toko; perlu ditanyakan kepada organisasi.",
  },
  {
    ...{ name: "Lembaga Bantuan Hukum Baji Ati", daysAgo: 40, until: "lifted" },
    note: "Susunan pengurus di profil memuat orang yang sudah mundur.",
    reason:
      "Susunan pengurus di profil memuat tiga orang yang menyatakan sudah mundur dan meminta namanya dikeluarkan.",
    answer: "Susunan pengurus sudah diperbarui sesuai SK terbaru dan diperiksa.",
  },
  {
    ...{ name: "Jaringan Kawal Layanan Dasar", daysAgo: 12, until: "appeal" },
    note: "Nilai pekerjaan tahun 2024 di profil jauh di atas yang tertulis di laporan.",
    reason:
      "Nilai satu pekerjaan tahun 2024 ditulis sepuluh kali lipat dari laporan pertanggungjawabannya, dan belum diperbaiki.",
    appeal:
      "Angka itu gabungan dari sepuluh paket di sepuluh kabupaten. Kami lampirkan rinciannya di bagian pengalaman.",
  },
];

const sure = <Value>(what: string, result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(`${what}: ${result.reason}`);
  return result.value;
};

/** Measures in each of their states, by demo people through the commands. */
export async function seedDemoMeasures(now: Date): Promise<string> {
  if ((await db.measure.count()) > 0) return "unchanged";
  const desk = {
    reviewer: await demoMember("penelaah@simpul.test"),
    lead: await demoMember("ketua.telaah@simpul.test"),
  };
  for (const story of STORIES) await tell(desk, story, now);
  await passOnMisconduct(now);
  return `${STORIES.length + 1}`;
}

type Desk = Record<"reviewer" | "lead", Person>;

async function tell(desk: Desk, story: Story, now: Date) {
  const { name, note, daysAgo, until, reason = "", appeal = "", answer = "" } = story;
  const at = (days: number) => new Date(now.getTime() - (daysAgo - days) * DAY);
  const { id: organisationId, slug } = await organisationCalled(name);
  const requestId = demoId(`measure ${slug}`);
  const raised = await raiseConcern(desk.reviewer, { requestId, slug, note }, at(0));
  const { measureId } = sure(slug, raised);
  const seen = async () => {
    const { version } = await db.measure.findUniqueOrThrow({ where: { id: measureId } });
    return { measureId, version };
  };
  if (until === "concern") return;
  sure(slug, await openReview(desk.reviewer, await seen(), at(1)));
  if (until === "review") return;
  const manager = await managerOf(organisationId, name, at(1));
  const from = dayIn("WIT", at(3));
  const decision = { reason, basis: BASIS, from, until: daysAfter(from, 180), note: "" };
  sure(slug, await suspendOrganisation(desk.lead, { ...(await seen()), ...decision }, at(3)));
  if (until === "lifted")
    sure(slug, await liftSuspension(desk.lead, { ...(await seen()), reason: answer }, at(20)));
  if (until === "appeal")
    sure(slug, await makeAppeal(manager, { ...(await seen()), slug, appeal }, at(9)));
}

/** The report about conduct, passed on by the operator. */
async function passOnMisconduct(now: Date) {
  const report = await db.report.findFirst({ where: { category: "misconduct" } });
  if (!report) return;
  const operator = await demoMember("admin@simpul.test");
  const note = "Sudah dibicarakan dengan organisasi; mohon dilihat apakah perlu ditinjau.";
  sure(report.ticket, await passReportOn(operator, { ticket: report.ticket, note }, now));
}

async function organisationCalled(name: string) {
  const { id, addresses } = await db.organisation.findFirstOrThrow({
    where: { name, listing: "published" },
    select: { id: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
  });
  return { id, slug: addresses[0]?.slug ?? "" };
}
