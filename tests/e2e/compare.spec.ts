import { noViolationsOfAny } from "./axe";
import { COMPARE, expect, noSidewaysScroll, test } from "./pages";

const FIVE = `${COMPARE}&oms=perkumpulan-difabel-bergerak-makassar&oms=perkumpulan-sahabat-posyandu-ajangale`;
const rowHeads = "table tbody:not(.glance) tr:not(.grp) th";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from a profile, add one by name, see only the differences, remove one", async ({
    page,
  }) => {
    await page.goto("/oms/yayasan-perempuan-tana-ogi-berdaya");
    await page.getByRole("link", { name: "Bandingkan", exact: true }).click();
    await expect(page).toHaveURL(/\/bandingkan\?oms=yayasan-perempuan-tana-ogi-berdaya$/);
    await expect(page.getByText("Baru satu organisasi yang dipilih.")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);

    await page.getByLabel("Nama organisasi yang ingin ditambahkan").fill("rumah data lamuru");
    await page.getByRole("button", { name: "Cari" }).click();
    const matches = page.getByRole("list", { name: "Yang cocok" });
    await expect(matches.getByRole("listitem").first()).toContainText("Kabupaten Bone");
    await page.getByRole("link", { name: "Tambahkan Perkumpulan Rumah Data Lamuru" }).click();

    await expect(page).toHaveTitle(
      /Yayasan Perempuan Tana Ogi Berdaya, Perkumpulan Rumah Data Lamuru/,
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bandingkan 2 organisasi");
    await expect(page.getByText("tidak ada nilai, peringkat, atau pemenang")).toBeVisible();
    const heads = page.getByRole("columnheader");
    await expect(heads.nth(1)).toContainText("Yayasan Perempuan Tana Ogi Berdaya");
    await expect(heads.nth(2)).toContainText("Perkumpulan Rumah Data Lamuru");
    const marked = page.locator(rowHeads).filter({ hasText: /beda$/ });
    const all = await page.locator(rowHeads).count();
    const different = await marked.count();
    expect(different).toBeGreaterThan(5);
    expect(different).toBeLessThan(all);

    await page.getByRole("link", { name: "Hanya yang berbeda" }).click();
    await expect(page).toHaveURL(/beda=1/);
    await expect(page.locator(rowHeads)).toHaveCount(different);
    await expect(page.getByText(`${all - different} baris yang sama disembunyikan`)).toBeVisible();
    await page.getByRole("link", { name: "Tampilkan semua baris" }).click();
    await expect(page.locator(rowHeads)).toHaveCount(all);

    await page.getByRole("link", { name: "Keluarkan Yayasan Perempuan Tana Ogi Berdaya" }).click();
    await expect(page).toHaveURL(/\/bandingkan\?oms=perkumpulan-rumah-data-lamuru$/);

    // Two that nobody has checked or assessed have the same marks.
    const unchecked =
      "yayasan-perempuan-tana-ogi-berdaya&oms=perkumpulan-difabel-bergerak-makassar";
    await page.goto(`/bandingkan?oms=${unchecked}&beda=1`);
    await expect(page.getByText("Semua baris dalam kelompok ini sama.")).toBeVisible();
  });

  test("a third is offered only when it is not there yet", async ({ page }) => {
    await page.goto(`${COMPARE}&tambah=tunas+walasuji`);
    await expect(page.getByText("Masih ada tempat untuk 2 organisasi.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Tambahkan Yayasan Tunas Walasuji" })).toHaveCount(
      0,
    );
    await page.goto(`${COMPARE}&tambah=zzzzqqqq`);
    await expect(page.getByText("Tidak ada organisasi lain yang cocok")).toBeVisible();
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 360, height: 740 } });

    test("one group at a time, each a link", async ({ page }) => {
      await page.goto(FIVE);
      const groups = page.getByRole("navigation", { name: "Kelompok fakta" });
      await expect(groups.locator("[aria-current]")).toHaveText("Identitas");
      await expect(page.getByText("Tahun berdiri")).toBeVisible();
      await expect(page.getByText("Nilai pekerjaan terbesar")).toBeHidden();

      await groups.getByRole("link", { name: "Pengalaman" }).click();
      await expect(page).toHaveURL(/kelompok=pengalaman#kelompok$/);
      await expect(groups.locator("[aria-current]")).toHaveText("Pengalaman");
      await expect(page.getByText("Tahun berdiri")).toBeHidden();
      const row = page.locator("tr").filter({ hasText: "Nilai pekerjaan terbesar" });
      await expect(row.locator("td .who")).toHaveCount(5);
      await expect(row.locator("td .who").first()).toBeVisible();
      await expect(row).toContainText(/Rp\s[\d.]+/);
      // One under the other, inside the window.
      const boxes = await row.locator("td").evaluateAll((cells) =>
        cells.map((cell) => {
          const { top, left, right } = cell.getBoundingClientRect();
          return { top, left, right };
        }),
      );
      expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
      expect(boxes.map(({ top }) => top)).toEqual(
        boxes.map(({ top }) => top).toSorted((a, b) => a - b),
      );
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(360);
      await noSidewaysScroll(page);

      await page.getByRole("link", { name: "Berikutnya: Orang" }).click();
      await expect(page.getByText("Personel tetap")).toBeVisible();
    });
  });
});

