import content from "@/domain/assessment/instrument-0.1.json" with { type: "json" };
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { wordsOf } from "./words";

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const r = w.regionalCapability;

    test("a planner goes from the country to a training plan, and takes the numbers along", async ({
      page,
    }) => {
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      await page.goto(`${prefix}/profil-daerah/34`);
      await page.getByRole("link", { name: w.regional.capability }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("DI Yogyakarta");
      await look();
      await page.goto(`${prefix}/kapasitas-daerah`);
      await look();
      const row = page.getByRole("row", { name: /^DI Yogyakarta/ });
      const count = Number(await row.locator("td").first().innerText());
      expect(count).toBeGreaterThanOrEqual(5);
      const means = await row.locator("td").allInnerTexts();
      const file = await page.request.get(`${prefix}/kapasitas-daerah/unduh`);
      expect(file.headers()["content-type"]).toContain("text/csv");
      const lines = (await file.text()).replace(/^\uFEFF/, "").split(/\r?\n/);
      const fields = lines.find((line) => line.startsWith("34,"))!.split(",");
      // Place, count, ready, the eight dimensions: the same on the page and in the file.
      expect(Number(fields[4])).toBe(count);
      expect(fields.slice(6, 14).map((one) => Number(one).toFixed(1))).toEqual(
        means.slice(2, 10).map((one) => one.replace(",", ".")),
      );
      await row.getByRole("link").click();
      await expect(page.getByRole("heading", { name: r.heatTitle })).toBeVisible();
      await page.getByRole("link", { name: r.plan }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("DI Yogyakarta");
      const weakest = fields[14]!;
      const name = content.dimensions.find(({ code }) => code === weakest)![locale];
      // The weakest of the page before comes first in the plan, if it is under 60.
      const lowest = Math.min(...fields.slice(6, 14).map(Number));
      if (lowest < 60)
        await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(name);
      await expect(page.getByRole("heading", { name: r.planTable })).toBeVisible();
      await look();
    });

    test("too few are not shown, alone or by subtraction; what is not there is not found", async ({
      page,
    }) => {
      await page.goto(`${prefix}/kapasitas-daerah/91`);
      await expect(page.getByText(r.few)).toBeVisible();
      await expect(page.locator("table.heat")).toHaveCount(0);
      await noSidewaysScroll(page);
      for (const path of ["99", "73.08.01", "73?versi=7.7"]) {
        const answer = await page.goto(`${prefix}/kapasitas-daerah/${path}`);
        expect(answer?.status(), path).toBe(404);
      }
      const file = await page.request.get(`${prefix}/kapasitas-daerah/unduh?wilayah=91`);
      expect((await file.text()).trim().split(/\r?\n/)).toHaveLength(1);
    });

    test("the directory is narrowed by band, and two are compared dimension by dimension", async ({
      page,
    }) => {
      await page.goto(`${prefix}/oms?band=ready`);
      await expect(page.locator("article.hit").first()).toBeVisible();
      const links = page.locator("article.hit h3 a");
      const slugs = (
        await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
      ).map((href) => href.split("/").at(-1)!);
      for (const slug of slugs.slice(0, 2)) {
        const { data } = await (await page.request.get(`/api/v1/organisations/${slug}`)).json();
        expect(data.assessment.band).toBe("ready");
        expect(data.assessment.dimensions).toHaveLength(8);
      }
      await page.goto(`${prefix}/bandingkan?oms=${slugs[0]}&oms=${slugs[1]}&kelompok=syarat`);
      const table = page.locator("table.cmp");
      await expect(table).toContainText(w.compare.rows.band);
      await expect(table).toContainText(content.dimensions[3]![locale]);
    });
  });
}
