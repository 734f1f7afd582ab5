import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import jsQR from "jsqr";
import sharp from "sharp";
import { aPerson } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { aVerified, judged } from "./verified";
import { wordsOf } from "./words";

const REASON = "Salinan SK pengesahan ternyata bukan milik organisasi ini.";

// Plain forms in one language, the script in the other.
for (const { locale, prefix } of LANGUAGES) {
  const javaScriptEnabled = locale === "en";
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).letters;

    test("issued, checked by anybody, its file compared, withdrawn", async ({ page, context }) => {
      test.setTimeout(240_000);
      const { id, slug, name } = await aVerified();
      await judged(id);
      const admin = await aPerson(database, { roles: [{ role: "oms_admin", organisationId: id }] });
      const lead = await aPerson(database, { roles: ["review_lead"] });
      const look = async () => {
        if (javaScriptEnabled) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();

      await takeSession(context, admin.sessionKey);
      await page.goto(`${prefix}/ruang-oms/${slug}/verifikasi`);
      await send(w.own.issue);
      await expect(page.getByText(w.own.said)).toBeVisible();
      await expect(page.getByRole("button", { name: w.own.issue })).toHaveCount(0);
      await look();
      const { code, number } = await database.letter.findFirstOrThrow({
        where: { organisationId: id },
      });

      // Signed out, by what was typed from the paper.
      await context.clearCookies();
      await page.goto(`${prefix}/verifikasi`);
      await page.locator("#q").fill("ABC");
      await send(w.check.submit);
      await expect(page.getByText(w.check.notCode)).toBeVisible();
      await look();
      await page.locator("#q").fill(code.toLowerCase().replaceAll("-", " "));
      await send(w.check.submit);
      await expect(page).toHaveURL(new RegExp(`/verifikasi/${code}$`));
      for (const each of LANGUAGES) {
        const words = wordsOf(each.locale).letters.check;
        const answer = await page.goto(`${each.prefix}/verifikasi/${code}`);
        await expect(page.getByRole("heading", { name: words.head.valid })).toBeVisible();
        await expect(page.getByText(words.item.holds, { exact: true })).toHaveCount(5);
        await expect(page.getByRole("link", { name })).toBeVisible();
        await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
        const html = await answer!.text();
        const markup = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, "");
        const sizes = [gzipSync(html).length, markup.length, html.length];
        process.stdout.write(`check a letter, ${each.locale}: ${sizes.join(", ")} bytes\n`);
        for (const size of sizes.slice(0, 2)) expect(size).toBeLessThan(30 * 1024);
        await look();
      }

      const file = await page.request.get(`/berkas/surat/${code}/surat.pdf`);
      const pdf = await file.body();
      expect(file.headers()["content-disposition"]).toContain(`surat-${number}.pdf`);
      await page.goto(`${prefix}/verifikasi/${code}`);
      const compare = async (bytes: Buffer) => {
        const given = { name: "surat.pdf", mimeType: "application/pdf", buffer: bytes };
        await page.locator("#berkas").setInputFiles(given);
        await send(w.check.fileSubmit);
      };
      const changed = Buffer.from(pdf);
      changed[changed.length >> 1]! ^= 1;
      await compare(changed);
      await expect(page.getByText(w.check.fileOther.replace("{number}", number))).toBeVisible();
      await compare(pdf);
      await expect(page.getByText(w.check.fileSame.replace("{number}", number))).toBeVisible();
      await look();
      if (javaScriptEnabled) {
        const data = await page.evaluateHandle(
          (bytes) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(bytes)], "surat.pdf"));
            return transfer;
          },
          [...changed],
        );
        await page.locator(".filecheck").dispatchEvent("drop", { dataTransfer: data });
        await expect(page.getByText(w.check.fileOther.replace("{number}", number))).toBeVisible();
      } else {
        // A link cannot say that somebody's file is right.
        await context.clearCookies();
        await page.goto(`${prefix}/verifikasi/${code}?berkas=1`);
        await expect(page.getByText(w.check.fileSame.replace("{number}", number))).toHaveCount(0);
      }

      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 900, height: 1_200 });
      const shot = await page.locator(".pr svg").screenshot();
      const { data, info } = await sharp(shot)
        .resize(640, 640, { kernel: "nearest" })
        .extend({ top: 40, bottom: 40, left: 40, right: 40, background: "#fff" })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
      expect(read).toContain(`${prefix}/verifikasi/${code}`);
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 360, height: 800 });

      const badge = await page.request.get(`/berkas/surat/${code}/lencana.svg`);
      expect(badge.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
      expect(await badge.text()).toContain("Bukan pernyataan layak");

      await takeSession(context, lead.sessionKey);
      await page.goto(`${prefix}/telaah/surat?q=${number}`);
      await page.getByRole("link", { name: number }).click();
      await send(w.desk.withdraw);
      await expect(page.locator(".errsum")).toContainText(w.faults["reason-missing"]);
      await look();
      await page.locator("#reason").fill(REASON);
      await send(w.desk.withdraw);
      await expect(page.getByText(w.desk.said)).toBeVisible();
      await context.clearCookies();
      await page.goto(`${prefix}/verifikasi/${code}`);
      await expect(page.getByRole("heading", { name: w.check.head.withdrawn })).toBeVisible();
      await expect(page.getByText(REASON)).toBeVisible();
      await look();
    });
  });
}

test("a letter that is not there, and files of none", async ({ page }) => {
  const w = wordsOf("id").letters.check;
  await page.goto("/verifikasi/AAAA-AAAA-AAAA-AAAA");
  await expect(page.getByText(w.notFound)).toBeVisible();
  for (const file of ["surat.pdf", "surat.jws", "lencana.svg", randomUUID()]) {
    expect((await page.request.get(`/berkas/surat/AAAA-AAAA-AAAA-AAAA/${file}`)).status()).toBe(
      404,
    );
  }
});
