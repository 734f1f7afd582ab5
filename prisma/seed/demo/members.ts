import { addAgency } from "@/features/members/commands/add-agency";
import { addUnit } from "@/features/members/commands/add-unit";
import { answerInvitation } from "@/features/members/commands/answer-invitation";
import { invite } from "@/features/members/commands/invite";
import { requestAgency } from "@/features/members/commands/request-agency";
import { type Actor, type Person, SYSTEM } from "@/domain/actor";
import { DEMO_ACCOUNTS } from "@/domain/demo";
import type { Body, Role } from "@/domain/roles";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import type { MailContent } from "@/lib/outbox";
import { endSessions } from "@/lib/session";
import { demoMember, demoPerson, registerDemoPerson } from "./accounts";
import { demoId } from "./random";

const AGENCY = "Pemerintah Kabupaten Bone";
const UNITS = ["Bappeda", "Dinas Kesehatan", "Dinas Pemberdayaan Masyarakat dan Desa"];
const HOME = "yayasan-tunas-walasuji";
/** Organisations with an editor of their own, so that lists of members are not empty. */
const WITH_EDITORS = [
  ["Hasmawati Tolotang", "hasmawati@walasuji.example", HOME],
  ["Irwandi Pasaka", "irwandi@walasuji.example", HOME],
  ["Sitti Nurlinda", "linda@lamuru.example", "perkumpulan-rumah-data-lamuru"],
] as const;

/** Offers a role and accepts it, as two people would. */
export async function join(
  by: Actor,
  email: string,
  {
    role,
    body,
    unitId = null,
    key = "",
  }: {
    role: Role;
    body: Body;
    unitId?: string | null;
    /** Where one person is offered the same role in several bodies. */ key?: string;
  },
  at: Date,
) {
  const offer = { requestId: demoId(`offer ${email} ${role}${key}`), email, role, body, unitId };
  const sent = await invite(by, { ...offer, language: "id" }, at);
  if (!sent.ok) {
    if (sent.reason === "already-member") return;
    throw new Error(`${email} as ${role}: ${sent.reason}`);
  }
  const result = await answerInvitation(
    await demoPerson(email),
    { token: await tokenOf(email), answer: "accept" },
    at,
  );
  if (!result.ok) throw new Error(`${email} as ${role}: ${result.reason}`);
}

/** What the invited person would find in the mailbox. */
async function tokenOf(email: string): Promise<string> {
  const mails = await db.outboxMail.findMany({
    where: { kind: "invitation" },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { contentCipher: true },
  });
  for (const { contentCipher } of mails) {
    const content = JSON.parse(decrypt(contentCipher!)) as MailContent<"invitation">;
    if (content.to === email) return content.facts.link.split("/").at(-1) ?? "";
  }
  throw new Error(`no invitation for ${email}`);
}

/** The demo people in their bodies, by invitation; some who wait, so that every list has something. */
export async function seedDemoMembers(at: Date): Promise<string> {
  const admin = DEMO_ACCOUNTS.find(({ roles }) => roles.includes("platform_admin"))!;
  if ((await db.membership.count({ where: { person: { email: admin.email } } })) > 0) {
    return "unchanged";
  }
  const agency = await addAgency(
    SYSTEM,
    {
      ...{ requestId: demoId("agency"), name: AGENCY, kind: "regency", klpdCode: "D430" },
      ...{ regionCode: "73.08", mailDomains: ["bonekab.go.id"], isDemo: true },
    },
    at,
  );
  if (!agency.ok) throw new Error(agency.reason);
  const { id: agencyId } = await db.agency.findUniqueOrThrow({
    where: { slug: agency.value.slug },
  });
  const units: string[] = [];
  for (const name of UNITS) {
    const unit = await addUnit(SYSTEM, { requestId: demoId(name), agencyId, name }, at);
    if (!unit.ok) throw new Error(unit.reason);
    units.push(unit.value.unitId);
  }
  const home = await bodyOfSlug(HOME);
  const inAgency = { type: "agency", id: agencyId, unitId: null } as const;
  const places: Record<string, { body: Body; unitId?: string | null }> = {
    oms_admin: { body: home },
    agency_planner: { body: inAgency },
    agency_ppk: { body: inAgency, unitId: units[0] ?? null },
  };
  for (const { email, roles } of DEMO_ACCOUNTS) {
    for (const role of roles) {
      await join(SYSTEM, email, { role, ...(places[role] ?? { body: { type: "platform" } }) }, at);
    }
  }
  for (const [name, email, slug] of WITH_EDITORS) {
    await registerDemoPerson({ name, email }, at);
    await join(SYSTEM, email, { role: "oms_editor", body: await bodyOfSlug(slug) }, at);
  }
  await seedWaiting(inAgency, units, at);
  for (const { id } of await db.person.findMany({
    where: { isDemo: true },
    select: { id: true },
  })) {
    await endSessions(db, { personId: id }, "signed_out");
  }
  return "people in their bodies";
}

/** Who still waits: a member to be confirmed, an agency that was asked for, an open offer. */
async function seedWaiting(agency: Body & { type: "agency" }, units: string[], at: Date) {
  const planner = await demoMember("perencana@simpul.test");
  const waiting = { name: "Firmansyah Ajangale", email: "firmansyah@bonekab.go.id" };
  await registerDemoPerson(waiting, at);
  await join(planner, waiting.email, { role: "agency_ppk", body: agency, unitId: units[1] }, at);
  const asker = { name: "Marlina Sigintu", email: "marlina@sigi.example" };
  await registerDemoPerson(asker, at);
  const asked = await requestAgency(
    await demoPerson(asker.email),
    { requestId: demoId("asked"), name: "Pemerintah Kabupaten Sigi", kind: "regency" },
    at,
  );
  if (!asked.ok) throw new Error(asked.reason);
  const open = { email: "rekan@walasuji.example", role: "oms_editor", unitId: null } as const;
  const oms = await demoMember("oms@simpul.test");
  const body = await bodyOfSlug(HOME);
  await invite(oms, { ...open, requestId: demoId("open"), body, language: "id" }, at);
}

async function bodyOfSlug(slug: string): Promise<Body> {
  const { organisationId } = await db.organisationAddress.findUniqueOrThrow({ where: { slug } });
  return { type: "organisation", id: organisationId };
}

/** Somebody who manages the organisation, so that there is somebody to be told and to appeal. */
export async function managerOf(organisationId: string, name: string, at: Date): Promise<Person> {
  const held = await db.membership.findFirst({
    where: { organisationId, role: "oms_admin", state: "active" },
    select: { person: { select: { email: true } } },
  });
  if (held?.person.email) return demoMember(held.person.email);
  const email = `pengelola.${organisationId.slice(-8)}@simpul.example`;
  await registerDemoPerson({ name: `Pengelola ${name.split(" ").at(-1)}`, email }, at);
  const body = { type: "organisation", id: organisationId } as const;
  await join(SYSTEM, email, { role: "oms_admin", body, key: "manager" }, at);
  return demoMember(email);
}
