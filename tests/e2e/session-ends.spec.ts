import { hash } from "@node-rs/argon2";
import type { BrowserContext, Page } from "@playwright/test";
import { generate } from "otplib";
import { aSession } from "@tests/builders/person";
import { anAgency } from "./agency";
import { linkInMail } from "./mailbox";
import { expect, test } from "./pages";
import { cookieOf, database, signIn } from "./signed-in";
import { wordsOf } from "./words";

const PASSWORD = "kuda-hijau-makan-apel";
const hashed = hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
const w = wordsOf("id");

/** A page ready for the press that ends a session, and the session it must end. */
type Ready = { press: string; key: string; path?: string; losesRoleOnly?: true };

async function withPassword(context: BrowserContext) {
  const person = await signIn(context, { passwordHash: await hashed });
  return { ...person, other: (await aSession(database, person.id)).key };
}

async function beginFactor(page: Page) {
  await page.goto("/akun/dua-langkah");
  await page.getByRole("button", { name: w.secondFactor.begin }).click();
  const secret = (await page.locator(".tl .mono").innerText()).replaceAll(" ", "");
  await page.locator("#code").fill(await generate({ secret }));
}

const CAUSES: Record<string, (page: Page, context: BrowserContext) => Promise<Ready>> = {
  "signing out": async (page, context) => {
    const { sessionKey } = await signIn(context);
    await page.goto("/akun");
    return { press: w.account.signOut, key: sessionKey };
  },
  "the person, from another device": async (page, context) => {
    const { other } = await withPassword(context);
    await page.goto("/akun/sesi");
    return { press: w.sessions.endOthers, key: other };
  },
  "a change of password": async (page, context) => {
    const { other } = await withPassword(context);
    await page.goto("/akun/sandi");
    await page.locator("#currentPassword").fill(PASSWORD);
    await page.locator("#password").fill("meja-kuning-lari-pagi");
    return { press: w.account.passwordSubmit, key: other };
  },
  "a reset of the password": async (page, context) => {
    const { email, other } = await withPassword(context);
    await context.clearCookies();
    await page.goto("/masuk/lupa");
    await page.getByLabel(w.resetPassword.email).fill(email);
    await page.getByRole("button", { name: w.resetPassword.askSubmit }).click();
    await page.goto(await linkInMail(page, email, w.mail.kinds["reset-password"].subject));
    await page.getByLabel(w.resetPassword.newPassword).fill("meja-kuning-lari-pagi");
    return { press: w.resetPassword.newSubmit, key: other };
  },
  "a change of address taken back": async (page, context) => {
    const { email, sessionKey } = await withPassword(context);
    await page.goto("/akun/surel");
    await page.locator("#email").fill(`baru-${email}`);
    await page.locator("#currentPassword").fill(PASSWORD);
    await page.getByRole("button", { name: w.changeEmail.submit }).click();
    await page.goto(await linkInMail(page, email, w.mail.kinds["email-change-notice"].subject));
    return { press: w.changeEmail.undoSubmit, key: sessionKey };
  },
  "a second factor": async (page, context) => {
    const { other } = await withPassword(context);
    await beginFactor(page);
    return { press: w.secondFactor.confirm, key: other };
  },
  "the end of a second factor": async (page, context) => {
    const { id } = await withPassword(context);
    await beginFactor(page);
    await page.getByRole("button", { name: w.secondFactor.confirm }).click();
    await page.getByRole("link", { name: w.secondFactor.codesDone }).click();
    await page.locator("#end-currentPassword").fill(PASSWORD);
    return { press: w.secondFactor.end, key: (await aSession(database, id)).key };
  },
  "a role taken away": async (page, context) => {
    const { id: agencyId, members } = await anAgency();
    const member = await signIn(context, { roles: [{ role: "agency_viewer", agencyId }] });
    await signIn(context, { roles: [{ role: "agency_planner", agencyId }] });
    await page.goto(members);
    const line = page.getByRole("listitem").filter({ hasText: member.email });
    await line.locator("summary").click();
    return { press: w.members.remove, key: member.sessionKey, path: members, losesRoleOnly: true };
  },
  "suspension of the agency": async (page, context) => {
    const { id: agencyId, slug, members } = await anAgency();
    const member = await signIn(context, { roles: [{ role: "agency_planner", agencyId }] });
    await signIn(context, { roles: ["platform_admin"] });
    await page.goto(`/admin/instansi/${slug}`);
    const press = w.labels.agencyMove.suspend;
    return { press, key: member.sessionKey, path: members, losesRoleOnly: true };
  },
  "suspension of the person": async (page, context) => {
    const person = await signIn(context);
    await signIn(context, { roles: ["platform_admin"] });
    await page.goto(`/admin/orang/${person.id}`);
    return { press: w.admin.people.suspend, key: person.sessionKey };
  },
  "deletion of the account": async (page, context) => {
    const { sessionKey } = await withPassword(context);
    await page.goto("/akun/data");
    await page.locator("#currentPassword").fill(PASSWORD);
    await page.locator("#confirm").check();
    return { press: w.ownData.deleteSubmit, key: sessionKey };
  },
};

test.use({ javaScriptEnabled: false });

for (const [cause, prepare] of Object.entries(CAUSES)) {
  test(`${cause}: the next request, within a second, finds it done`, async ({ page, context }) => {
    const { press, key, path = "/akun", losesRoleOnly } = await prepare(page, context);
    const cookie = await cookieOf(key);
    const ask = () =>
      fetch(`${process.env.APP_URL}${path}`, { headers: { cookie }, redirect: "manual" });
    const isForbidden = async (answer: Response) =>
      (await answer.text()).includes(`<h1>${w.forbidden.title}</h1>`);
    const before = await ask();
    expect([before.status, await isForbidden(before)]).toEqual([200, false]);

    const answered = page
      .waitForResponse((answer) => answer.request().method() === "POST")
      .then(() => performance.now());
    await page.getByRole("button", { name: press, exact: true }).click({ noWaitAfter: true });
    const since = await answered;
    const begun = performance.now();
    const after = await ask();
    expect(begun - since).toBeLessThan(1_000);
    if (losesRoleOnly) {
      expect(await isForbidden(after)).toBe(true);
    } else {
      expect(after.status).toBe(307);
      expect(after.headers.get("location")).toMatch(/\/masuk\?lanjut=/);
    }
  });
}
