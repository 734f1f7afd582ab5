import { noViolations } from "./axe";
import { daysAfter } from "@/domain/civil-day";
import { formatIsoDay } from "@/lib/i18n/format";
import { expect, noSidewaysScroll, test } from "./pages";
import content from "@/domain/assessment/instrument-0.1.json" with { type: "json" };
import { aFinalRound } from "./assessed";
import { database, signIn } from "./signed-in";
import { aVerified, judged, today } from "./verified";
import { wordsOf } from "./words";

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

test("a year on, what was verified has ended: on the profile, in the API, in the history, and its people are told", async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  const w = wordsOf("id");
  const ends = daysAfter(today(), 20);
  const { id, name, slug } = await aVerified({ leaseEnds: ends });
  const lease = await database.document.findFirstOrThrow({
    where: { organisationId: id, type: "lease" },
  });
  await aFinalRound(id, "D6.3", lease.id);
  await judged(id);
  await signIn(context, { roles: [{ role: "oms_admin", organisationId: id }] });
  const shows = (result: string) =>
    expect(async () => {
      await page.goto(`/oms/${slug}`);
      await expect(page.locator("#syarat #K7")).toContainText(result, { timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
  // A job that began while another test had moved the time may have judged it for that day.
  await shows(w.eligibility.results.met);
  // 3 everywhere counts as 2 but D6.3: D6 (8 %) is (2+2+3+2)/4 → 56.3, all else 50.
  await page.goto(`/oms/${slug}/asesmen`);
  await expect(page.locator(".stat b")).toHaveText(["75,0", "50,5", "50,5"]);

  await page.goto("/demo/waktu");
  await page.getByRole("button", { name: "Maju setahun" }).click();
  await expect(page.getByText("Waktu contoh digeser")).toBeVisible();
  // By the minute's job alone.
  await shows(w.eligibility.results.expired);
  const { data } = await (await page.request.get(`/api/v1/organisations/${slug}`)).json();
  const items = data.standing_items as { code: string; result: string }[];
  expect(items.find(({ code }) => code === "K7")).toMatchObject({ result: "expired", until: ends });
  expect(data.standing).toBe("nearly_complete");

  // The agreement that proved it ended: the indicator falls to its cap, and the page says why.
  expect(data.assessment).toMatchObject({ total: 50, band: "developing", source: "assessor" });
  await page.goto(`/oms/${slug}/asesmen`);
  await expect(page.locator(".stat b")).toHaveText(["75,0", "50,0", "50,0"]);
  const office = content.dimensions[5]!.indicators[2]!;
  const sentence = w.capability.ended.replace("{name}", office.id);
  await expect(
    page.getByText(sentence.replace("{claimed}", "3").replace("{counted}", "2")),
  ).toBeVisible();
  await expect(page.locator("table").last()).toContainText("50,5");

  await page.goto(`/oms/${slug}/riwayat`);
  const line = page.locator(".versions > li", { hasText: w.history.causes.time });
  await expect(line.filter({ hasText: w.eligibility.criteria.K7.title })).toContainText(
    `${formatIsoDay("id", daysAfter(ends, 1))}, 00.00 WITA`,
  );
  await expect(async () => {
    await page.goto("/akun/pemberitahuan");
    await expect(page.getByText(`Sudah berakhir: Kantor dengan alamat jelas, ${name}`)).toBeVisible(
      {
        timeout: 1_000,
      },
    );
  }).toPass({ timeout: 90_000 });

  await page.goto("/demo/waktu");
  await page.getByRole("button", { name: "Kembali ke waktu sebenarnya" }).click();
  await expect(page.getByText("Waktu contoh digeser")).toHaveCount(0);
  await judged(id);
  await shows(w.eligibility.results.met);
});
