import { answerNone } from "@/features/profiles/commands/answer-none";
import { saveDraft } from "@/features/profiles/commands/save-draft";
import { saveItem } from "@/features/profiles/commands/save-item";
import { saveSection } from "@/features/profiles/commands/save-section";
import type { Person } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { SECTION_SHAPES } from "@/domain/profile-schemas";
import { typedOfSection } from "@/domain/profile-typed";
import { isItemSection, NEW_ITEM, type PlainSection } from "@/domain/profile-units";
import { db } from "@/lib/db";
import { readProfile } from "@/lib/profile-version";
import { demoMember } from "./accounts";
import { demoId } from "./random";

const DAY = 86_400_000;

export type Step = { daysAgo: number; section: Section; typed: Record<string, string> | "none" };
type Keeper = { email: string; slug: string; steps: Step[] };

export const step = (daysAgo: number, section: Section, typed: Step["typed"]): Step => ({
  ...{ daysAgo, section, typed },
});
const person = (personName: string, position: string, group = "executive") => ({
  ...{ personName, position, group, termFrom: "2024-02-10", termUntil: "2029-02-09" },
});

const KEEPERS: Keeper[] = [
  {
    // A reading group that fills in all it can in a week, and has no papers of law.
    email: "hasriani@tellongeng.example",
    slug: "komunitas-baca-tellongeng",
    steps: [
      step(9, "legal", "none"),
      step(9, "office", {
        ...{ districtCode: "73.08.01", street: "Jalan Contoh No. 3", postcode: "92776" },
        officeTenure: "lent",
      }),
      step(8, "board", person("Hasriani Tellongeng", "Ketua")),
      step(8, "board", person("Wahyudi Labuaja", "Sekretaris")),
      step(8, "board", person("Rahmatia Cenrana", "Bendahara")),
      step(7, "people", {
        ...{ personName: "Wahyudi Labuaja", position: "Pengelola taman baca", permanent: "1" },
        expertise: "Literasi anak",
      }),
      step(7, "people", {
        ...{ personName: "Nuraeni Pallime", position: "Fasilitator", expertise: "Mendongeng" },
      }),
      step(6, "fields", {
        issues: "pendidikan\tPasal 4 huruf a: memajukan kegemaran membaca",
        targetGroups: "anak\npemuda",
      }),
      step(6, "services", {
        services:
          "BUDAYA\tMembuka taman baca keliling dan lomba bercerita di desa pesisir\nLATIH\tMelatih relawan membacakan buku dan mengelola pojok baca",
      }),
      step(5, "experience", {
        ...{ title: "Taman baca keliling di 8 desa pesisir", client: "Donasi masyarakat" },
        ...{ clientKind: "donor", issueCode: "pendidikan", workKindCode: "BUDAYA" },
        ...{ regionCode: "73.08", startedOn: "2024-03-01", role: "lead", value: "18.500.000" },
      }),
      step(5, "experience", {
        ...{ title: "Pelatihan 20 relawan pojok baca", client: "Perpustakaan daerah (contoh)" },
        ...{ clientKind: "regency", issueCode: "pendidikan", workKindCode: "LATIH" },
        ...{ regionCode: "73.08", startedOn: "2025-05-05", endedOn: "2025-06-20" },
        ...{ role: "lead", value: "24.000.000" },
      }),
      step(4, "finance", { year: "2023", income: "21.000.000", spending: "19.750.000" }),
      step(4, "finance", { year: "2024", income: "26.400.000", spending: "25.900.000" }),
      step(4, "finance", { year: "2025", income: "43.100.000", spending: "41.200.000" }),
      step(3, "integrity", {
        ...{ anti_corruption: "practised", conflict_of_interest: "not_yet" },
        ...{ safeguarding: "written", complaints: "practised", open_books: "written" },
      }),
      step(2, "contacts", {
        ...{ email: "halo@tellongeng.example", website: "www.tellongeng.example" },
        media: "instagram.com/tellongeng.baca",
      }),
      step(1, "identity", {
        mission:
          "Membuka taman baca keliling di desa-desa pesisir, melatih relawannya, dan menemani anak bercerita.",
      }),
    ],
  },
  {
    email: "oms@simpul.test",
    slug: "yayasan-tunas-walasuji",
    steps: [
      step(30, "integrity", {
        ...{ anti_corruption: "written", conflict_of_interest: "practised" },
        ...{ safeguarding: "written", complaints: "not_yet", open_books: "practised" },
      }),
      step(6, "integrity", { complaints: "written" }),
    ],
  },
];

/** Demo people fill in their organisations as members do, form by form. */
export async function seedKeptProfiles(now: Date): Promise<string> {
  let saved = 0;
  for (const { email, slug, steps } of KEEPERS) {
    const actor = await demoMember(email);
    const address = await db.organisationAddress.findUnique({ where: { slug } });
    if (!address) throw new Error(`no organisation at ${slug}`);
    const { organisationId } = address;
    for (const [at, one] of steps.entries()) {
      const requestId = demoId(`kept ${slug} ${at}`);
      const when = new Date(now.getTime() - one.daysAgo * DAY);
      const result = await saveStep(actor, organisationId, one, requestId, when);
      if (!result.ok) throw new Error(`${slug}, ${one.section}: ${result.reason}`);
      saved += 1;
    }
  }
  await leaveDraft(await demoMember("oms@simpul.test"), now);
  return `${saved} forms`;
}

/** Sends one form of the profile as its page would. */
export async function saveStep(
  actor: Person,
  organisationId: string,
  { section, typed }: Step,
  requestId: string,
  at: Date,
) {
  if (typed === "none") return answerNone(actor, { organisationId, section, requestId }, at);
  const common = { organisationId, requestId };
  if (isItemSection(section)) {
    const value = SECTION_SHAPES[section].parse(typed) as never;
    return saveItem(actor, { ...common, section, item: NEW_ITEM, base: 0, value }, at);
  }
  const plain: PlainSection = section;
  const profile = await readProfile(db, organisationId);
  const form = { ...(profile && typedOfSection(profile.content, plain)), ...typed };
  const row = await db.organisationSection.findUnique({
    where: { organisationId_section: { organisationId, section } },
  });
  const value = SECTION_SHAPES[plain].parse(form) as never;
  return saveSection(
    actor,
    { ...common, section: plain, item: "", base: row?.version ?? 0, value },
    at,
  );
}

/** A work that somebody began to write and has not finished. */
async function leaveDraft(actor: Person, at: Date) {
  const home = actor.roles.find(({ body }) => body.type === "organisation")?.body;
  if (home?.type !== "organisation") return;
  const draft = {
    ...{ title: "Kelas ibu di 4 desa Kecamatan Kahu", client: "Dinas Kesehatan (contoh)" },
    was: "{}",
  };
  const unit = { organisationId: home.id, section: "experience" as const, item: NEW_ITEM };
  const kept = await saveDraft(actor, { ...unit, base: 0, typed: draft }, at);
  if (!kept.ok) throw new Error(`draft: ${kept.reason}`);
}
