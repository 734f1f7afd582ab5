import { noViolations as clean } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, PAGES, REPORT, test } from "./pages";

// Each page is looked at by axe in both languages and at both widths, and fits both widths in both.
for (const [{ locale, prefix }, width, other] of [
  [LANGUAGES[0], 360, 1280],
  [LANGUAGES[1], 1280, 360],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name} (${locale})`, async ({ page }) => {
        await page.goto(`${prefix}${path}` || "/");
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.locator("h1")).toHaveCount(1);
        await clean(page);
        await noSidewaysScroll(page);
        await page.evaluate(() =>
          document.querySelectorAll("details").forEach((one) => (one.open = true)),
        );
        // At the end of the page nothing sticks above anything else.
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await clean(page);
        await noSidewaysScroll(page);
        await page.setViewportSize({ width: other, height: 900 });
        await noSidewaysScroll(page);
      });
    }

    test("report form with errors, and the report's own page", async ({ page }) => {
      await page.goto(REPORT);
      await page.getByRole("button", { name: "Kirim laporan" }).click();
      await expect(page.locator("#errsum")).toBeVisible();
      await clean(page);
      await page.getByLabel("Apa yang ingin Anda laporkan?").selectOption("Lainnya");
      await page.getByLabel("Ceritakan").fill("Hanya mencoba formulir ini.");
      await page.getByRole("button", { name: "Kirim laporan" }).click();
      await expect(page).toHaveURL(/\/laporan\//);
      await expect(page).toHaveTitle(/LP-/);
      await clean(page);
      await noSidewaysScroll(page);
    });
  });
}

test("the whole way by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Langsung ke isi" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Langsung ke isi" })).toBeInViewport();
  await page.getByLabel("Cari nama, bidang, atau daerah").focus();
  await page.keyboard.type("posyandu");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=posyandu/);

  const choice = page.getByRole("group", { name: "Bidang isu" }).getByRole("checkbox").first();
  await choice.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/issue=/);

  await page.locator("article h3 a").first().focus();
  const outline = await page
    .locator(":focus")
    .evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/oms\/[a-z0-9-]+$/);
  await page.getByText("Asal data").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Dinyatakan sendiri|Dari daftar impor/).first()).toBeVisible();
});
