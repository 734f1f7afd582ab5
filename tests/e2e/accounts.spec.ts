import { generate } from "otplib";
import { noViolations } from "./axe";
import { linkInMail } from "./mailbox";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { wordsOf } from "./words";

const PASSWORD = "kuda-hijau-makan-apel";
const SECOND = "meja-kuning-lari-pagi";

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    const w = wordsOf(locale);
    test.use({
      javaScriptEnabled,
      viewport: { width: javaScriptEnabled ? 360 : 1280, height: 800 },
    });

    test("the life of an account", async ({ page }) => {
      test.setTimeout(120_000);
      const address = `${locale}-${javaScriptEnabled}-${Date.now()}@contoh.example`;
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const signOut = async () => {
        await page.goto(`${prefix}/akun`);
        await send(w.account.signOut);
        await expect(page.getByText(w.signIn.said.keluar)).toBeVisible();
      };
      const signIn = async (password: string) => {
        await page.goto(`${prefix}/masuk`);
        await page.locator("#email").fill(address);
        await page.locator("#password").fill(password);
        await send(w.signIn.submit);
      };

      await page.goto(`${prefix}/daftar`);
      await page.getByLabel(w.register.name).fill("S");
      await page.getByLabel(w.register.email).fill("bukan surel");
      await send(w.register.submit);
      await expect(page).toHaveTitle(new RegExp(`^${w.forms.errorPrefix}`));
      await expect(page.locator(".errsum")).toContainText(w.faults["name-missing"]);
      await expect(page.getByLabel(w.register.email)).toHaveValue("bukan surel");
      await look();
      await page.getByLabel(w.register.name).fill("Siti Contoh");
      await page.getByLabel(w.register.email).fill(address);
      await send(w.register.submit);
      await expect(page.getByText(w.register.sent)).toBeVisible();

      const registration = await linkInMail(
        page,
        address,
        w.mail.kinds["register-confirm"].subject,
      );
      await page.goto(registration);
      await page.getByLabel(w.register.password, { exact: true }).fill("pendek");
      await send(w.register.completeSubmit);
      await expect(page.locator(".errsum")).toContainText(w.faults["password-short"]);
      await look();
      await page.getByLabel(w.register.password, { exact: true }).fill(PASSWORD);
      await send(w.register.completeSubmit);
      await expect(page.getByText(w.account.said.selamat)).toBeVisible();
      await look();
      await page.goto(registration);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.register.closed);

      await page.goto(`${prefix}/akun/nama`);
      await page.getByLabel(w.account.name).fill("Siti Rekaan");
      await send(w.account.save);
      await expect(page.getByText("Siti Rekaan")).toBeVisible();

      await signOut();
      await signIn("salah-sama-sekali");
      await expect(page.locator(".errsum")).toContainText(w.refusals.wrong);
      await expect(page.locator("#email")).toHaveValue(address);
      await expect(page.locator("#password")).toHaveValue("");
      await look();
      await page.goto(`${prefix}/akun/sesi`);
      await expect(page.getByText(w.signIn.needed)).toBeVisible();
      await page.locator("#tautan-email").fill(address);
      await send(w.signIn.sendLink);
      await expect(page.getByText(w.signIn.linkSent)).toBeVisible();
      await page.goto(await linkInMail(page, address, w.mail.kinds["sign-in-link"].subject));
      await send(w.signIn.openSubmit);
      await expect(page).toHaveURL(`${prefix}/akun/sesi`);
      await expect(page.getByText(w.sessions.this)).toBeVisible();
      await look();

      await page.goto(`${prefix}/masuk/lupa`);
      await page.getByLabel(w.resetPassword.email).fill(address);
      await send(w.resetPassword.askSubmit);
      await expect(page.getByText(w.resetPassword.asked)).toBeVisible();
      await page.goto(await linkInMail(page, address, w.mail.kinds["reset-password"].subject));
      await look();
      await page.getByLabel(w.resetPassword.newPassword).fill(SECOND);
      await send(w.resetPassword.newSubmit);
      await expect(page.getByText(w.account.said.sandi)).toBeVisible();

      await page.goto(`${prefix}/akun/dua-langkah`);
      await send(w.secondFactor.begin);
      const secret = await page.locator(".tl .mono").innerText();
      await look();
      await page.getByLabel(w.secondFactor.code, { exact: true }).fill("000000");
      await send(w.secondFactor.confirm);
      await expect(page.locator(".errsum")).toContainText(w.refusals["code-wrong"]);
      const code = await generate({ secret: secret.replaceAll(" ", "") });
      await page.getByLabel(w.secondFactor.code, { exact: true }).fill(code);
      await send(w.secondFactor.confirm);
      await expect(page.locator(".codes li")).toHaveCount(10);
      const recovery = await page.locator(".codes li").first().innerText();
      await look();

      await signOut();
      await signIn(SECOND);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.secondFactor.codeTitle);
      await page.goto(`${prefix}/akun`);
      await expect(page).toHaveURL(/masuk/);
      await signIn(SECOND);
      // The form's answer has to be there before it is looked at.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.secondFactor.codeTitle);
      await look();
      await page.getByLabel(w.secondFactor.code, { exact: true }).fill(recovery);
      await send(w.secondFactor.codeSubmit);
      await expect(page).toHaveURL(`${prefix}/akun`);

      await page.goto(`${prefix}/akun/surel`);
      await page.getByLabel(w.changeEmail.newEmail).fill(`baru-${address}`);
      await page.getByLabel(w.account.currentPassword).fill(SECOND);
      await look();
      await send(w.changeEmail.submit);
      await expect(page.getByText(w.changeEmail.sentText)).toBeVisible();
      await linkInMail(page, address, w.mail.kinds["email-change-notice"].subject);
      await page.goto(
        await linkInMail(page, `baru-${address}`, w.mail.kinds["email-change-confirm"].subject),
      );
      await look();
      await send(w.changeEmail.confirmSubmit);
      await expect(page.getByText(w.signIn.said.surel)).toBeVisible();
    });
  });
}
