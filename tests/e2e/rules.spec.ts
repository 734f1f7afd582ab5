import { dayIn, daysAfter } from "@/domain/civil-day";
import { aPerson } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";

const REASON = "Bunyi butirnya masih perlu dibahas bersama.";

// One set is prepared at a time, so one language after the other.
for (const { locale, prefix, title, javaScriptEnabled, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).rules;

    test("drafted, previewed, simulated, proposed, published by another, withdrawn", async ({
      page,
      context,
    }) => {
      test.setTimeout(240_000);
      const [one, other] = [
        await aPerson(database, { roles: ["platform_admin"], name: "Andi Pengusul" }),
        await aPerson(database, { roles: ["platform_admin"], name: "Budi Penerbit" }),
      ];
      const as = (person: { sessionKey: string }) => takeSession(context, person.sessionKey);
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };

      await as(one);
      await page.goto(`${prefix}/admin/aturan`);
      await look();
      if ((await page.getByRole("button", { name: w.admin.begin }).count()) === 0) {
        const open = await database.ruleSet.findFirstOrThrow({
          where: { state: { in: ["draft", "proposed"] } },
        });
        await page.goto(`${prefix}/admin/aturan/${open.code}`);
        await page.getByText(w.next.discardTitle).click();
        await send(w.next.discard);
        await expect(page.getByText(w.admin.said.dibuang)).toBeVisible();
      }
      await send(w.admin.begin);
      await expect(page.getByText(w.admin.said.dimulai)).toBeVisible();
      const address = new URL(page.url()).pathname;
      const code = address.split("/").at(-1)!;
      await look();

      await page.getByRole("link", { name: w.admin.editOutline }).click();
      await look();
      await page.locator("#titleId").fill("Aturan percobaan");
      await page.locator("#titleEn").fill("Trial rules");
      const first = daysAfter(dayIn("WIB", new Date()), 40);
      await page.locator("#effectiveFrom").fill(first);
      await page.getByLabel(/^K4/).uncheck();
      await send(w.outline.save);
      await expect(page.locator(".errsum")).toContainText(w.refusals["criteria-articles"]);
      await expect(page.locator("#titleId")).toHaveValue("Aturan percobaan");
      await page.getByLabel(/^K4/).check();
      await page.getByLabel(/^K3/).uncheck();
      await send(w.outline.save);
      await expect(page.getByText(w.admin.said.disimpan)).toBeVisible();
      await expect(page.getByText(w.differences.gone.replace("{code}", "K3"))).toBeVisible();

      const editing = w.editCriterion.replace("{code}", "K2");
      await page.getByRole("link", { name: editing, exact: true }).click();
      await look();
      await page.locator("#days2").fill("0");
      await send(w.criterion.save);
      await expect(page.locator(".errsum")).toContainText(w.faults["days-wrong"]);
      await page.locator("#days2").fill("180");
      await page.locator("#plainEn").fill("Held for half a year.");
      await send(w.criterion.save);
      await expect(page.getByText(w.admin.said.disimpan)).toBeVisible();
      await expect(
        page.getByText(w.tests.days_after.replace("{days}", "180")).first(),
      ).toBeVisible();

      await page.getByRole("link", { name: w.admin.preview }).click();
      await expect(page.getByText("Held for half a year.")).toBeVisible();
      await expect(page.getByText("Aturan percobaan").first()).toBeVisible();
      await look();

      await page.goto(address);
      await expect(page.getByRole("button", { name: w.next.propose })).toHaveCount(0);
      await send(w.simulation.start);
      const table = page.getByRole("table", { name: w.simulation.standings });
      await expect(async () => {
        await page.goto(address);
        await expect(table).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 90_000 });
      await look();
      await page.goto(`${address}/dampak`);
      await look();

      await page.goto(address);
      await send(w.next.propose);
      await expect(page.getByText(w.next.otherPerson)).toBeVisible();
      await expect(page.getByRole("button", { name: w.next.publish })).toHaveCount(0);
      await as(other);
      await page.goto(address);
      await expect(page.getByText(one.name ?? "")).toBeVisible();
      await send(w.next.publish);
      await expect(page.getByText(w.admin.said.terbit)).toBeVisible();

      await context.clearCookies();
      await page.goto(`${prefix}/panduan/aturan/${code}`);
      await expect(page.getByText(w.differences.gone.replace("{code}", "K3"))).toBeVisible();
      await look();
      const listed = async () => {
        const answer = await page.request.get("/api/v1/rule-sets");
        const { data } = (await answer.json()) as { data: { code: string }[] };
        return data.map((set) => set.code);
      };
      await expect.poll(listed).toContain(code);

      await as(one);
      await page.goto(address);
      await page.getByText(w.next.withdrawTitle).click();
      await send(w.next.withdraw);
      await expect(page.locator(".errsum")).toBeVisible();
      await page.locator("#cabut-reason").fill(REASON);
      await send(w.next.withdraw);
      await expect(page.getByText(w.admin.said.dicabut)).toBeVisible();
      await context.clearCookies();
      await page.goto(`${prefix}/panduan/aturan/${code}`);
      await expect(page.getByText(REASON)).toBeVisible();
      await expect.poll(listed).not.toContain(code);
    });
  });
}
