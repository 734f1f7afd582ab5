import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { aCsv } from "@tests/builders/list-file";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";

/** Letters only: a name with digits in it may look like somebody's number. */
const aMark = () => [...String(Date.now())].map((digit) => "abcdefghij"[Number(digit)]).join("");

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).listImport.invite;

    test("letters to organisations of a list are written, sent by hand, and kept as sent", async ({
      page,
      context,
      request,
    }) => {
      test.setTimeout(120_000);
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const mark = `U${locale}${aMark()}`;
      const [reachable, silent] = [`Yayasan Kenari ${mark}`, `Perkumpulan Diam ${mark}`];
      const file = await aCsv(
        [
          "Nama Organisasi;Kab/Kota;Alamat;Email",
          `${reachable};KAB. BONE;Jalan Mawar 3;halo@${mark.toLowerCase()}.example`,
          `${silent};KAB. BONE;;`,
        ].join("\n"),
      );
      const source = `Daftar ${mark}`;
      await promisify(execFile)("node", ["scripts/import.mjs", file, "--source", source]);
      const { id } = await database.listImport.findFirstOrThrow({ where: { source } });

      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin/impor/${id}`);
      await page.locator("#undangan").locator("..").getByRole("link").click();
      await expect(page.getByRole("heading", { name: w.title, level: 1 })).toBeVisible();
      await expect(page.getByText(silent)).toHaveCount(0);
      await page.getByText(w.letter, { exact: true }).click();
      const letter = page.locator("details .more");
      await expect(letter).toContainText(reachable);
      await expect(letter).toContainText(source);
      await expect(letter).toContainText("Sekretariat Simpul (contoh)");
      const mail = await page.getByRole("link", { name: w.mail }).getAttribute("href");
      expect(mail).toMatch(/^mailto:halo%40/);
      expect(decodeURIComponent(mail!)).toContain(reachable);
      await look();

      const answer = await page.request.get(`${prefix}/admin/impor/${id}/undangan/unduh`);
      const csv = await answer.text();
      expect(csv).toContain(`halo@${mark.toLowerCase()}.example`);
      expect(csv).not.toContain(silent);
      // The link of the letter leads to where the listing is taken over.
      const claim = /https?:\/\/[^\s,"]*\/ruang-oms\/klaim\/[a-z0-9-]+/.exec(csv)![0];
      const there = await request.get(new URL(claim).pathname);
      expect([there.status(), new URL(there.url()).pathname]).toEqual([200, `${prefix}/masuk`]);

      await page.getByRole("button", { name: w.mark }).click();
      await expect(page.locator(".errsum")).toBeVisible();
      await page.getByRole("checkbox", { name: reachable }).check();
      await page.getByRole("button", { name: w.mark }).click();
      await expect(page.getByText(w.said)).toBeVisible();
      await expect(page.getByText(w.notSent)).toHaveCount(0);
      await look();

      // Others see neither the letters nor that there are any.
      await context.clearCookies();
      expect((await page.request.get(`${prefix}/admin/impor/${id}/undangan/unduh`)).status()).toBe(
        404,
      );
      await signIn(context, { roles: ["reviewer"] });
      await page.goto(`${prefix}/admin/impor/${id}/undangan`);
      await expect(page.getByText(reachable)).toHaveCount(0);
      await promisify(execFile)("node", ["scripts/import.mjs", "--undo", id]);
    });
  });
}
