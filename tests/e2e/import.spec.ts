import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { aWorkbook, quirks } from "@tests/builders/list-file";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";

/** Letters only: a name with digits in it may look like somebody's number. */
const aMark = () =>
  `U${randomUUID()
    .replace(/[^a-z]/g, "")
    .slice(0, 3)}${[...String(Date.now())].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

/** What a killed job leaves: its connection is gone in the middle of its transaction. */
const killJobOf = (importId: string) => database.$queryRaw<{ killed: boolean }[]>`
  SELECT pg_terminate_backend(pid) AS killed FROM pg_locks
  WHERE locktype = 'advisory' AND NOT granted
    AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(${`list-import:${importId}`}, 0)`;

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).listImport;

    test("a list is uploaded, mapped, tried, brought in, decided about and undone", async ({
      page,
      context,
    }) => {
      test.setTimeout(240_000);
      const mark = aMark();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const waitFor = (selector: string) =>
        expect(async () => {
          if (!javaScriptEnabled) await page.reload();
          await expect(page.locator(selector)).toBeAttached({ timeout: 500 });
        }).toPass({ timeout: 60_000 });
      const upload = async (file: Parameters<Page["setInputFiles"]>[1]) => {
        await page.getByLabel(w.upload.source).fill(`Daftar ${mark}`);
        await page.locator("#berkas").setInputFiles(file);
        await press(w.upload.send);
      };
      const found = async (name: string) => {
        await page.goto(`${prefix}/oms?q=${encodeURIComponent(`"${name}"`)}`);
        return page.getByRole("link", { name, exact: true }).count();
      };

      // Nobody but an operator.
      await signIn(context);
      await page.goto(`${prefix}/admin/impor`);
      await expect(page.getByRole("heading", { name: w.title })).toHaveCount(0);
      await signIn(context, { roles: [{ role: "platform_admin" }] });
      await page.goto(`${prefix}/admin/impor`);
      await upload({ name: "daftar.xlsx", mimeType: "image/png", buffer: Buffer.from([1, 0, 2]) });
      await expect(page.getByText(w.faults["file-broken"])).toBeVisible();
      await look();

      await upload(await aWorkbook(quirks(mark)));
      await expect(page.getByRole("heading", { level: 1, name: `Daftar ${mark}` })).toBeVisible();
      const address = page.url();
      const importId = address.split("/").at(-1)!;
      await expect(page.getByText(w.map.left.number)).toBeVisible();
      await expect(page.locator("#kolom-1")).toHaveValue("name");
      await page.locator("#kolom-1").selectOption("");
      await press(w.map.send);
      await expect(page.locator("#errsum")).toContainText(w.form["name-missing"]);
      await look();
      await page.locator("#kolom-1").selectOption("name");
      await press(w.map.send);
      await waitFor("#impor-send");
      await expect(page.locator("#impor-send")).toContainText("4");
      await look();

      // The job is killed while somebody looks at another page, and found again.
      await database.$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`list-import:${importId}`}, 0))`;
          await page.locator("#impor-send").click();
          await expect(page.getByText(w.work.leave)).toBeVisible();
          await look();
          await page.goto(`${prefix}/admin`);
          await expect(async () => {
            expect(await killJobOf(importId)).toContainEqual({ killed: true });
          }).toPass({ timeout: 30_000 });
        },
        { timeout: 60_000 },
      );
      expect(
        await database.organisation.count({ where: { name: { contains: mark } } }),
      ).toBeLessThan(5);
      await page.goto(`${prefix}/admin/impor`);
      await page.getByRole("link", { name: `Daftar ${mark}` }).click();
      await waitFor("#urung-send");
      expect(await found(`Yayasan Kelor ${mark}`)).toBe(1);
      expect(await found(`Universitas Bina ${mark}`)).toBe(0);

      // All of one reason, then one by one.
      await page.goto(address);
      await page.getByRole("link", { name: new RegExp(w.flag.company) }).click();
      await expect(page.getByText(/“PT”/).first()).toBeVisible();
      await page.locator('[name="everything"]').check();
      await press(w.decide.send);
      await expect(page.locator(".errsum")).toContainText(w.form["reason-missing"]);
      await look();
      await page.locator("#putuskan-reason").fill("Badan usaha");
      await press(w.decide.send);
      await expect(page.getByText(w.decide.said)).toBeVisible();
      await expect(page.getByRole("link", { name: new RegExp(w.flag.company) })).toHaveCount(0);

      await page.getByRole("link", { name: new RegExp(w.flag.network) }).click();
      await page.getByRole("checkbox", { name: new RegExp(`Aliansi Desa ${mark}`) }).check();
      await page.getByLabel(w.decide.list).check();
      await page.getByLabel(w.decide.kind).selectOption("network");
      await press(w.decide.send);
      await expect(page.getByText(w.decide.said)).toBeVisible();
      expect(await found(`Aliansi Desa ${mark}`)).toBe(1);

      await page.goto(`${address}?alasan=like_name`);
      await page.getByText(w.decide.joinTitle).click();
      await page.getByLabel(new RegExp(`Sahabat Pesisir ${mark}`)).check();
      await look();
      await press(w.decide.join);
      await expect(page.getByText(w.decide.said)).toBeVisible();
      await page.goto(`${address}?alasan=same_acronym`);
      await page.getByText(w.decide.joinTitle).click();
      await page.getByRole("searchbox").fill(`zzz${mark}`);
      await press(w.decide.searchSend);
      await expect(page.getByText(w.decide.nothing)).toBeVisible();

      const report = await page.request.get(`${address}/laporan`);
      expect(report.headers()["content-type"]).toContain("text/csv");
      expect(await report.text()).toContain(`Universitas Islam Negeri ${mark}`);

      await page.goto(address);
      await page.getByText(w.undo.open).click();
      await press(w.undo.send);
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(page.getByText(w.state.undone, { exact: true })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 60_000 });
      await look();
      expect(await database.organisation.count({ where: { name: { contains: mark } } })).toBe(0);
      expect(await found(`Yayasan Kelor ${mark}`)).toBe(0);
    });
  });
}
