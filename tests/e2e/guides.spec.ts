import { GUIDES } from "@/domain/guides";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";

const BASIS =
  "Peraturan LKPP No. 3 Tahun 2021, Lampiran, persyaratan penyelenggara Swakelola Tipe III";
const RESERVATION =
  "menurut ringkasan Biro PBJ Provinsi Kalimantan Timur; belum dicocokkan dengan naskah Lampiran";

const WORDS = {
  id: {
    ...{ guides: "Panduan", office: "Kantor", counts: "Yang dihitung" },
    ...{ basis: "Dasar hukum", next: "Berikutnya Bidang kegiatan (K5)" },
    ...{ matched: "Terakhir dicocokkan: Oktober 2026", or: "atau" },
  },
  en: {
    ...{ guides: "Guides", office: "Office", counts: "What counts" },
    ...{ basis: "Legal basis", next: "Next Field of activity (K5)" },
    ...{ matched: "Last compared with the sources: October 2026", or: "or" },
  },
} as const;

test.use({ javaScriptEnabled: false });

for (const { locale, prefix } of LANGUAGES) {
  const words = WORDS[locale];

  test(`${locale}: from home to the guide of K7, its legal basis, and the next`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(prefix || "/");
    await noSidewaysScroll(page);
    const navigation = page.locator(".head nav").getByRole("link", { name: words.guides });
    await expect(navigation).toBeInViewport({ ratio: 1 });
    await navigation.click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/panduan$`));
    await expect(navigation).toHaveAttribute("aria-current", "page");
    for (const { slug } of GUIDES)
      await expect(page.locator(`main a[href="${prefix}/panduan/${slug}"]`)).toHaveCount(1);
    await page.getByRole("link", { name: words.office, exact: true }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.office);
    await expect(page).toHaveTitle(`${words.office} (K7) – Simpul`);
    const basis = page.getByRole("complementary", { name: words.basis });
    await expect(basis.getByText(BASIS)).toBeVisible();
    await expect(basis.getByText(RESERVATION, { exact: true })).toBeVisible();
    await expect(basis.getByText(words.matched, { exact: true })).toBeVisible();
    await page.getByRole("link", { name: words.next }).click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/panduan/bidang-kegiatan$`));
  });

  test(`${locale}: neither an audit nor an SKT counts for any condition`, async ({ page }) => {
    for (const { slug } of GUIDES.filter(({ condition }) => condition)) {
      await page.goto(`${prefix}/panduan/${slug}`);
      const counts = page.getByRole("region", { name: words.counts });
      await expect(counts.getByRole("listitem").first()).toBeVisible();
      expect(await counts.innerText(), slug).not.toMatch(/audit|\bSKT\b/i);
      const said = (await page.locator("h1, .lede").allInnerTexts()).join(" ");
      expect(said, slug).not.toMatch(/audit|\bSKT\b/i);
    }
  });

  test(`${locale}: steps are numbered, of two routes one is taken, terms have addresses`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/panduan/langkah-instansi`);
    await expect(page.locator(".guide-steps > li")).toHaveCount(13);
    await expect(page.locator(".guide-steps > li").filter({ hasText: "5B" })).toContainText(
      words.or,
    );
    await page.goto(`${prefix}/panduan/kalender`);
    await expect(page.getByRole("article").getByRole("listitem")).toHaveCount(4);
    await page.goto(`${prefix}/panduan/glosarium#kak`);
    await expect(page.locator("#kak")).toBeInViewport();
  });

  test(`${locale}: a guide that is not there`, async ({ page }) => {
    const answer = await page.goto(`${prefix}/panduan/tidak-ada`);
    expect(answer?.status()).toBe(404);
  });
}

test("search engines are told of every guide in both languages", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const { slug } of GUIDES) {
    expect(sitemap).toContain(`<loc>${baseURL}/panduan/${slug}</loc>`);
    expect(sitemap).toContain(`href="${baseURL}/en/panduan/${slug}"`);
  }
});
