import type { Server } from "node:http";
import type { Page } from "@playwright/test";
import Provider from "oidc-provider";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database } from "./signed-in";
import { wordsOf } from "./words";

const PASSWORD = "kuda-hijau-makan-apel";
const issuer = String(process.env.OIDC_ISSUER);
let server: Server;

/** Whoever signs in as `name` there; `?unproven` at the end of the name leaves the address unproven. */
const addressOf = (login: string) => `${login.replace("-unproven", "")}@sso.example`;

test.beforeAll(async () => {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: String(process.env.OIDC_CLIENT_ID),
        client_secret: String(process.env.OIDC_CLIENT_SECRET),
        redirect_uris: [`${process.env.APP_URL}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // Everything in the identity token, as many services of institutions do.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: addressOf(id),
        email_verified: !id.endsWith("-unproven"),
        name: "Petugas Contoh",
      }),
    }),
  });
  server = provider.listen(Number(new URL(issuer).port));
});
test.afterAll(() => {
  server.close();
});

async function comeThrough(page: Page, login: string, path = "/masuk") {
  await page.context().clearCookies();
  await page.goto(path);
  await page.getByRole("button", { name: /Layanan Uji$/ }).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("apa saja");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);

    test("a service vouches for somebody, who gets one account and later unlinks it", async ({
      page,
    }) => {
      const login = `petugas-${locale}${Date.now()}`;
      await comeThrough(page, login, `${prefix}/masuk?lanjut=/akun/sesi`);
      await expect(page).toHaveURL(`${prefix}/akun/sesi`);
      await page.goto(`${prefix}/akun`);
      await expect(page.getByText(addressOf(login))).toBeVisible();
      await comeThrough(page, login, `${prefix}/masuk`);
      await expect(page).toHaveURL(`${prefix}/akun`);
      const where = { subject: login };
      expect(await database.externalIdentity.count({ where })).toBe(1);

      // Without a password it stays; the page says why, and where to set one.
      const unlink = page.getByRole("button", { name: w.account.services.unlink });
      await page.locator("main dl a[href$='/akun/layanan']").click();
      await expect(page.locator("main").getByRole("heading", { level: 2 })).toHaveText(
        "Layanan Uji",
      );
      await expect(unlink).toHaveCount(0);
      if (hasAxe) await noViolations(page);
      await page.getByRole("link", { name: w.account.services.onlyWayLink }).click();
      await page.locator("#password").fill(PASSWORD);
      await page.locator("#send").click();
      await expect(page.getByText(w.account.said.sandi)).toBeVisible();
      await page.goto(`${prefix}/akun/layanan`);
      await page.getByLabel(w.account.currentPassword).fill("salah-sama-sekali");
      await unlink.click();
      await expect(page.locator(".errsum")).toContainText(w.refusals["current-wrong"]);
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);
      await page.getByLabel(w.account.currentPassword).fill(PASSWORD);
      await unlink.click();
      await expect(page.getByText(w.account.said.layanan)).toBeVisible();
      await expect(page.locator("main dl")).not.toContainText("Layanan Uji");
      expect(await database.externalIdentity.count({ where })).toBe(0);
    });
  });
}

test("an unproven address and a suspended account come to nothing, in words", async ({ page }) => {
  await comeThrough(page, `petugas-${Date.now()}-unproven`);
  await expect(page.getByText("Layanan masuk luar tidak dapat memastikan")).toBeVisible();
  const login = `ditangguhkan-${Date.now()}`;
  await database.person.create({
    data: { name: "Andi", email: addressOf(login), state: "suspended", createdAt: new Date() },
  });
  await comeThrough(page, login);
  await expect(page.getByText("Layanan masuk luar tidak dapat memastikan")).toBeVisible();
});

test("next-auth's other addresses are not there; an answer without its beginning is refused", async ({
  request,
}) => {
  for (const path of [
    "session",
    "csrf",
    "providers",
    "signin",
    "signout",
    "callback/credentials",
  ]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  }
  const answer = await request.get("/api/auth/callback/oidc?code=x&state=y", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/masuk?galat=layanan");
});
