import type { Server } from "node:http";
import type { Page } from "@playwright/test";
import Provider from "oidc-provider";
import { expect, test } from "./pages";
import { database } from "./signed-in";

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
  await page.getByRole("button", { name: "Masuk dengan Layanan Uji" }).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("apa saja");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a service vouches for somebody, who gets one account", async ({ page }) => {
      const login = `petugas-${Date.now()}`;
      await comeThrough(page, login, "/masuk?lanjut=/akun/sesi");
      await expect(page).toHaveURL("/akun/sesi");
      await page.goto("/akun");
      await expect(page.getByText(addressOf(login))).toBeVisible();
      await comeThrough(page, login);
      await expect(page).toHaveURL("/akun");
      expect(await database.externalIdentity.count({ where: { subject: login } })).toBe(1);
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
