import { randomUUID } from "node:crypto";
import { aPerson } from "@tests/builders/person";
import { aRupRow } from "@tests/builders/rup";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";

/** A confirmed agency with a KLPD code that no file has named yet. */
async function anAgency() {
  const [name, now] = [`Kab. ${randomUUID().slice(0, 8)}`, new Date()];
  const klpdCode = `T${randomUUID().slice(0, 8)}`;
  const slug = `uji-${randomUUID().slice(0, 8)}`;
  const agency = await database.agency.create({
    data: {
      ...{ slug, name, nameKey: slug, klpdCode, kind: "regency", state: "confirmed" },
      ...{ createdAt: now, changedAt: now, units: { create: { name: "Bappeda" } } },
    },
  });
  return { id: agency.id, slug, name, klpdCode };
}

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).packages;

    test("a planner brings a file in, anybody finds a package, an organisation is interested", async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
      const agency = await anAgency();
      const planner = await aPerson(database, {
        roles: [{ role: "agency_planner", agencyId: agency.id }],
      });
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();
      const own = { kd_klpd: agency.klpdCode, nama_klpd: agency.name };
      const name = `Pendampingan nelayan ${agency.klpdCode} di Kab. Maros`;
      const found = aRupRow({ ...own, nama_paket: name, kd_rup: Date.now() % 1e9 });
      const rows = [
        found,
        aRupRow({ ...own, pagu: "seratus juta" }),
        aRupRow({ kd_klpd: "K27", nama_klpd: "Kementerian Sosial" }),
      ];
      const upload = (content: string) =>
        page.locator("#berkas").setInputFiles({
          ...{ name: "rup.json", mimeType: "application/json" },
          buffer: Buffer.from(content),
        });

      await takeSession(context, planner.sessionKey);
      await page.goto(`${prefix}/instansi/${agency.slug}/paket`);
      await upload("bukan berkas");
      await send(w.import.upload);
      await expect(page.getByText(w.import.faults["table-broken"])).toBeVisible();
      await look();
      await upload(JSON.stringify({ data: rows }));
      await send(w.import.upload);
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(page.getByText(w.import.done)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
      const line = (term: string) => page.locator(".sum > div", { hasText: term });
      await expect(line(w.import.count.added)).toContainText("1");
      await expect(line(w.import.left.elsewhere)).toContainText("1");
      await expect(page.getByRole("row", { name: /pagu/ })).toContainText(w.import.rup.number);
      await look();

      // Somebody of another agency sees neither the file nor that there is one.
      const report = page.url();
      const stranger = await aPerson(database, {
        roles: [{ role: "agency_planner", agencyId: (await anAgency()).id }],
      });
      await takeSession(context, stranger.sessionKey);
      await page.goto(report);
      await expect(page.getByRole("heading", { level: 1 })).not.toContainText(/2026/);

      await context.clearCookies();
      await page.goto(`${prefix}/paket?q=${agency.klpdCode.toLowerCase()}&province=73`);
      await look();
      await page.getByRole("link", { name, exact: true }).click();
      await expect(page.getByText(/120[.,]000[.,]000/)).toBeVisible();
      await look();
      await page.getByRole("link", { name: w.interest.signIn }).click();
      await expect(page).toHaveURL(/masuk\?lanjut=/);

      const { organisationId } = await database.organisationAddress.findUniqueOrThrow({
        where: { slug: "yayasan-tunas-walasuji" },
      });
      const editor = await aPerson(database, { roles: [{ role: "oms_editor", organisationId }] });
      await takeSession(context, editor.sessionKey);
      await page.goto(`${prefix}/paket/2026-${String(found.kd_rup)}`);
      await page.getByLabel(w.interest.note).fill("Kami pernah mendampingi nelayan.");
      await send(w.interest.declare);
      await expect(page.getByText(w.interest.done.dinyatakan)).toBeVisible();
      await look();

      // What depends on the work is answered for this package.
      const forPackage = wordsOf(locale).assessment.forPackage;
      await page.getByRole("link", { name: w.interest.capability }).click();
      await expect(page.getByRole("heading", { name: forPackage.title, level: 1 })).toBeVisible();
      for (const code of ["D3_2", "D4_1", "D5_1", "D5_4"])
        await page.locator(`input[name=level_${code}][value="2"]`).check();
      await look();
      await page.locator("#note_D5_4").fill("Peta desa pernah kami susun.");
      const last = page.locator(`input[name=level_D8_2]`);
      await last.last().check();
      await send(forPackage.save);
      await expect(page).toHaveURL(/pesan=tersimpan/);
      await expect(page.locator("#note_D5_4")).toHaveValue("Peta desa pernah kami susun.");
      await look();
      await page.goto(`${prefix}/paket/2026-${String(found.kd_rup)}`);
      await send(w.interest.withdraw);
      await expect(page.getByText(w.interest.done.ditarik)).toBeVisible();
      await page.goto(`${prefix}/ruang-oms/yayasan-tunas-walasuji/paket`);
      await expect(page.getByRole("heading", { name: w.fitting.title })).toBeVisible();
      await expect(page.locator("article.hit").first()).toContainText("Kab. Bone");
      await look();
    });
  });
}

test("feed and API give the packages of a search", async ({ request }) => {
  const feed = await request.get("/paket/feed.xml?province=73");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  expect(await feed.text()).toContain("<guid");
  const answer = await request.get("/api/v1/packages?province=73&klpd=regency");
  const { total, packages } = await answer.json();
  expect(total).toBeGreaterThan(10);
  expect(packages[0]).toMatchObject({ klpd: { kind: "regency" }, is_demo: true });
  expect(JSON.stringify(packages)).not.toMatch(/nip|username|ppk/i);
  expect(
    (
      await request.get("/api/v1/packages", {
        headers: { "if-none-match": answer.headers().etag ?? "" },
      })
    ).status(),
  ).toBe(200);
  const wrong = await request.get("/api/v1/packages?province=x&page=0&nama=1");
  expect(wrong.status()).toBe(400);
  expect((await wrong.json()).parameters.map(({ name }: { name: string }) => name)).toEqual([
    ...["province", "page", "nama"],
  ]);
});