test("what cannot be shown is named, and the page is there", async ({ page }) => {
  const answer = await page.goto(
    `${FIVE}&oms=perhimpunan-x&oms=%3Cb%3E&oms=%00&beda=x&kelompok=%00&tambah=%00`,
  );
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("Tidak ditemukan: “perhimpunan-x”, “<b>”.")).toBeVisible();
  await expect(page.getByRole("columnheader")).toHaveCount(6);

  const sixth = await page.request.get("/api/v1/organisations?q=posyandu&per_page=5");
  const { data } = (await sixth.json()) as { data: { slug: string; name: string }[] };
  const other = data.find(({ slug }) => !FIVE.includes(slug));
  await page.goto(`${FIVE}&oms=${other?.slug}`);
  await expect(
    page.getByText(`Paling banyak lima organisasi. Tidak ikut ditampilkan: “${other?.name}”.`),
  ).toBeVisible();
  await page.getByText("Tambah organisasi", { exact: true }).click();
  await expect(page.getByText("Sudah lima organisasi")).toBeVisible();
});

test("nobody chosen yet: the page says how to go on", async ({ page }) => {
  await page.goto("/bandingkan");
  await expect(page.getByText("Belum ada organisasi yang dipilih.")).toBeVisible();
  await page.getByRole("link", { name: "Cari menurut bidang dan daerah" }).click();
  await expect(page).toHaveURL(/\/oms$/);
});

test("search engines are asked to leave it", async ({ page, baseURL }) => {
  await page.goto(COMPARE);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    `${baseURL}/bandingkan`,
  );
});

test("five columns on a tablet: the keyboard scrolls them, names and subjects stay", async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 800 });
  await page.goto(FIVE);
  const region = page.getByRole("region", { name: /Tabel perbandingan/ });
  await noSidewaysScroll(page);
  await region.focus();
  await expect(region).toBeFocused();
  const before = await region.boundingBox();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press("PageDown");
  await expect.poll(() => region.evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
  const corner = await page.getByRole("columnheader").first().boundingBox();
  const subject = await page.getByRole("rowheader", { name: /NPWP/ }).boundingBox();
  const box = await region.boundingBox();
  expect(before?.x).toBe(box?.x);
  expect(corner?.x).toBe(box?.x);
  expect(corner?.y).toBe(box?.y);
  expect(subject?.x).toBe(box?.x);
  await noViolationsOfAny(page);
});

test("the head stays while one reads", async ({ page }) => {
  await page.goto(COMPARE);
  await page.getByText("Nilai pekerjaan terbesar").scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  const head = page.getByRole("columnheader").nth(1);
  await expect.poll(async () => (await head.boundingBox())?.y).toBe(0);
  await expect(head).toBeInViewport();
});

test("on paper: every group, landscape, with time and address", async ({ page }) => {
  await page.goto(`${COMPARE}&kelompok=kontak`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Dicetak \d+ \w+ 20\d\d, \d\d\.\d\d WITA/)).toBeVisible();
  for (const group of ["Identitas", "Tanda dan syarat", "Pengalaman", "Kontak"])
    await expect(page.getByRole("rowheader", { name: group, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Keluarkan/ }).first()).toBeHidden();
  const paper = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString("latin1"))!;
  expect(Number(width)).toBeGreaterThan(Number(height));
});
