import { createPublicKey, verify } from "node:crypto";
import { noViolations } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";
import { database, signIn } from "./signed-in";

const WORDS = {
  id: {
    filter: "Saring jejak",
    action: "Tindakan",
    show: "Tampilkan",
    reset: "Hapus semua filter",
  },
  en: { filter: "Filter the trail", action: "Action", show: "Show", reset: "Remove all filters" },
};

for (const { locale, prefix } of LANGUAGES) {
  const javaScriptEnabled = locale === "en";
  test.describe(`${locale}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test("the trail can be looked through and taken along", async ({ page, context }) => {
      const words = WORDS[locale];
      const name = `Ibu Jejak ${locale.toUpperCase()}`;
      const { id } = await signIn(context, { name, roles: ["platform_admin"] });
      for (const subjectId of ["=cmd", "lain"]) {
        await database.auditEvent.create({
          data: {
            at: new Date(),
            actor: `person:${id}`,
            action: "percobaan.jejak",
            subjectType: "report",
            subjectId,
            details: { by: "<b>tebal</b>" },
          },
        });
      }
      await page.goto(`${prefix}/admin/audit`);
      const rows = page.locator("main tbody tr");
      // Other tests add to the same trail.
      const own = rows.filter({ hasText: name });
      await expect(own.first()).toContainText("by: <b>tebal</b>");
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);

      await page.getByText(words.filter).click();
      await page.getByLabel(words.action, { exact: true }).fill("percobaan.");
      await page.getByLabel(/^(Pelaku|Actor)$/).fill(`person:${id}`);
      await page.getByRole("button", { name: words.show }).click();
      await expect(page).toHaveURL(/action=percobaan\./);
      await expect(rows).toHaveCount(2);
      await expect(page.getByLabel(words.action, { exact: true })).toHaveValue("percobaan.");
      // The sealer of the worker comes by every five seconds.
      await expect(async () => {
        await page.reload();
        await expect(rows.first().locator("td").last()).toHaveText(/^\d/, { timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);

      const file = await page.request.get(page.url().replace("/admin/audit", "/admin/audit/unduh"));
      expect(file.headers()["content-type"]).toContain("text/csv");
      const lines = (await file.text()).trimEnd().split("\r\n");
      expect(lines).toHaveLength(3);
      expect(lines[2]).toContain(",report,'=cmd,");

      await page.getByRole("link", { name: words.reset }).click();
      await expect(own.filter({ hasText: "audit.export" })).toBeVisible();
      await page.goto(`${prefix}/admin/audit?actor=x%00&from=kemarin&before=abc&action=zzz.`);
      await expect(page.locator("main .err")).toHaveCount(2);
      await expect(page.locator("main .empty")).toBeVisible();
    });
  });
}

test("whoever may not, sees and takes nothing, and it is noted", async ({ page, context }) => {
  await page.goto("/admin/audit");
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fadmin%2Faudit$/);
  expect((await page.request.get("/admin/audit/unduh")).status()).toBe(404);
  const { id } = await signIn(context, { roles: ["review_lead"] });
  await page.goto("/admin/audit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman ini bukan untuk Anda");
  await expect(page.locator("main table")).toHaveCount(0);
  expect((await page.request.get("/admin/audit/unduh")).status()).toBe(404);
  expect(
    await database.auditEvent.count({ where: { actor: `person:${id}`, action: "refused" } }),
  ).toBe(2);
});

test("the end of the chain is public, signed, and may be kept by caches", async ({ request }) => {
  const keys = await request.get("/.well-known/jwks.json");
  expect(keys.headers()["cache-control"]).toContain("public");
  const [key] = (await keys.json()).keys;
  const head = await request.get("/.well-known/audit-head.json");
  expect(head.status()).toBe(200);
  expect(head.headers()["cache-control"]).toContain("public");
  const { jws, place, hash } = await head.json();
  const [header, payload, signature] = String(jws).split(".");
  const publicKey = createPublicKey({ key, format: "jwk" });
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify(null, signed, publicKey, Buffer.from(String(signature), "base64url"))).toBe(true);
  const said = JSON.parse(Buffer.from(String(payload), "base64url").toString());
  expect(said).toMatchObject({ v: 1, place, hash });
});
