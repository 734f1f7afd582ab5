import { randomUUID } from "node:crypto";
import { aPerson } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";

const BONE = "pemerintah-kabupaten-bone";

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).preparation;
    const faults = wordsOf(locale).refusals;

    test("a PPK writes a package down, says what is asked, plans it; others of the agency see or not", async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
      const agency = await database.agency.findUniqueOrThrow({
        where: { slug: BONE },
        include: { units: { orderBy: { name: "asc" } } },
      });
      const [unit, otherUnit] = agency.units;
      const member = (role: "agency_ppk" | "agency_viewer", unitId?: string) =>
        aPerson(database, { roles: [{ role, agencyId: agency.id, ...(unitId && { unitId }) }] });
      const ppk = await member("agency_ppk", unit!.id);
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();
      const name = `Pendampingan lansia ${randomUUID().slice(0, 8)}`;

      await takeSession(context, ppk.sessionKey);
      await page.goto(`${prefix}/instansi/${BONE}/paket`);
      await look();
      await page.getByRole("link", { name: wordsOf(locale).packages.import.byHand }).click();
      await page.locator("#name").fill("x");
      await page.locator("#ceiling").fill("banyak");
      await send(w.add);
      await expect(page.locator(".errsum")).toContainText(w.faults["name-missing"]);
      await expect(page.locator(".errsum")).toContainText(w.faults["number-wrong"]);
      await expect(page.locator("#ceiling")).toHaveValue("banyak");
      await look();
      await page.locator("#name").fill(name);
      await page.locator("#ceiling").fill("Rp 120.000.000");
      await send(w.add);
      await expect(page).toHaveURL(/\/kak$/);
      await look();
      const address = page.url().replace(/\/kak$/, "");

      await page.locator("input[name=issueCodes][value=kesehatan]").check();
      await page.locator("#startsOn").fill("2027-04-05");
      await page.locator("#endsOn").fill("2027-12-27");
      await page.locator("#people").fill("banyak orang");
      await page.locator("#terms").fill("30 % saat kontrak\n70 % setelah 100 %");
      await send(w.save);
      await expect(page.locator(".errsum")).toContainText(w.faults["people-wrong"]);
      await expect(page.locator("input[name=issueCodes][value=kesehatan]")).toBeChecked();
      await page.locator("#people").fill("2 fasilitator desa");
      await send(w.save);
      await expect(page.getByText(w.saved)).toBeVisible();
      await expect(page.getByText("2 fasilitator desa")).toBeVisible();
      await expect(page.locator(".alert.warn")).toContainText("2028");
      await look();

      await page.getByRole("link", { name: w.page.schedule }).click();
      await expect(page.getByText(/84[.,]000[.,]000/).first()).toBeVisible();
      await page.locator("#planned3").fill("2027-04-20");
      await send(w.save);
      await expect(page.locator(".alert.warn")).toContainText("2027");
      await page.getByRole("link", { name: w.page.schedule }).click();
      await look();

      // Two windows: the later one is told, and loses nothing of what was typed.
      const other = await context.newPage();
      await other.goto(`${address}/kak`);
      await page.goto(`${address}/kak`);
      for (const each of [page, other]) {
        await each.locator("#outputs").fill("Laporan akhir");
        await each.getByRole("button", { name: w.save, exact: true }).click();
        await each.waitForLoadState("networkidle");
      }
      await expect(page.getByText(w.saved)).toBeVisible();
      await expect(other.locator(".errsum")).toContainText(faults["changed-meanwhile"]);
      await expect(other.locator("#outputs")).toHaveValue("Laporan akhir");
      await other.close();

      const viewer = await member("agency_viewer");
      await takeSession(context, viewer.sessionKey);
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await page.goto(`${address}/jadwal`);
      await expect(page.getByRole("button", { name: w.save })).toHaveCount(0);
      await page.goto(`${address}/kak`);
      await expect(page.getByRole("heading", { level: 1 })).not.toContainText(name);
      for (const stranger of [
        await member("agency_ppk", otherUnit!.id),
        await aPerson(database, { roles: ["reviewer"] }),
      ]) {
        await takeSession(context, stranger.sessionKey);
        for (const path of ["", "/kak", "/jadwal"]) {
          await page.goto(`${address}${path}`);
          await expect(page.locator("body")).not.toContainText(name);
        }
      }
      await context.clearCookies();
      await page.goto(`${prefix}/paket?q=${encodeURIComponent(name)}`);
      await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
    });
  });
}
