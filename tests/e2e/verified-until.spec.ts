import { daysAfter } from "@/domain/civil-day";
import { formatIsoDay } from "@/lib/i18n/format";
import { anAgency } from "./agency";
import { noViolations } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";
import { database, signIn } from "./signed-in";
import { aVerified, judged, today } from "./verified";
import { wordsOf } from "./words";

type Verified = Awaited<ReturnType<typeof aVerified>>;
const YESTERDAY = daysAfter(today(), -1);
const IN_SPRING = daysAfter(today(), 70);
let whole: Verified;
let university: Verified;
let late: Verified;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  whole = await aVerified({ leaseEnds: IN_SPRING, unaudited: [2024, 2025] });
  university = await aVerified({ kind: "private_university", legalForm: "other_nonprofit" });
  late = await aVerified({ leaseEnds: YESTERDAY });
  await judged(whole.id, university.id, late.id);
});

for (const { locale, prefix } of LANGUAGES) {
  const javaScriptEnabled = locale === "en";
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const e = w.eligibility;
    const day = (iso: string) => formatIsoDay(locale, iso);

    test("an ormas with only an SKT is listed, does not meet K1, and reads how it could", async ({
      page,
      context,
    }) => {
      const found = await database.organisation.findFirstOrThrow({
        where: {
          ...{ isDemo: true, listing: "published", legalForm: "unincorporated" },
          legal: { sktNumber: { not: null } },
          evaluation: { isNot: null },
        },
        orderBy: { publicId: "asc" },
        select: { id: true, addresses: { where: { isCurrent: true } } },
      });
      const { slug } = found.addresses[0]!;
      await page.goto(`${prefix}/oms/${slug}`);
      const entity = page.locator("#syarat #K1");
      await expect(entity).toContainText(e.results.not_met);
      await expect(entity).toContainText(e.reasons["skt-only"]);
      await signIn(context, { roles: [{ role: "oms_admin", organisationId: found.id }] });
      await page.goto(`${prefix}/ruang-oms/${slug}/kelengkapan`);
      await expect(page.locator("#K1")).toContainText(e.fixes["become-legal-entity"]);
      if (javaScriptEnabled) await noViolations(page);
    });

    test("a private university meets K1 by a form of its own", async ({ page }) => {
      await page.goto(`${prefix}/oms/${university.slug}`);
      const entity = page.locator("#syarat #K1");
      await expect(entity).toContainText(e.results.met);
      await expect(page.locator("#syarat")).not.toContainText(e.reasons["form-not-listed"]);
      await expect(page.locator("#syarat .ks .tag.ok")).toHaveCount(5);
    });

    test("accounts that nobody audited are no condition", async ({ page, context }) => {
      await page.goto(`${prefix}/oms/${whole.slug}`);
      const conditions = page.locator("#syarat");
      await expect(conditions.locator(".ks .tag.ok")).toHaveCount(5);
      await expect(conditions).not.toContainText(/audit/i);
      await expect(conditions.locator("#K7")).toContainText(day(IN_SPRING));
      await signIn(context, { roles: [{ role: "oms_admin", organisationId: whole.id }] });
      await page.goto(`${prefix}/ruang-oms/${whole.slug}/kelengkapan`);
      await expect(page.locator(".ks .tag.ok")).toHaveCount(5);
      await expect(page.locator("main")).not.toContainText(/audit/i);
      await expect(page.getByText(e.lede.complete)).toBeVisible();
    });

    test("a card says how complete and until when; the facet finds it", async ({ page }) => {
      await page.goto(`${prefix}/oms?q=${whole.mark}&standing=complete`);
      const card = page.locator("article.hit");
      await expect(card).toHaveCount(1);
      await expect(card.locator(".tag.ok")).toContainText(
        w.directory.standingUntil
          .replace("{standing}", w.labels.standing.complete)
          .replace("{day}", day(IN_SPRING)),
      );
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);
      await page.goto(`${prefix}/oms?q=${late.mark}`);
      await expect(page.locator("article.hit .tag.info")).toContainText(
        w.labels.standing.nearly_complete,
      );
    });

    test("the comparison has a row for each condition, with its day", async ({ page }) => {
      const all = [whole, late, university].map(({ slug }) => `oms=${slug}`).join("&");
      await page.goto(`${prefix}/bandingkan?${all}&kelompok=tanda`);
      const row = (code: string) =>
        page.locator("tr", {
          has: page.getByRole("rowheader", { name: new RegExp(`${code}\\b`) }),
        });
      for (const code of ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"])
        await expect(row(code)).toHaveCount(1);
      const cells = row("K7").locator("td");
      await expect(cells.nth(0)).toContainText(e.results.met);
      await expect(cells.nth(0)).toContainText(day(IN_SPRING));
      await expect(cells.nth(1)).toContainText(e.results.expired);
      await expect(row("K5")).toContainText(e.results.depends_on_package);
    });

    test("one step away: an agency sees its own region and takes it along", async ({
      page,
      context,
    }) => {
      const agency = await anAgency();
      const { id: agencyId, slug } = agency;
      await database.agency.update({ where: { id: agencyId }, data: { regionCode: "73.08" } });
      await signIn(context, { roles: [{ role: "agency_viewer", agencyId }] });
      await page.goto(`${prefix}${agency.members}`);
      await page.getByRole("link", { name: w.oneStep.nav }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.oneStep.title);
      const line = page.locator(".rows > li", { hasText: late.name });
      await expect(line).toContainText(e.criteria.K7.title);
      await expect(line).toContainText(day(YESTERDAY));
      await expect(line).toContainText(e.results.expired);
      await expect(page.locator(".rows > li", { hasText: whole.name })).toHaveCount(0);
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);
      await page.locator("#butir").selectOption("K7");
      await page.getByRole("button", { name: w.oneStep.show }).click();
      await expect(page).toHaveURL(/butir=K7/);
      await expect(line).toHaveCount(1);
      const file = await page.request.get(`${prefix}/instansi/${slug}/satu-langkah/unduh?butir=K7`);
      expect(file.headers()["content-disposition"]).toContain(`satu-langkah-${slug}.csv`);
      const text = await file.text();
      expect(text).toContain(`"${late.name}"`.replaceAll('"', ""));
      expect(text).toContain(e.results.expired);
      await line.getByRole("link").click();
      await expect(page).toHaveURL(new RegExp(`/oms/${late.slug}#K7$`));
    });

    test("nobody of another agency, and nobody without a role, is shown it", async ({
      page,
      context,
    }) => {
      const [own, other] = [await anAgency(), await anAgency()];
      await signIn(context, { roles: [{ role: "agency_planner", agencyId: own.id }] });
      for (const path of [`/instansi/${other.slug}/satu-langkah`, "/admin/satu-langkah"]) {
        await page.goto(`${prefix}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);
        expect((await page.request.get(`${prefix}${path}/unduh`)).status()).toBe(404);
      }
    });

    test("the history says what time has done, by the system", async ({ page }) => {
      const at = new Date(`${YESTERDAY}T16:00:00Z`);
      await database.standingChange.createMany({
        data: {
          ...{ organisationId: late.id, item: "K7", before: "met", after: "expired", at },
          ...{ cause: "time", ruleSet: "perlem-lkpp-3-2021" },
          reason: { v: 1, code: "paper-ended", params: { papers: ["lease"], until: YESTERDAY } },
        },
        skipDuplicates: true,
      });
      await page.goto(`${prefix}/oms/${late.slug}/riwayat`);
      const line = page.locator(".versions > li", { hasText: w.history.causes.time });
      await expect(line).toHaveCount(1);
      for (const text of [e.results.met, e.results.expired, day(YESTERDAY), e.criteria.K7.title])
        await expect(line).toContainText(text);
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);
    });
  });
}
