import { noViolationsOfAny } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";

for (const [name, text] of Object.entries({
  script: "<script>alert(1)</script> stunting",
  quotes: `"'stunting'"><img src=x onerror=alert(1)>`,
  "right to left": "\u202Estunting\u2066",
})) {
  test(`words with ${name} break neither page nor marks`, async ({ page }) => {
    for (const query of [text, `"${text}"`]) {
      const answer = await page.goto(`/oms?q=${encodeURIComponent(query)}&province=73`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("searchbox")).toHaveValue(query);
      await expect(page.locator("main script, main img")).toHaveCount(0);
      expect(await page.title()).not.toMatch(/\p{Cf}/u);
      // What was typed turns nothing but itself.
      await expect(page.locator(".results h2 bdi")).toContainText("stunting");
      await noSidewaysScroll(page);
    }
  });
}

// Axe looks in both languages and at both widths; everything fits both widths in both.
for (const [{ locale, prefix }, width, other] of [
  [LANGUAGES[0], 360, 1280],
  [LANGUAGES[1], 1280, 360],
] as const) {
  test(`everything open and chosen is accessible at ${width} px (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const query of [
      "q=kesehatan&work_province=73&work_regency=73.08&target=anak&recent=any&value=unknown&sort=newest&peta=1",
      `q="stuntng"&province=73&modified_after=2020-01-01`,
    ]) {
      await page.goto(`${prefix}/oms?${query}`);
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((one) => (one.open = true)),
      );
      const boxes = page.locator("article.hit").getByRole("checkbox");
      if ((await boxes.count()) > 0) await boxes.first().check();
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await noSidewaysScroll(page);
      await noViolationsOfAny(page);
      await page.setViewportSize({ width: other, height: 900 });
      await noSidewaysScroll(page);
      await page.setViewportSize({ width, height: 900 });
    }
  });
}

test("the keyboard folds a list, and what it reaches is never under a bar", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/oms?q=stunting");
  const target = page.locator("details.facet > summary").filter({ hasText: "Kelompok sasaran" });
  await target.focus();
  await page.keyboard.press("Enter");
  const group = page.getByRole("group", { name: "Kelompok sasaran" });
  await expect(group.getByRole("checkbox").first()).toBeVisible();
  const go = page.locator(".go");
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.getAttribute("type")) !== "checkbox") break;
    const [box, bar] = [await focused.boundingBox(), await go.boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
  await group.getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/target=/);
});

test("on paper: filters in words, reasons, no controls", async ({ page }) => {
  await page.goto("/oms?q=stunting&province=73&service=DAMPING");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Filter: Kedudukan: Sulawesi Selatan; Pendampingan")).toBeVisible();
  await expect(page.locator(".why").first()).toBeVisible();
  await expect(page.locator(".order > .hint")).toBeVisible();
  for (const gone of [".filters", ".pick", ".pick-one", ".search-map", ".order nav"])
    await expect(page.locator(gone).first()).toBeHidden();
});
