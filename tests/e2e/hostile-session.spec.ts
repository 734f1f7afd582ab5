import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";

const url = String(process.env.APP_URL);
const cookie = (value: string) => ({ name: "simpul-session", value, url, httpOnly: true });

test("a forged, a foreign and an old cookie open nothing", async ({ page, context }) => {
  const sealed = (secret: string, token: Record<string, unknown>) =>
    encode({ token, secret, maxAge: 3600 });
  const ours = String(process.env.AUTH_SECRET);
  const forged = [
    "x",
    randomUUID(),
    "eyJhbGciOiJub25lIn0.eyJrZXkiOiJ4In0.",
    await sealed("0123456789abcdef0123456789abcdef", { key: "A".repeat(43) }),
    await sealed(ours, { key: "A".repeat(43) }),
    await sealed(ours, { key: { $ne: null } }),
    await encode({ token: { key: "A".repeat(43) }, secret: ours, maxAge: -10 }),
  ];
  for (const value of forged) {
    await context.addCookies([cookie(value)]);
    await page.goto("/akun");
    await expect(page, value.slice(0, 20)).toHaveURL(/\/masuk\?lanjut=%2Fakun$/);
  }
});

test("a session waiting for its second factor is good for nothing else", async ({
  page,
  context,
}) => {
  const person = await signIn(context);
  await database.session.updateMany({ where: { personId: person.id }, data: { isPending: true } });
  for (const path of ["/akun", "/akun/sesi", "/admin"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/masuk\?lanjut=/);
  }
  expect((await page.request.get("/akun/data/unduh")).status()).toBe(404);
});

test("a session that has run out, or was not used for a week, opens nothing", async ({
  page,
  context,
}) => {
  const ends = {
    expired: (id: string) =>
      database.session.updateMany({ where: { personId: id }, data: { expiresAt: new Date() } }),
    "unused for a week": (id: string) =>
      database.session.updateMany({
        where: { personId: id },
        data: { seenAt: new Date(Date.now() - 7 * 86_400_000 - 1_000) },
      }),
  };
  for (const [cause, end] of Object.entries(ends)) {
    const { id } = await signIn(context);
    await page.goto("/akun");
    await expect(page, cause).toHaveURL("/akun");
    await end(id);
    await page.goto("/akun");
    await expect(page, cause).toHaveURL(/\/masuk/);
  }
});

test("nobody is led to another site after signing in", async ({ page }) => {
  for (const next of [
    "//jahat.example",
    "https://jahat.example",
    "/\\jahat.example",
    "javascript:1",
  ]) {
    await page.goto(`/masuk?lanjut=${encodeURIComponent(next)}`);
    await page.locator("#email").fill("oms@simpul.test");
    await page.locator("#password").fill("simpul-demo-2026");
    await page.locator("#send").click();
    await expect(page).toHaveURL(`${url}/akun`);
    await page.context().clearCookies();
  }
});

test("links are made from the address of the site, whatever Host says", async ({ request }) => {
  const page = await request.get("/masuk", { headers: { host: "jahat.example" } });
  expect(await page.text()).not.toContain("jahat.example");
  const asked = await request.get("/akun", {
    headers: { host: "jahat.example", "x-forwarded-host": "jahat.example" },
    maxRedirects: 0,
  });
  expect(asked.headers().location ?? "").not.toContain("jahat.example");
});

test("a form posted from another site is refused, and signs nobody in or out", async ({
  request,
  context,
}) => {
  const person = await signIn(context);
  const answer = await request.post("/akun", {
    headers: { origin: "https://jahat.example", "sec-fetch-site": "cross-site" },
    form: { session: "this" },
  });
  expect(answer.status()).toBe(403);
  expect(
    await database.session.count({ where: { personId: person.id, endedAt: null } }),
  ).toBeGreaterThan(0);
});

test("roles that need a second factor count only once it is proven, and say so", async ({
  page,
  context,
}) => {
  const { id, sessionKey } = await signIn(context, { roles: ["platform_admin"] });
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kelola");
  await database.session.updateMany({ where: { personId: id }, data: { secondFactorAt: null } });
  await takeSession(context, sessionKey);
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman ini bukan untuk Anda");
  await page.getByRole("link", { name: "Atur verifikasi dua langkah" }).click();
  await expect(page).toHaveURL("/akun/dua-langkah");
});

test("every page of a role refuses the others in words, and notes it", async ({
  page,
  context,
}) => {
  const { id } = await signIn(context);
  const paths = ["", "/orang", "/instansi", "/keanggotaan", "/anggota", "/laporan"];
  for (const path of paths) {
    await page.goto(`/admin${path}`);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(
      "Halaman ini bukan untuk Anda",
    );
  }
  expect(await database.auditEvent.count({ where: { subjectId: id, action: "refused" } })).toBe(
    paths.length,
  );
});
