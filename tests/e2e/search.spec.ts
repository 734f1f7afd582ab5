import { expect, noSidewaysScroll, test } from "./pages";

const count = (text: string | null) => Number(/\d[\d.]*/.exec(text ?? "")?.[0].replace(/\./g, ""));

test("from the search box over a filter to a profile and its paper", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Cari nama, bidang, atau daerah").fill("stunting");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page).toHaveURL(/\/oms\?q=stunting$/);
  const heading = page.getByRole("heading", { level: 2, name: /organisasi untuk/ });
  const before = count(await heading.textContent());
  expect(before).toBeGreaterThan(2);

  const province = page.getByRole("group", { name: "Provinsi tempat kedudukan" });
  const sulsel = page.getByRole("checkbox", { name: /Sulawesi Selatan/ });
  const promised = count(
    await province.locator("label").filter({ has: sulsel }).locator("b").textContent(),
  );
  await sulsel.check();
  await page.getByRole("button", { name: /^Tampilkan \d/ }).click();
  await expect(page).toHaveURL(/province=73/);
  await expect(heading).toContainText(String(promised));
  expect(promised).toBeLessThan(before);

  await page.getByRole("link", { name: "Yayasan Tunas Walasuji" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Yayasan Tunas Walasuji");
  await expect(page.getByRole("list", { name: "Tiga tanda" })).toContainText("Hampir lengkap");
  await expect(page.getByRole("list", { name: "Tiga tanda" })).toContainText("Belum tercatat");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Dicetak \d+ \w+ 20\d\d, \d\d\.\d\d WITA/)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Utama" })).toBeHidden();
  const paper = await page.pdf({ format: "A4" });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a chip takes its filter away again", async ({ page }) => {
  await page.goto("/oms?q=stunting&province=73");
  await page.getByRole("link", { name: "Hapus filter Kedudukan: Sulawesi Selatan" }).click();
  await expect(page).toHaveURL(/\/oms\?q=stunting$/);
});

test("regencies appear inside the chosen province", async ({ page }) => {
  await page.goto("/oms?province=73");
  const regencies = page.getByRole("group", { name: "Kabupaten/kota tempat kedudukan" });
  await regencies.getByRole("checkbox", { name: /Kabupaten Bone/ }).check();
  await page.getByRole("button", { name: /^Tampilkan \d/ }).click();
  await expect(page).toHaveURL(/regency=73\.08/);
  await expect(page.locator("article").first()).toContainText("Kabupaten Bone, Sulawesi Selatan");
});

test("synonyms: disabilitas finds who writes difabel, in English too", async ({ page }) => {
  for (const [path, words] of [
    ["/oms?q=disabilitas", /difabel/i],
    ["/en/oms?q=disability", /difabel/i],
  ] as const) {
    await page.goto(path);
    await expect(page.locator("article h3").filter({ hasText: words }).first()).toBeVisible();
  }
});

test("a correction is said aloud, with a way back to the letter", async ({ page }) => {
  await page.goto("/oms?q=stuntng&province=73");
  await expect(page.getByText("Menampilkan hasil untuk stunting.")).toBeVisible();
  await expect(page.locator("article").first()).toBeVisible();
  await page.getByRole("link", { name: "Cari persis “stuntng”" }).click();
  await expect(page).toHaveURL(/q=%22stuntng%22&province=73$/);
  await expect(page.getByText("Tidak ada organisasi yang cocok")).toBeVisible();
});

test("pages of twenty, each organisation once", async ({ page }) => {
  const seen: string[] = [];
  let total = 0;
  for (let number = 1; number === 1 || seen.length < total; number++) {
    await page.goto(`/oms?province=73${number > 1 ? `&page=${number}` : ""}`);
    await expect(page.locator(".pager [aria-current=page]")).toHaveText(new RegExp(`${number}$`));
    total = count(await page.getByRole("heading", { level: 2, name: /organisasi/ }).textContent());
    const links = page.locator("article h3 a");
    seen.push(
      ...(await links.evaluateAll((all) => all.map((a) => String(a.getAttribute("href"))))),
    );
    expect(seen.length).toBe(Math.min(total, number * 20));
    const next = page.getByRole("link", { name: "Berikutnya" });
    if (seen.length === total) await expect(next).toHaveCount(0);
    else await expect(next).toHaveAttribute("href", new RegExp(`page=${number + 1}$`));
  }
  expect(total).toBeGreaterThan(20);
  expect(new Set(seen).size).toBe(total);
});

test("a broken address still searches", async ({ page }) => {
  const answer = await page.goto(
    "/oms?province=99&issue=%00&form=<b>&page=-3&per_page=x&q=stunting&regency=a,b",
  );
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 2, name: /untuk “stunting”/ })).toBeVisible();
});

test("the map and its table lead to the same list", async ({ page }) => {
  await page.goto("/");
  const tile = page
    .getByRole("list", { name: /Peta petak/ })
    .getByRole("link", { name: /Sulawesi Selatan/ });
  const promised = count(await tile.locator("b").textContent());
  await tile.click();
  await expect(page.getByRole("heading", { level: 2, name: /organisasi/ })).toContainText(
    `${promised} organisasi`,
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("filters fold away and nothing scrolls sideways", async ({ page }) => {
    await page.goto("/oms?q=stunting&province=73");
    await noSidewaysScroll(page);
    const box = page.getByRole("checkbox", { name: /Sulawesi Selatan/ });
    await expect(box).toBeHidden();
    await page.getByText("Filter (1)").click();
    await expect(box).toBeVisible();
    await expect(page.getByRole("button", { name: /^Tampilkan \d/ })).toBeInViewport();
  });
});
