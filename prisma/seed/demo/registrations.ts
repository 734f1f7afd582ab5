import { makeClaim } from "@/features/claims/commands/make-claim";
import { registerOrganisation } from "@/features/organisations/commands/register-organisation";
import { settleRegistration } from "@/features/organisations/commands/settle-registration";
import { SYSTEM } from "@/domain/actor";
import { basicTierSchema } from "@/domain/basic-tier";
import { db } from "@/lib/db";
import { endSessions } from "@/lib/session";
import { demoPerson, registerDemoPerson } from "./accounts";
import { demoId } from "./random";

const DAY = 86_400_000;

type Registration = {
  person: { name: string; email: string };
  daysAgo: number;
  confirmed?: true;
  form: Record<string, unknown> & { name: string };
};

const REGISTRATIONS: Registration[] = [
  {
    person: { name: "Hasriani Tellongeng", email: "hasriani@tellongeng.example" },
    daysAgo: 12,
    confirmed: true,
    form: {
      name: "Komunitas Baca Tellongeng",
      ...{ acronym: "KBT", legalForm: "unincorporated", kind: "general", foundingYear: "2019" },
      ...{ regencyCode: "73.08", workAreas: ["73.08", "73.12"] },
      ...{ issues: ["pendidikan"], workKinds: ["BUDAYA", "LATIH"], targetGroups: ["anak"] },
      mission: "Membuka taman baca keliling di desa-desa pesisir dan melatih relawannya.",
      contact: "halo@tellongeng.example",
    },
  },
  {
    person: { name: "Yuliana Tefabesi", email: "yuliana@tefabesi.example" },
    daysAgo: 1,
    form: {
      name: "Perkumpulan Air Bersih Tefabesi",
      ...{ legalForm: "association", kind: "general", foundingYear: "2016" },
      ...{ regencyCode: "53.71", workAreas: ["53.71"], street: "Jalan Contoh Nomor 8" },
      ...{ issues: ["air-sanitasi"], workKinds: ["LINGK", "DAMPING"], targetGroups: ["perempuan"] },
      mission: "Mendampingi kelompok perempuan merawat sumber air dan mengelola iurannya.",
      contact: "0812 0000 0164",
      website: "www.tefabesi.example",
    },
  },
  {
    // Its words are those of what it fights: a person sees that, a list of words does not.
    person: { name: "Ratnasari Mekarjaya", email: "ratna@mekarwargi.example" },
    daysAgo: 0,
    form: {
      name: "Yayasan Lepas Utang Mekarwargi",
      ...{ legalForm: "foundation", kind: "legal_aid", regencyCode: "32.04" },
      ...{ workAreas: ["32.04"], issues: ["bantuan-hukum"], targetGroups: ["keluarga-miskin"] },
      mission: "Mendampingi keluarga yang terjerat pinjaman online dan judi online sampai lepas.",
      contact: "tanya@mekarwargi.example",
    },
  },
];

/** Registrations that are confirmed, waiting and held, and one open claim, by the commands. */
export async function seedDemoRegistrations(now: Date): Promise<string> {
  if ((await db.organisationRegistration.count()) > 0) return "unchanged";
  for (const { person, daysAgo, confirmed, form } of REGISTRATIONS) {
    const at = new Date(now.getTime() - daysAgo * DAY);
    await registerDemoPerson(person, at);
    const actor = await demoPerson(person.email);
    const requestId = demoId(`register ${form.name}`);
    const publicId = demoId(form.name).replaceAll("-", "").slice(0, 10);
    const input = { ...basicTierSchema.parse({ requestId, ...form }), publicId };
    const made = await registerOrganisation(actor, input, at);
    if (!made.ok) throw new Error(`${form.name}: ${made.reason}`);
    await endSessions(db, { personId: actor.id }, "signed_out");
    if (!confirmed) continue;
    const { organisationId } = await db.organisationAddress.findUniqueOrThrow({
      where: { slug: made.value.slug },
    });
    const decision = { organisationId, move: "confirm", reason: null, version: 1 } as const;
    const settled = await settleRegistration(SYSTEM, decision, new Date(at.getTime() + DAY));
    if (!settled.ok) throw new Error(`${form.name}: ${settled.reason}`);
  }
  await seedClaim(new Date(now.getTime() - DAY));
  return `${REGISTRATIONS.length}, one claim`;
}

/** An editor who asks to manage what nobody manages yet. */
async function seedClaim(at: Date) {
  const made = await makeClaim(
    await demoPerson("linda@lamuru.example"),
    {
      requestId: demoId("claim"),
      slug: "perkumpulan-rumah-data-lamuru",
      name: "Sitti Nurlinda",
      position: "Sekretaris",
      explanation:
        "Saya sekretaris menurut SK pengurus tahun 2025 dan ditugaskan rapat pengurus untuk merawat profil ini.",
    },
    at,
  );
  if (!made.ok) throw new Error(`claim: ${made.reason}`);
}
