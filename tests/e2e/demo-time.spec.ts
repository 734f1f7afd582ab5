import { noViolations } from "./axe";
import { expect, noSidewaysScroll, test } from "./pages";

for (const javaScriptEnabled of [false, true]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test("time moves on, every page says so, sessions do not mind, and it goes back", async ({
      page,
    }) => {
      await page.goto("/demo/waktu");
      const civil = page.locator("dd").first();
      const before = await civil.innerText();
      await page.getByRole("button", { name: "Maju setahun" }).click();
      await expect(page.getByText("Waktu contoh digeser")).toBeVisible();
      await expect(civil).not.toHaveText(before);
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);
      await page.goto("/en/oms");
      await expect(page.getByText(/Demo time is shifted: it is \d+ \w+ 20\d\d/)).toBeVisible();
      await page.goto("/masuk");
      await page.locator("#email").fill("oms@simpul.test");
      await page.locator("#password").fill("simpul-demo-2026");
      await page.locator("#send").click();
      await expect(page).toHaveURL("/akun");
      await page.goto("/demo/waktu");
      await page.getByRole("button", { name: "Kembali ke waktu sebenarnya" }).click();
      await expect(page.getByText("Waktu contoh digeser")).toHaveCount(0);
      await expect(page).toHaveURL("/demo/waktu");
    });
  });
}

test("ten years is the farthest", async ({ page }) => {
  await page.goto("/en/demo/waktu");
  const year = page.getByRole("button", { name: "One year on" });
  for (let i = 0; i < 10; i++) {
    await year.click();
    await expect(page.getByText("Demo time is shifted")).toBeVisible();
  }
  await year.click();
  await expect(page.locator(".errsum")).toContainText("Too far: ten years at most");
  await page.getByRole("button", { name: "Back to the true time" }).click();
  await expect(page.getByText("Demo time is shifted")).toHaveCount(0);
});
