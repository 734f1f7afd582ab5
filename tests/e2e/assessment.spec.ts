import { aPerson } from "@tests/builders/person";
import content from "@/domain/assessment/instrument-0.1.json" with { type: "json" };
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { aVerified } from "./verified";
import { wordsOf } from "./words";

const box = (kind: string, code: string) => `${kind}_${code.replace(".", "_")}`;

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).assessment;

    test("all indicators in two sittings by two people, with what proof would add, then sent", async ({
      page,
      context,
    }) => {
      test.setTimeout(240_000);
      const { id, slug } = await aVerified();
      const [editor, admin] = await Promise.all(
        (["oms_editor", "oms_admin"] as const).map((role) =>
          aPerson(database, { roles: [{ role, organisationId: id }] }),
        ),
      );
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();
      const overview = `${prefix}/ruang-oms/${slug}/asesmen`;

      await takeSession(context, editor!.sessionKey);
      await page.goto(overview);
      await send(w.begin);
      await expect(page.getByText(w.state.draft)).toBeVisible();
      await look();
      const fill = async (dimension: (typeof content.dimensions)[number], level: string) => {
        for (const { code } of dimension.indicators)
          await page.locator(`input[name=${box("level", code)}][value="${level}"]`).check();
      };
      const [first, second, ...others] = content.dimensions;
      await page.getByRole("link", { name: `1. ${first![locale]}` }).click();
      await fill(first!, "3");
      await page.locator(`input[name=level_D1_4][value="-"]`).check();
      await page.locator("input[name=papers_D1_1]").first().check();
      await send(w.saveAndNext);
      await expect(page.locator(".errsum")).toContainText(w.faults["reason-missing"]);
      await expect(page.locator(`input[name=level_D1_1][value="3"]`)).toBeChecked();
      await look();
      await page.locator("#reason_D1_4").fill("Tidak punya cabang.");
      await send(w.saveAndNext);
      await expect(page).toHaveURL(/\/D2\?/);
      await fill(second!, "2");
      await send(w.saveAndNext);
      await expect(page).toHaveURL(/\/D3\?/);

      // Another day, another person.
      await takeSession(context, admin!.sessionKey);
      await page.goto(overview);
      await expect(
        page.getByText(w.progress.replace("{answered}", "8").replace("{of}", "32")),
      ).toBeVisible();
      await send(w.submit);
      await expect(page.locator(".errsum")).toContainText(w.refusals["answers-missing"]);
      for (const [at, dimension] of others.entries()) {
        await page.goto(`${overview}/${dimension.code}`);
        await fill(dimension, "3");
        await send(at < others.length - 1 ? w.saveAndNext : w.save);
        await expect(page).toHaveURL(/pesan=tersimpan/);
      }
      await page.goto(overview);
      await expect(page.getByRole("heading", { name: w.gainsTitle })).toBeVisible();
      await look();
      await send(w.submit);
      await expect(page.getByText(w.said.terkirim)).toBeVisible();
      await page.goto(`${overview}/D1`);
      await expect(page).toHaveURL(new RegExp(`${slug}/asesmen$`));

      const assessor = await aPerson(database, { roles: ["reviewer"] });
      await takeSession(context, assessor.sessionKey);
      await page.goto(overview);
      await expect(page.getByRole("heading", { name: w.title, exact: true })).toHaveCount(0);

      // What was typed is not looked at twice here: all but one are confirmed as they are.
      const round = await database.assessmentRound.findFirstOrThrow({
        where: { organisationId: id },
      });
      await page.goto(`${prefix}/telaah/asesmen?q=${encodeURIComponent(slug.slice(0, 12))}`);
      await look();
      await page.goto(`${prefix}/telaah/asesmen/${round.id}`);
      await send(w.desk.claim);
      await expect(page.getByRole("button", { name: w.judge }).first()).toBeVisible();
      await look();
      await database.$executeRaw`
        UPDATE assessment_answer SET judged_at = now(), assessor_level = level
        WHERE round_id = ${round.id}::uuid AND indicator <> 'D2.1'`;
      await page.reload();
      const proven = page.locator("#D1_1");
      await proven.getByText(w.judgeAgain).click();
      await proven.locator("input[name=confirmed]").first().check();
      await proven.getByRole("button", { name: w.judge }).click();
      await expect(page.getByText(w.desk.said.tersimpan)).toBeVisible();
      const judged = page.locator("#D2_1");
      await judged.locator("input[name=level][value='1']").check();
      await judged.getByRole("button", { name: w.judge }).click();
      await expect(page.locator(".errsum")).toContainText(w.refusals["reason-needed"]);
      await judged.locator("textarea[name=reason]").fill("Pembukuan belum berpasangan.");
      await judged.getByRole("button", { name: w.judge }).click();
      await expect(page.getByText(w.desk.said.tersimpan)).toBeVisible();
      await send(w.desk.finish);
      await expect(page.getByText(w.desk.said.selesai)).toBeVisible();
      await look();

      await takeSession(context, admin!.sessionKey);
      await page.goto(overview);
      await expect(
        page.getByRole("heading", { name: wordsOf(locale).capability.numbersTitle }),
      ).toBeVisible();
      await expect(page.getByText("Pembukuan belum berpasangan.")).toBeVisible();
      await page.getByLabel(w.replyLabel).fill("Aplikasi baru sudah dipakai.");
      await send(w.sendReply);
      await expect(page.getByText(w.said.tanggapan)).toBeVisible();
      await expect(page.getByRole("heading", { name: w.nextTitle })).toBeVisible();
      await look();

      // As it says: D1 75 (D1.4 is not relevant), D2 (20 %) 50, all else 75: 0.8 × 75 + 0.2 × 50 = 70.
      // Proven is D1.1 alone, as a 3: D1 (15 %) is (3+2+2)/3 → 58.3, all else 50: 51.2.
      // As found D2 is (1+2+2+2)/4 → 43.8: 0.15 × 58.3 + 0.2 × 43.8 + 0.65 × 50 = 50.0.
      await context.clearCookies();
      const c = wordsOf(locale).capability;
      const numbers = ["70,0", "51,2", "50,0"];
      await page.goto(`${prefix}/oms/${slug}/asesmen`);
      await expect(page.locator(".stat b")).toHaveText(
        locale === "id" ? numbers : numbers.map((one) => one.replace(",", ".")),
      );
      await expect(page.getByText("Pembukuan belum berpasangan.")).toHaveCount(0);
      await expect(page.getByText("Aplikasi baru sudah dipakai.")).toHaveCount(0);
      await look();
      await page.goto(`${prefix}/oms/${slug}`);
      await expect(page.locator("#kapasitas")).toContainText(
        wordsOf(locale).labels.band.developing,
      );
      await page.getByRole("link", { name: c.whole }).click();
      await expect(page.getByRole("heading", { name: c.title, level: 1 })).toBeVisible();
      const { data } = await (await page.request.get(`/api/v1/organisations/${slug}`)).json();
      expect(data.assessment).toMatchObject({ total: 50, band: "developing", instrument: "0.1" });
    });
  });
}
