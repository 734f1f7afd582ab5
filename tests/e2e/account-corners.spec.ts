import { hash } from "@node-rs/argon2";
import { generate } from "otplib";
import { noViolations } from "./axe";
import { linkInMail } from "./mailbox";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";

const PASSWORD = "kuda-hijau-makan-apel";
const hashed = hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);

    test("other sessions end, recovery codes are renewed, the second factor goes", async ({
      page,
      context,
      browser,
    }) => {
      const person = await signIn(context, { passwordHash: await hashed });
      const phone = await browser.newContext();
      await signInAgain(phone, person.id);
      await page.goto(`${prefix}/akun/sesi`);
      await expect(page.locator("main ul.rows > li")).toHaveCount(2);
      await page.getByRole("button", { name: w.sessions.endOthers }).click();
      await expect(page.locator("main ul.rows > li")).toHaveCount(1);
      const other = await phone.newPage();
      await other.goto(`${prefix}/akun`);
      await expect(other).toHaveURL(/\/masuk\?lanjut=/);
      await phone.close();

      await page.goto(`${prefix}/akun/dua-langkah`);
      await page.getByRole("button", { name: w.secondFactor.begin }).click();
      const secret = (await page.locator(".tl .mono").innerText()).replaceAll(" ", "");
      await page.locator("#code").fill(await generate({ secret }));
      await page.getByRole("button", { name: w.secondFactor.confirm }).click();
      const first = await page.locator(".codes li").first().innerText();
      await page.getByRole("link", { name: w.secondFactor.codesDone }).click();
      await page.locator("#renew-currentPassword").fill("salah-sama-sekali");
      await page.getByRole("button", { name: w.secondFactor.renew }).click();
      await expect(page.locator(".errsum")).toContainText(w.refusals["current-wrong"]);
      await page.locator("#renew-currentPassword").fill(PASSWORD);
      await page.getByRole("button", { name: w.secondFactor.renew }).click();
      await expect(page.locator(".codes li")).toHaveCount(10);
      await expect(page.locator(".codes")).not.toContainText(first);
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);
      await page.goto(`${prefix}/akun/dua-langkah`);
      await page.locator("#end-currentPassword").fill(PASSWORD);
      await page.getByRole("button", { name: w.secondFactor.end, exact: true }).click();
      await expect(page.getByRole("button", { name: w.secondFactor.begin })).toBeVisible();
    });

    test("the old mailbox stops a change of address", async ({ page, context }) => {
      const { email, id } = await signIn(context, { passwordHash: await hashed });
      await page.goto(`${prefix}/akun/surel`);
      await page.locator("#email").fill(`baru-${email}`);
      await page.locator("#currentPassword").fill(PASSWORD);
      await page.getByRole("button", { name: w.changeEmail.submit }).click();
      await expect(page.getByText(w.changeEmail.sentText)).toBeVisible();
      const subject = wordsOf("id").mail.kinds["email-change-notice"].subject;
      await page.goto(await linkInMail(page, email, subject));
      if (hasAxe) await noViolations(page);
      await page.locator("#send").click();
      await expect(page).toHaveURL(/\/masuk\/lupa\?pesan=batal$/);
      expect(await database.session.count({ where: { personId: id, endedAt: null } })).toBe(0);
    });

    test("an agency is asked for, and an admin confirms it", async ({ page, context }) => {
      const name = `Pemerintah Kota ${locale}${Date.now()}`;
      const asker = await signIn(context, { language: locale });
      await page.goto(`${prefix}/akun/keanggotaan/instansi`);
      await page.locator("#name").fill("x");
      await page.getByRole("button", { name: w.memberships.askSubmit }).click();
      await expect(page.locator(".errsum")).toContainText(w.faults["kind-missing"]);
      await expect(page.locator(".errsum")).toContainText(w.faults["agency-missing"]);
      if (hasAxe) await noViolations(page);
      await page.locator("#kind").selectOption("city");
      await page.locator("#name").fill(name);
      await page.getByRole("button", { name: w.memberships.askSubmit }).click();
      await expect(page.getByText(w.memberships.said.menunggu)).toBeVisible();

      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin/instansi?q=${encodeURIComponent(name)}`);
      await page.getByRole("link", { name }).click();
      await page.getByRole("button", { name: w.labels.agencyMove.confirm }).click();
      await expect(page.getByText(w.admin.said.diputuskan)).toBeVisible();
      await page.locator("#ubah-mailDomains").fill("bukan domain");
      await page.getByRole("button", { name: w.admin.agencies.save }).click();
      await expect(page.locator(".errsum")).toContainText(w.faults["domains-wrong"]);
      await page.locator("#ubah-mailDomains").fill("kota.go.id, dinas.kota.go.id");
      await page.getByRole("button", { name: w.admin.agencies.save }).click();
      await expect(page.getByText("kota.go.id, dinas.kota.go.id")).toBeVisible();

      await takeSession(context, asker.sessionKey);
      await page.goto(`${prefix}/akun/keanggotaan`);
      await page.getByRole("link", { name: w.memberships.seeMembers }).click();
      await page.locator("#unit-name").fill("Dinas Sosial");
      await page.getByRole("button", { name: w.members.addUnit }).click();
      await expect(page.getByText(w.members.said.ditambah)).toBeVisible();
      await page.locator("#unit-name").fill("dinas sosial");
      await page.getByRole("button", { name: w.members.addUnit }).click();
      await expect(page.locator(".errsum")).toContainText(w.refusals["already-there"]);
      // Nobody leaves an agency without somebody who manages it.
      await page.goto(`${prefix}/akun/keanggotaan`);
      await page.getByRole("button", { name: w.memberships.leave }).click();
      await expect(page.locator(".errsum")).toContainText(w.refusals["successor-needed"]);
    });
  });
}

/** A second browser of the same person. */
async function signInAgain(context: Parameters<typeof takeSession>[0], personId: string) {
  const { aSession } = await import("@tests/builders/person");
  const { key } = await aSession(database, personId);
  await takeSession(context, key);
}
