import { completeRegistration } from "@/features/accounts/commands/complete-registration";
import { beginSecondFactor } from "@/features/sessions/commands/begin-second-factor";
import { confirmSecondFactor } from "@/features/sessions/commands/confirm-second-factor";
import { ANYONE, type Person } from "@/domain/actor";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_TOTP_SECRET } from "@/domain/demo";
import { bodyOf, needsSecondFactor } from "@/domain/roles";
import { db } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { makeLink } from "@/lib/one-time-link";
import { currentCode } from "@/lib/second-factor";

const DEVICE = "?";

/** Registers somebody by the commands a person would use. Who is here stays; answers whether new. */
export async function registerDemoPerson(
  { email, name }: { email: string; name: string },
  at: Date,
): Promise<boolean> {
  if (await db.person.findUnique({ where: { email }, select: { id: true } })) return false;
  const token = await db.$transaction((tx) => makeLink(tx, "register", { email, name }));
  const result = await completeRegistration(
    ANYONE,
    { token, password: DEMO_PASSWORD, language: "id", device: DEVICE, isDemo: true },
    at,
  );
  if (!result.ok) throw new Error(`${email}: ${result.reason}`);
  return true;
}

/** The demo people whose passwords the sign-in page shows. */
export async function seedDemoAccounts(at: Date): Promise<number> {
  let made = 0;
  for (const account of DEMO_ACCOUNTS) {
    if (!(await registerDemoPerson(account, at))) continue;
    if (account.roles.some(needsSecondFactor))
      await setUpFactor(await demoPerson(account.email), at);
    made += 1;
  }
  return made;
}

/** A demo person as an actor, signed in by the session that registering opened. */
export async function demoPerson(email: string): Promise<Person> {
  const { id, sessions } = await db.person.findUniqueOrThrow({
    where: { email },
    select: {
      id: true,
      sessions: { where: { endedAt: null }, select: { id: true }, take: 1 },
    },
  });
  return { kind: "person", id, sessionId: sessions[0]?.id ?? id, roles: [], withheld: [] };
}

/** The same with the roles the person holds. */
export async function demoMember(email: string): Promise<Person> {
  const actor = await demoPerson(email);
  const held = await db.membership.findMany({
    where: { personId: actor.id, state: "active" },
    select: { id: true, role: true, organisationId: true, agencyId: true, unitId: true },
  });
  const roles = held.map((one) => ({ membershipId: one.id, role: one.role, body: bodyOf(one) }));
  return { ...actor, roles };
}

/** Every demo person with a second factor has the same secret, which the sign-in page shows. */
async function setUpFactor(actor: Person, at: Date) {
  await beginSecondFactor(actor);
  await db.secondFactor.update({
    where: { personId: actor.id },
    data: { secretCipher: encrypt(DEMO_TOTP_SECRET) },
  });
  const code = await currentCode(DEMO_TOTP_SECRET);
  const result = await confirmSecondFactor(actor, { code, device: DEVICE }, at);
  if (!result.ok) throw new Error(`second factor: ${result.reason}`);
  // The code of this half minute may be needed again at once, by whoever tries the demonstration.
  await db.secondFactor.update({ where: { personId: actor.id }, data: { lastStep: null } });
}
