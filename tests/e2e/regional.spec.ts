import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";

const BONE = "pemerintah-kabupaten-bone";
const PATH = `/instansi/${BONE}/profil-daerah`;

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).regional;

    test("anybody chooses a place, reads its report and takes the numbers", async ({ page }) => {
      await page.goto(`${prefix}/profil-daerah`);
      await page.getByRole("combobox", { name: w.choose }).selectOption("73.08");
      await page.getByRole("button", { name: w.show }).click();
      await expect(page).toHaveURL(new RegExp(`${prefix}/profil-daerah/73\\.08$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kabupaten Bone");
      const seated = await database.organisation.count({
        where: { regencyCode: "73.08", listing: { in: ["imported", "published"] } },
      });
      const first = page.locator(".stat").first();
      await expect(first).toContainText(String(seated));
      // How many lack which item is everybody's to read, who they are is not.
      await expect(page.getByRole("heading", { name: w.oneStep })).toBeVisible();
      await expect(page.getByText(w.namedTable)).toHaveCount(0);
      const file = await page.request.get(`${prefix}/profil-daerah/73.08/unduh`);
      expect(file.headers()["content-type"]).toContain("text/csv");
      expect(await file.text()).toMatch(
        new RegExp(`73\\.08,Kabupaten Bone,.*,total,,.*,${seated},`),
      );
      await page.getByRole("link", { name: "Kota Makassar" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kota Makassar");
    });

    test("an agency opens the report of its region with names; nobody else does", async ({
      page,
      context,
    }) => {
      const agency = await database.agency.findUniqueOrThrow({ where: { slug: BONE } });
      await signIn(context, { roles: [{ role: "agency_viewer", agencyId: agency.id }] });
      await page.goto(`${prefix}${PATH}?wilayah=31.71`);
      // Outside its region there is only the public report.
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Kabupaten Bone");
      await expect(page.getByRole("table", { name: w.namedTable })).toBeVisible();
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);
      await context.clearCookies();
      await signIn(context, { roles: ["reviewer"] });
      await page.goto(`${prefix}${PATH}`);
      await expect(page.getByText(w.namedTable)).toHaveCount(0);
      await expect(page.getByText("Yayasan Tunas Walasuji")).toHaveCount(0);
    });
  });
}

test("what is no province, regency or city has no report", async ({ page }) => {
  for (const code of ["99", "73.08.01", "73.99", "x"]) {
    expect((await page.goto(`/profil-daerah/${code}`))?.status()).toBe(404);
    expect((await page.request.get(`/profil-daerah/${code}/unduh`)).status()).toBe(404);
  }
});
