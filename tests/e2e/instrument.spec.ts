import { dayIn, daysAfter } from "@/domain/civil-day";
import { aPerson } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";

/** Far enough that no other trip, also one that shifts the time, comes to it. */
const DAYS_AHEAD = 3_000;

/** The day after the last version that was published, for none can be withdrawn. */
async function firstDay(): Promise<string> {
  const last = await database.assessmentInstrument.findFirstOrThrow({
    orderBy: { effectiveFrom: "desc" },
  });
  const after = daysAfter(last.effectiveFrom.toISOString().slice(0, 10), 1);
  const ahead = daysAfter(dayIn("WIB", new Date()), DAYS_AHEAD);
  return after > ahead ? after : ahead;
}

// One version is prepared at a time, so one language after the other.
for (const { locale, prefix, title, javaScriptEnabled, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).instruments;

    test("drafted, weighed wrong and right, proposed, published by another, read by everybody", async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
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
      await page.goto(`${prefix}/admin/instrumen`);
      await look();
      if ((await page.getByRole("button", { name: w.admin.begin }).count()) === 0) {
        const { instrument, state } = await database.instrumentDraft.findFirstOrThrow({
          where: { state: { in: ["draft", "proposed"] } },
        });
        await page.goto(`${prefix}/admin/instrumen/${instrument}`);
        if (state === "proposed") await send(w.next.takeBack);
        await page.getByText(w.next.discardTitle).click();
        await send(w.next.discard);
        await expect(page.getByText(w.admin.said.dibuang)).toBeVisible();
      }
      await send(w.admin.begin);
      await expect(page.getByText(w.admin.said.dimulai)).toBeVisible();
      const address = new URL(page.url()).pathname;
      const version = address.split("/").at(-1)!;
      await look();

      // Wrong weights are refused with the difference, and nothing typed is lost.
      await page.getByRole("link", { name: w.admin.editOutline }).click();
      await look();
      const weight = Number(await page.locator("#weight_D1").inputValue());
      const last = Number(await page.locator("#weight_D8").inputValue());
      await page.locator("#nameEn_D1").fill("Legal standing, tried");
      await page.locator("#weight_D1").fill(String(weight - 3));
      await send(w.outline.save);
      const short = w.refusals["weight-short"].replace("{detail}", "3");
      await expect(page.locator(".errsum")).toContainText(short);
      await expect(page.locator("#nameEn_D1")).toHaveValue("Legal standing, tried");
      await expect(page.locator("#weight_D1")).toHaveValue(String(weight - 3));
      await look();
      await page.locator("#weight_D8").fill("x");
      await send(w.outline.save);
      await expect(page.locator(".errsum")).toContainText(w.faults["weight-wrong"]);
      await page.locator("#weight_D8").fill(String(last + 3));
      await send(w.outline.save);
      await expect(page.getByText(w.admin.said.disimpan)).toBeVisible();

      // An indicator with the same sentence for two levels, then with its own.
      const code = "D1.2";
      const editing = w.content.edit.replace("{code}", code);
      await page.getByRole("link", { name: editing, exact: true }).click();
      await look();
      const own = await page.locator("#anchorEn3").inputValue();
      await page.locator("#anchorEn3").fill(await page.locator("#anchorEn4").inputValue());
      await page.locator("#key").check();
      await send(w.indicator.save);
      await expect(page.locator(".errsum")).toContainText(w.refusals["anchor-same"]);
      await expect(page.locator("#key")).toBeChecked();
      await page.locator("#anchorEn3").fill(`${own}, for ${version}`);
      await send(w.indicator.save);
      await expect(page.getByText(w.admin.said.disimpan)).toBeVisible();

      await page.getByRole("link", { name: w.content.add.replace("{code}", "D2") }).click();
      await look();
      await page.locator("#nameId").fill(`Butir percobaan ${version}`);
      await page.locator("#nameEn").fill(`Trial indicator ${version}`);
      for (const level of [0, 1, 2, 3, 4]) {
        await page.locator(`#anchorId${level}`).fill(`Keadaan tingkat ${level}`);
        await page.locator(`#anchorEn${level}`).fill(`State of level ${level}`);
      }
      await page.locator("#evidence").fill("Surat");
      await send(w.indicator.add);
      await expect(page.getByText(w.admin.said.ditambah)).toBeVisible();

      await page.goto(`${address}/perubahan`);
      await expect(page.locator("#D1_2 ins").first()).toContainText(`for ${version}`);
      await expect(page.getByText(w.differences.added, { exact: true })).toBeVisible();
      await look();

      // Proposed by one, published by the other.
      await page.goto(address);
      const first = await firstDay();
      await page.locator("#usul-effectiveFrom").fill("2020-01-01");
      await send(w.next.propose);
      await expect(page.locator(".errsum")).toContainText(w.refusals["effectiveFrom-past"]);
      await page.locator("#usul-effectiveFrom").fill(first);
      await send(w.next.propose);
      await expect(page.getByText(w.next.otherPerson)).toBeVisible();
      await expect(page.getByRole("button", { name: w.next.publish })).toHaveCount(0);
      await page.goto(`${address}/pokok`);
      await expect(page.getByRole("button", { name: w.outline.save })).toHaveCount(0);
      await as(other);
      await page.goto(address);
      await expect(page.getByText(one.name ?? "")).toBeVisible();
      await look();
      await send(w.next.publish);
      await expect(page.getByText(w.admin.said.terbit)).toBeVisible();

      // Everybody reads it, and the one in force stays the one that is shown first.
      await context.clearCookies();
      await page.goto(`${prefix}/panduan/asesmen`);
      await expect(page.getByText(w.public.ours)).toBeVisible();
      await look();
      await page.getByRole("link", { name: w.version.replace("{version}", version) }).click();
      await expect(page).toHaveURL(new RegExp(`versi=${version.replace(".", "\\.")}$`));
      const name = locale === "id" ? `Butir percobaan ${version}` : `Trial indicator ${version}`;
      await expect(page.getByRole("heading", { name }).first()).toBeVisible();
      await look();
      const answer = await page.request.get(`/api/v1/instruments/${version}`);
      const { data } = (await answer.json()) as {
        data: { effective_from: string; content: { version: string } };
      };
      expect([data.effective_from, data.content.version]).toEqual([first, version]);
      expect((await page.request.get("/api/v1/instruments/99.9")).status()).toBe(404);
      expect((await page.goto(`${prefix}/panduan/asesmen?versi=99.9`))?.status()).toBe(404);

      // Before its first day it is withdrawn, and everybody reads why.
      await as(one);
      await page.goto(address);
      await page.getByText(w.next.withdrawTitle).click();
      await look();
      await send(w.next.withdraw);
      await expect(page.locator(".errsum")).toBeVisible();
      await expect(page.locator(".errsum")).toContainText(w.faults["reason-missing"]);
      const reason = `Bobot belum disepakati, ${version}`;
      await page.locator("#cabut-reason").fill(reason);
      await send(w.next.withdraw);
      await expect(page.getByText(w.admin.said.dicabut)).toBeVisible();
      await expect(page.getByText(reason)).toBeVisible();
      await expect(page.locator("summary", { hasText: w.next.withdrawTitle })).toHaveCount(0);
      await look();
      await page.goto(`${prefix}/admin/instrumen`);
      await expect(page.getByRole("button", { name: w.admin.begin })).toBeVisible();
      await context.clearCookies();
      await page.goto(`${prefix}/panduan/asesmen`);
      await expect(page.locator("#versi").locator("..")).toContainText(reason);
      await look();
      expect((await page.request.get(`/api/v1/instruments/${version}`)).status()).toBe(404);
    });
  });
}
