import { randomBytes } from "node:crypto";
import { noViolations } from "./axe";
import { linkInMail, mailTo } from "./mailbox";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const r = w.registerOms;

    test("an account, an organisation, found as not checked in the same minute", async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      // Names that differ in a number alone look like the same organisation.
      const mark = `Wal${randomBytes(6).toString("hex")}`;
      const address = `${mark.toLowerCase()}@contoh.example`;
      await page.goto(`${prefix}/daftar`);
      await page.locator("#name").fill("Hasni Contoh");
      await page.locator("#email").fill(address);
      await send(w.register.submit);
      await page.goto(await linkInMail(page, address, w.mail.kinds["register-confirm"].subject));
      await page.locator("#password").fill("kuda-hijau-makan-apel");
      await send(w.register.completeSubmit);
      const first = page.getByRole("link", { name: r.account.register });
      await expect(first).toBeVisible();
      await look();
      await first.click();

      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText(r.title);
      await look();
      await send(r.check.submit);
      await expect(page.locator(".errsum")).toContainText(r.faults["regency-missing"]);
      // One that is listed already is shown, with why, and the way to claim it.
      await page.locator("#name").fill("Perkumpulan Tunas Walasuji");
      await page.locator("#regencyCode").selectOption("73.08");
      await send(r.check.submit);
      await expect(page.getByText(r.check.reasons.same_name)).toBeVisible();
      await expect(page.getByRole("link", { name: r.check.claim }).first()).toBeVisible();
      await look();

      await page.goto(`${prefix}/ruang-oms/baru`);
      const name = `Yayasan ${mark} Lestari`;
      await page.locator("#name").fill(name);
      await page.locator("#regencyCode").selectOption("73.08");
      await send(r.check.submit);
      await expect(heading).toHaveText(r.fillTitle);
      await look();
      await expect(page.locator("#name")).toHaveValue(name);
      await page.locator("#legalForm").selectOption("foundation");
      await page.locator('[name="issues"][value="pendidikan"]').check();
      await page.locator('[name="workAreas"][value="73.08"]').uncheck();
      await page.locator('[name="workAreas"][value="73.71"]').check();
      await page.locator("#mission").fill("Mengajar anak di tepi sungai.");
      await page.locator("#website").fill("www.walanae.example");
      await send(r.submit);
      // What was refused keeps all that was chosen.
      await expect(page.locator(".errsum")).toContainText(r.faults["kind-missing"]);
      await expect(page.locator(".errsum")).toContainText(r.faults["contact-missing"]);
      await expect(page.locator("#legalForm")).toHaveValue("foundation");
      await expect(page.locator('[name="issues"][value="pendidikan"]')).toBeChecked();
      await expect(page.locator('[name="workAreas"][value="73.08"]')).not.toBeChecked();
      await expect(page.locator('[name="workAreas"][value="73.71"]')).toBeChecked();
      await look();
      await page.locator("#kind").selectOption("general");
      await page.locator("#contact").fill("0812 3456 7890");
      await send(r.submit);
      await expect(page.getByText(r.workspace.said.terdaftar)).toBeVisible();
      await look();

      await page.goto(`${prefix}/oms?q=${mark}`);
      // A name typed whole is offered above the results too.
      const card = page.getByRole("article").getByRole("link", { name });
      await expect(card).toBeVisible();
      await card.click();
      await expect(page.getByText(r.public.unconfirmed)).toBeVisible();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      await expect(page.getByText("walanae.example").first()).toBeVisible();
      await expect(page.locator('main a[href*="walanae"][href*="://www"]')).toHaveCount(0);
      await expect(page.locator('main a[href*="wa.me"]')).toHaveCount(0);
      await look();

      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin/oms?q=${mark}`);
      await look();
      await send(r.admin.confirm);
      await expect(page.getByText(w.admin.said.diputuskan)).toBeVisible();
      await page.goto(`${prefix}/oms?q=${mark}`);
      await card.click();
      await expect(page.locator('meta[name="robots"][content*="noindex"]')).toHaveCount(0);
      await expect(page.locator('main a[href^="https://www.walanae"]')).toHaveCount(1);
    });

    test("a claim is made from the profile, proven by the code, approved", async ({
      page,
      context,
    }) => {
      test.setTimeout(90_000);
      const c = w.claim;
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const listed = `klaim-${locale}${Date.now()}@contoh.example`;
      const organisation = await database.organisation.findFirstOrThrow({
        where: {
          ...{ listing: "published", memberships: { none: {} }, claims: { none: {} } },
          contacts: { some: { channel: "email" } },
        },
        orderBy: { publicId: "asc" },
        include: { addresses: { where: { isCurrent: true } } },
      });
      const { id: organisationId, name } = organisation;
      const where = { organisationId_channel: { organisationId, channel: "email" } } as const;
      await database.organisationContact.update({ where, data: { value: listed } });
      const slug = organisation.addresses[0]!.slug;
      const person = await signIn(context, { name: "Rosmini Contoh" });
      await page.goto(`${prefix}/oms/${slug}`);
      await page.getByRole("link", { name: w.registerOms.public.claim }).click();
      await expect(page.locator("#position")).toBeVisible();
      await look();
      await send(c.submit);
      await expect(page.locator(".errsum")).toContainText(c.faults["position-missing"]);
      await page.locator("#position").fill("Ketua");
      await page.locator("#explanation").fill("SK pengurus nomor 12 tanggal 3 Mei 2025.");
      await send(c.submit);
      await expect(page.getByText(c.said.diajukan)).toBeVisible();
      await look();
      await send(c.code.send);
      await expect(page.getByText(c.said.dikirim)).toBeVisible();
      await page.locator("#code").fill("AAAA AAAA");
      await send(c.code.submit);
      await expect(page.locator(".errsum")).toContainText(c.refusals["code-differs"]);

      await page.goto(await mailTo(page, listed, ""));
      const code = /: ([A-Z3-9]{8})\./.exec((await page.locator("main").textContent()) ?? "")?.[1];
      await page.goto(`${prefix}/ruang-oms/klaim/${slug}`);
      await page.locator("#code").fill(String(code).toLowerCase());
      await send(c.code.submit);
      await expect(page.getByText(c.said.cocok)).toBeVisible();

      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin/klaim?q=${encodeURIComponent(name)}`);
      await expect(page.getByText("Rosmini Contoh").first()).toBeVisible();
      await look();
      await send(c.admin.approve);
      await expect(page.getByText(w.admin.said.diputuskan)).toBeVisible();
      await takeSession(context, person.sessionKey);
      await page.goto(`${prefix}/ruang-oms/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await look();
    });
  });
}
