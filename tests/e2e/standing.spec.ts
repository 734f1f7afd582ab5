import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";
import { aPdf } from "@tests/builders/papers";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { wordsOf } from "./words";
import { anOrganisation, signInAs } from "./workspace";

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const e = w.eligibility;

    test("what is missing is said with its reason and the way to mend it", async ({
      page,
      context,
    }) => {
      const { id, slug } = await anOrganisation();
      await signInAs(context, id);
      const room = `${prefix}/ruang-oms/${slug}`;
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      await page.goto(room);
      await page.getByRole("link", { name: e.link, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(e.title);
      await expect(page.locator(".ks > li")).toHaveCount(8);
      await look();

      // Only an SKT: not a legal entity, and the way to become one.
      await page.goto(`${room}/profil/identitas`);
      await page.locator("#legalForm").selectOption("unincorporated");
      await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
      await expect(page.getByText(w.editor.said.tersimpan)).toBeVisible();
      await page.goto(`${room}/profil/hukum`);
      await page.locator("#sktNumber").fill("SKT-12/2024");
      await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
      await expect(page.getByText(w.editor.said.tersimpan)).toBeVisible();
      await page.goto(`${room}/kelengkapan`);
      const entity = page.locator("#K1");
      await expect(entity).toContainText(e.reasons["skt-only"]);
      await expect(entity).toContainText(e.fixes["become-legal-entity"]);
      await expect(entity).toContainText(e.results.not_met);

      // The paper that an item lacks is uploaded where the page leads.
      const statutes = page.locator("#K4");
      await expect(statutes).toContainText(w.labels.documentType.bylaws);
      await page.goto(`${room}/dokumen/unggah/art`);
      await page
        .locator("#file")
        .setInputFiles({ name: "art.pdf", mimeType: "application/pdf", buffer: aPdf() });
      await page.locator("#issuedOn").fill("2024-02-01");
      await page.getByRole("button", { name: w.documents.form.submit, exact: true }).click();
      await expect(page.getByText(w.documents.said.terunggah)).toBeVisible();
      await page.goto(`${room}/kelengkapan`);
      const need = statutes.locator(".need");
      await expect(need).toContainText(w.labels.documentType.articles);
      await expect(need).not.toContainText(w.labels.documentType.bylaws);
      await look();

      // The law is cited as it may be, and nobody is called eligible.
      await statutes.locator("summary").click();
      await expect(statutes).toContainText(`${RULES.legalBasis} (${RULES.unconfirmed})`);
      await page.goto(`${prefix}/oms/${slug}`);
      await expect(page.locator("#syarat .ks > li")).toHaveCount(8);
      await expect(page.locator("#syarat #K5")).toContainText(e.results.depends_on_package);
      await look();
      const answer = await page.request.get(`/api/v1/organisations/${slug}`);
      const { data } = await answer.json();
      const { standing, standing_items: items } = data;
      expect(standing).toBe("not_checked");
      expect(items.map(({ code }: { code: string }) => code).join()).toBe(
        "K1,K2,K3,K4,K5,K6,K7,K8",
      );
      expect(items[0]).toMatchObject({ result: "not_met", reason: { code: "skt-only" } });
      expect(items[0].legal_basis).toBe(RULES.legalBasis);
    });

    test("somebody else's conditions are not theirs to see", async ({ page, context }) => {
      const { slug } = await anOrganisation();
      const other = await anOrganisation();
      await signInAs(context, other.id);
      await page.goto(`${prefix}/ruang-oms/${slug}/kelengkapan`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);
    });
  });
}
