import type { Page } from "@playwright/test";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database } from "./signed-in";
import { wordsOf } from "./words";
import { anOrganisation, asColleague, signInAs } from "./workspace";

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const e = w.editor;
    const send = (page: Page, name: string) =>
      page.getByRole("button", { name, exact: true }).click();

    test("a profile is written section by section", async ({ page, context }) => {
      test.setTimeout(120_000);
      const { id, slug, name } = await anOrganisation();
      await signInAs(context, id);
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      await page.goto(`${prefix}/ruang-oms/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await look();

      // Identity: a fault names its field, and what was typed is still there.
      await page.getByRole("link", { name: w.labels.section.identity, exact: true }).click();
      await page.locator("#mission").fill("Menanam bakau bersama nelayan.");
      await page.locator("#foundingYear").fill("dua ribu");
      await page.locator("#legalForm").selectOption("foundation");
      await send(page, e.submit);
      await expect(page.locator(".errsum")).toContainText(e.fields.foundingYear.label);
      await expect(page).toHaveTitle(new RegExp(`^${w.forms.errorPrefix}`));
      await expect(page.locator("#mission")).toHaveValue("Menanam bakau bersama nelayan.");
      await expect(page.locator("#legalForm")).toHaveValue("foundation");
      await look();
      await page.locator("#foundingYear").fill("2011");
      await send(page, e.submit);

      // Saved, and on to the next section.
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText(w.labels.section.legal);
      await expect(page.getByText(e.said.tersimpan)).toBeVisible();
      await look();
      await page.locator("#npwp").fill("01.234.567.8-901.000");
      await page.locator("#deedDate").fill("2011-03-02");
      await send(page, e.exit);
      await expect(heading).toHaveText(name);
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/hukum`);
      await expect(page.locator("#npwp")).toHaveValue("");
      await expect(page.getByText("01.***.***.*-***.000")).toBeVisible();
      await expect(page.locator("#deedDate")).toHaveValue("2011-03-02");

      // Fields with the clause each rests on.
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/bidang`);
      const issue = page.locator('[name="issues"][value="pendidikan"]');
      await issue.check();
      await page.locator('[name="issues.pendidikan"]').fill("Pasal 5 huruf a");
      await page.locator('[name="targetGroups"][value="anak"]').check();
      await look();
      await send(page, e.submit);
      await expect(heading).toHaveText(w.labels.section.services);
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/bidang`);
      await expect(issue).toBeChecked();
      await expect(page.locator('[name="issues.pendidikan"]')).toHaveValue("Pasal 5 huruf a");

      // A list: none at first, then one, changed, and removed.
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/pengalaman`);
      await send(page, e.none.experience);
      await expect(heading).toHaveText(w.labels.section.finance);
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/pengalaman`);
      await expect(page.getByText(e.none.answered)).toBeVisible();
      await page.getByRole("link", { name: e.items.add.experience }).click();
      await page.locator("#title").fill("Pendataan nelayan");
      await page.locator("#client").fill("Dinas Perikanan (contoh)");
      await page.locator("#clientKind").selectOption("regency");
      await page.locator("#startedOn").fill("2024-05-01");
      await page.locator("#endedOn").fill("2024-04-01");
      await page.locator("#value").fill("Rp 75.000.000");
      await page.locator('[name="role"][value="lead"]').check();
      await send(page, e.submitItem);
      await expect(page.locator(".errsum")).toContainText(e.fields.endedOn.label);
      await expect(page.locator("#value")).toHaveValue("Rp 75.000.000");
      await look();
      await page.locator("#endedOn").fill("2024-06-30");
      await send(page, e.submitItem);
      await expect(page.getByText(e.said.tersimpan)).toBeVisible();
      await look();
      await page.getByRole("link", { name: `${e.items.change} Pendataan nelayan` }).click();
      await expect(page.locator("#value")).toHaveValue("75000000");
      await page.getByText(e.items.removeTitle).click();
      await send(page, e.items.remove);
      await expect(page.getByText(e.said.dihapus)).toBeVisible();
      await expect(page.getByText(e.items.empty)).toBeVisible();

      // Places of another province, and a district of one's own.
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/wilayah`);
      await page.locator("#wilayah").selectOption("53");
      await send(page, e.areas.go);
      await page.locator('[name="workAreas"][value="53.71"]').check();
      await look();
      await send(page, e.exit);
      await expect(page.getByText(e.said.tersimpan)).toBeVisible();
      await page.goto(`${prefix}/ruang-oms/${slug}/profil/wilayah?wilayah=73.08`);
      await page.locator('[name="workAreas"][value="73.08.01"]').check();
      await send(page, e.exit);
      await expect(page.getByText(e.said.tersimpan)).toBeVisible();

      await page.goto(`${prefix}/oms/${slug}`);
      await expect(page.getByText("Menanam bakau bersama nelayan.").first()).toBeVisible();
      await page.getByRole("link", { name: w.profile.historyAll }).click();
      await expect(heading).toHaveText(w.history.heading);
      const told = page.getByRole("listitem").filter({ hasText: e.fields.mission.label });
      await expect(told).toContainText("Menanam bakau bersama nelayan.");
      await expect(told).toContainText(w.labels.role.oms_editor);
      await look();
      await page.goto(`${prefix}/ruang-oms/${slug}/riwayat`);
      await expect(page.getByText("Pendataan nelayan").first()).toBeVisible();
      const areas = await database.organisationWorkArea.findMany({ where: { organisationId: id } });
      expect(areas.map(({ regionCode }) => regionCode).sort()).toEqual(["53.71", "73.08.01"]);
    });

    test("two people write one section: both versions stand side by side", async ({
      page,
      context,
      browser,
    }) => {
      const { id, slug } = await anOrganisation();
      await signInAs(context, id);
      const path = `${prefix}/ruang-oms/${slug}/profil/identitas`;
      await page.goto(path);
      await page.locator("#mission").fill("Misi yang saya tulis sendiri.");
      await page.locator("#acronym").fill("SAYA");

      await asColleague(browser, id, async (theirs) => {
        await theirs.goto(`/ruang-oms/${slug}/profil/identitas`);
        await theirs.locator("#mission").fill("Misi yang ditulis rekan.");
        await theirs.locator("#foundingYear").fill("2001");
        await send(theirs, wordsOf("id").editor.exit);
        await expect(theirs.getByText(wordsOf("id").editor.said.tersimpan)).toBeVisible();
      });

      await send(page, e.exit);
      await expect(page.locator(".errsum")).toContainText(e.refusals["changed-meanwhile"]);
      const both = (field: "mission" | "acronym" | "foundingYear") =>
        page.getByRole("group", {
          name: e.conflict.legend.replace("{field}", e.fields[field].label),
        });
      await expect(both("mission")).toContainText("Misi yang saya tulis sendiri.");
      await expect(both("mission")).toContainText("Misi yang ditulis rekan.");
      // What only one of them changed is chosen already.
      await expect(both("acronym").getByLabel(e.conflict.mine)).toBeChecked();
      await expect(both("foundingYear").getByLabel(e.conflict.theirs)).toBeChecked();
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);
      // Of the rest one must be chosen.
      await send(page, e.exit);
      await expect(page.locator(".errsum")).toContainText(
        e.faults.pick.replace("{field}", e.fields.mission.label),
      );
      await both("mission").getByLabel(e.conflict.theirs).check();
      await send(page, e.exit);
      await expect(page.getByText(e.said.tersimpan)).toBeVisible();
      expect(await database.organisation.findUniqueOrThrow({ where: { id } })).toMatchObject({
        ...{ mission: "Misi yang ditulis rekan.", acronym: "SAYA", foundingYear: 2001 },
      });
    });
  });
}
