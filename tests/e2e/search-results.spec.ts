import type { Page } from "@playwright/test";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";

const heading = (page: Page) => page.locator(".results h2");
const number = (text: string | null) =>
  Number(/\d[\d.,]*/.exec(text ?? "")?.[0].replace(/[.,]/g, "") ?? Number.NaN);
const total = async (page: Page) => number(await heading(page).textContent());
test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280]) {
    test(`filter, narrow to a regency, and take it away again at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto("/oms?q=stunting&sort=name&modified_after=2020-01-01");
      const open = async () => {
        if (width < 960) await page.getByText(/^Filter \(\d+\)$/).click();
      };
      await open();
      await expect(page.getByText(/^Untuk memilih kabupaten\/kota, terapkan dahulu/)).toBeVisible();
      await expect(page.getByRole("checkbox", { name: /Kabupaten Bone/ })).toHaveCount(0);
      const before = await total(page);
      const button = page.getByRole("button", { name: /^Tampilkan \d/ });
      await expect(button).toHaveText(`Tampilkan ${before} organisasi`);
      await expect(button).toBeInViewport();
      await page.getByRole("checkbox", { name: /Sulawesi Selatan/ }).check();
      await button.click();
      await expect(page).toHaveURL(/province=73/);
      await expect(page).toHaveURL(/sort=name/);
      await expect(page).toHaveURL(/modified_after=2020/);
      expect(await total(page)).toBeLessThan(before);

      await open();
      const bone = page.getByRole("checkbox", { name: /Kabupaten Bone/ });
      const promised = number(
        await page.locator("label").filter({ has: bone }).locator("b").textContent(),
      );
      await bone.check();
      await button.click();
      await expect(page).toHaveURL(/regency=73\.08/);
      expect(await total(page)).toBe(promised);
      await noSidewaysScroll(page);

      await page.getByRole("link", { name: "Hapus filter Kedudukan: Kabupaten Bone" }).click();
      await page.getByRole("link", { name: "Hapus filter Berubah setelah 1 Jan 2020" }).click();
      await expect(page).toHaveURL(/\/oms\?q=stunting&province=73&sort=name$/);
    });

    test(`tick three, compare them at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto("/oms?q=stunting");
      const cards = page.locator("article.hit");
      const names = await cards
        .locator("h3 a")
        .evaluateAll((all) => all.slice(0, 3).map((one) => one.textContent));
      const bar = page.locator("form.pick");
      await expect(bar).toContainText("Centang organisasi");
      await expect(bar).not.toBeInViewport();
      for (const name of names)
        await page.getByRole("checkbox", { name: `Bandingkan ${name}`, exact: true }).check();
      await cards.first().getByRole("checkbox").scrollIntoViewIfNeeded();
      await expect(bar).toBeInViewport({ ratio: 1 });
      await expect(bar.getByText("dipilih, paling banyak lima")).toBeVisible();
      expect(
        await bar.locator("b").evaluate((one) => getComputedStyle(one, "::before").content),
      ).toBe("counter(chosen)");
      await expect(bar.getByText("Lebih dari lima")).toBeHidden();
      await bar.getByRole("button").click();
      await expect(page).toHaveURL(/\/bandingkan\?(oms=[a-z0-9-]+&?){3}$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bandingkan 3 organisasi");
    });
  }

  test("a sixth tick is warned of", async ({ page }) => {
    await page.goto("/oms");
    const boxes = page.locator("article.hit").getByRole("checkbox");
    const warning = page.getByText("Lebih dari lima: hanya lima yang teratas dibandingkan.");
    for (let at = 0; at < 5; at++) await boxes.nth(at * 2).check();
    await expect(warning).toBeHidden();
    await boxes.nth(1).check();
    await expect(warning).toBeVisible();
  });

  test("each order says its rule and is kept from page to page", async ({ page }) => {
    await page.goto("/oms");
    await expect(page.locator(".order > .hint")).toHaveText(
      "Urutan berputar setiap hari, tidak menilai mutu.",
    );
    const order = page.getByRole("navigation", { name: "Urutan" });
    await expect(order.locator("[aria-current]")).toHaveText("Berputar");
    await order.getByRole("link", { name: "Nama A–Z" }).click();
    await expect(page.locator(".order > .hint")).toContainText("Menurut abjad");
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await expect(page).toHaveURL(/\/oms\?sort=name&page=2$/);
    const plain = (name: string) =>
      name
        .toLowerCase()
        .replace(
          /^(yayasan|perkumpulan|perhimpunan|lembaga|komunitas|forum|jaringan|ikatan)\s+/,
          "",
        );
    const names = (await page.locator("article h3 a").allTextContents()).map(plain);
    expect(names).toHaveLength(20);
    expect(names).toEqual(names.toSorted());
    await order.getByRole("link", { name: "Baru terdaftar" }).click();
    await expect(page).toHaveURL(/\/oms\?sort=newest$/);
    await page.getByRole("searchbox").fill("stunting");
    await page.getByRole("button", { name: "Cari" }).click();
    await expect(page).toHaveURL(/q=stunting&sort=newest|sort=newest&q=stunting/);
    await expect(order.getByRole("link", { name: "Paling sesuai" })).toBeVisible();
  });

  test("why each was found, in the words that stand there", async ({ page }) => {
    await page.goto("/oms?q=disabilitas");
    const card = page
      .locator("article")
      .filter({ has: page.locator("h3 mark", { hasText: /^difabel$/i }) });
    await expect(card.first().locator(".why")).toContainText(/^Cocok karena: nama “Difabel”/);
    const unexplained = page.locator("article").filter({ hasNot: page.locator(".why mark") });
    for (const query of ["disabilitas", "stunting bone", "posyan", "legal aid", "makassar"]) {
      for (const { prefix } of LANGUAGES) {
        await page.goto(`${prefix}/oms?q=${query}`);
        await expect(page.locator("article").first()).toBeVisible();
        await expect(unexplained, `${prefix} ${query}`).toHaveCount(0);
      }
    }
    await page.goto("/oms?province=73");
    await expect(page.locator("article mark, article .why")).toHaveCount(0);
  });

  test("nothing found: every offer gives the number it promises", async ({ page }) => {
    const path = '/oms?q="stuntng"&province=73&issue=kesehatan';
    await page.goto(path);
    await expect(page.getByText("Tidak ada organisasi yang cocok")).toBeVisible();
    const offers = await page
      .locator(".relax a")
      .evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute("href") ?? "",
          one.querySelector("b")?.textContent ?? "",
        ]),
      );
    expect(offers.length).toBeGreaterThan(2);
    await expect(page.locator(".relax a").first()).toContainText("Tanpa tanda kutip: stunting");
    for (const [href, promised] of offers) {
      await page.goto(String(href));
      expect(await total(page), href).toBe(number(String(promised)));
    }
  });

  test("the map of a search: tiles, table and list agree", async ({ page }) => {
    await page.goto("/oms?q=stunting&province=73&regency=73.08&issue=kesehatan");
    await page.getByRole("link", { name: "Lihat hasil ini di peta provinsi" }).click();
    await expect(page).toHaveURL(/&peta=1#peta$/);
    const map = page.getByRole("list", { name: "Peta petak 38 provinsi" });
    await expect(map.getByRole("link")).toHaveCount(38);
    await expect(map.locator("[aria-current]")).toHaveAttribute("title", "Sulawesi Selatan");
    await page.getByText("Lihat angka yang sama sebagai tabel").click();
    const rows = page.locator(".search-map .cols-3 li");
    await expect(rows).toHaveCount(38);
    const numbers = async (all: ReturnType<Page["locator"]>) =>
      (
        await all.evaluateAll((every) =>
          every.map(
            (one) =>
              `${one.querySelector("a")?.getAttribute("href")} ${one.querySelector("b, .num")?.textContent}`,
          ),
        )
      ).toSorted();
    expect(await numbers(map.getByRole("listitem"))).toEqual(await numbers(rows));

    const tile = map.getByRole("link", { name: /Jawa Timur/ });
    const promised = number(await tile.locator("b").textContent());
    expect(promised).toBeGreaterThan(0);
    await tile.click();
    await expect(page).toHaveURL(/\/oms\?q=stunting&province=35&issue=kesehatan$/);
    expect(await total(page)).toBe(promised);
  });

  test("a copied address gives the same in a window of its own", async ({ page, browser }) => {
    const address = "/oms?q=stunting&province=73&sort=name&modified_after=2020-01-01";
    await page.goto(address);
    await page.getByRole("link", { name: /^Hapus filter Berubah/ }).click();
    await expect(page).not.toHaveURL(/modified_after/);
    const copied = page.url();
    const here = await page.locator("article h3 a").allTextContents();
    const other = await browser.newContext({ javaScriptEnabled: false });
    const there = await other.newPage();
    await there.goto(copied);
    expect(here.length).toBeGreaterThan(0);
    expect(await there.locator("article h3 a").allTextContents()).toEqual(here);
    expect(await there.locator(".results h2").textContent()).toBe(
      await heading(page).textContent(),
    );
    await other.close();
  });
});
