import type { Page } from "@playwright/test";
import { aGrainyPhoto, aPdf, aPhonePhoto } from "@tests/builders/papers";
import { aSession } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";
import { anOrganisation, signInAs } from "./workspace";

const pdf = (name = "akta.pdf", text = "Dokumen contoh") => ({
  ...{ name, mimeType: "application/pdf", buffer: aPdf([`(${text})`]) },
});

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const d = w.documents;
    const go = (page: Page, path: string) =>
      page.goto(`${prefix}${path}`, { waitUntil: javaScriptEnabled ? "networkidle" : "load" });

    test("a paper is uploaded, read, replaced, changed and withdrawn", async ({
      page,
      context,
      browser,
    }) => {
      test.setTimeout(120_000);
      const { id, slug } = await anOrganisation();
      await signInAs(context, id);
      const papers = `/ruang-oms/${slug}/dokumen`;
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      await go(page, papers);
      await look();

      // A fault names its field; what was typed is still there.
      await go(page, `${papers}/unggah/sk-pengesahan`);
      await expect(page.getByText("10 MB")).toBeVisible();
      await page.locator("#number").fill("AHU-0001.AH.01.04");
      await page.locator("#issuer").fill("Kementerian Hukum (contoh)");
      await page.locator("#issuedOn").fill("2018-11-23");
      const html = Buffer.from("<!doctype html><script>alert(1)</script>");
      await page
        .locator("#file")
        .setInputFiles({ name: "sk.pdf", mimeType: "application/pdf", buffer: html });
      await page.getByRole("button", { name: d.form.submit, exact: true }).click();
      await expect(page.locator(".errsum")).toContainText(d.faults["file-kind"]);
      await expect(page).toHaveTitle(new RegExp(`^${w.forms.errorPrefix}`));
      await expect(page.locator("#number")).toHaveValue("AHU-0001.AH.01.04");
      await look();

      await page.locator("#file").setInputFiles(pdf("../../sk\u202e pengesahan 😀.pdf"));
      await page.getByRole("button", { name: d.form.submit, exact: true }).click();
      await expect(page.getByText(d.said.terunggah)).toBeVisible();
      const line = page.locator("#sk-pengesahan");
      await expect(line).toContainText("AHU-0001.AH.01.04");
      await expect(line).toContainText(w.labels.visibility.public);
      await expect(line).toContainText(w.labels.scan.not_scanned);
      await look();

      // Anyone reads what is public, as a file that is saved.
      const row = await database.document.findFirstOrThrow({ where: { organisationId: id } });
      const stranger = await browser.newContext({ baseURL: process.env.APP_URL });
      const file = await stranger.request.get(`/berkas/${row.id}`);
      expect(file.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="sk-pengesahan-${slug}-${row.uploadedAt.toISOString().slice(0, 10)}.pdf"`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      });
      expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
      await go(page, `/oms/${slug}`);
      await expect(page.locator("#dokumen")).toContainText("AHU-0001.AH.01.04");
      await look();

      // Replaced: the former is kept and named.
      await go(page, papers);
      await line.getByRole("link", { name: d.replace }).click();
      await page.locator("#number").fill("AHU-0002.AH.01.04");
      await page.locator("#file").setInputFiles(pdf("baru.pdf", "Isi yang baru"));
      await page.getByRole("button", { name: d.form.submit, exact: true }).click();
      await expect(page.getByText(d.said.terunggah)).toBeVisible();
      await line.getByRole("link", { name: d.details }).click();
      await expect(page.getByRole("link", { name: /AHU-0001/ })).toBeVisible();
      await look();

      // Closed: strangers are told the same as of a paper that is not there.
      await page.locator('[name="visibility"][value="reviewers"]').check();
      await page.getByRole("button", { name: d.form.save, exact: true }).click();
      await expect(page.getByText(d.said.diubah)).toBeVisible();
      const now = await database.document.findFirstOrThrow({
        where: { organisationId: id, state: "current" },
      });
      const answer = await stranger.request.get(`/berkas/${now.id}`, { maxRedirects: 0 });
      expect([answer.status(), (await answer.body()).length]).toEqual([303, 0]);

      // A reviewer opens it, and the organisation can read that.
      const reviewers = await browser.newContext({ baseURL: process.env.APP_URL });
      await signIn(reviewers, { roles: [{ role: "reviewer" }] });
      expect((await reviewers.request.get(`/berkas/${now.id}`)).status()).toBe(200);
      await go(page, `${papers}/akses`);
      await expect(
        page.getByRole("listitem").filter({ hasText: w.labels.role.reviewer }),
      ).toHaveCount(1);
      await look();

      await go(page, `${papers}/${now.id}`);
      await page.getByRole("button", { name: d.form.withdraw, exact: true }).click();
      await expect(page.getByText(d.said.ditarik)).toBeVisible();
      expect((await reviewers.request.get(`/berkas/${now.id}`, { maxRedirects: 0 })).status()).toBe(
        303,
      );
      await go(page, `/ruang-oms/${slug}/riwayat`);
      await expect(page.getByText("AHU-0002.AH.01.04").first()).toBeVisible();
      await Promise.all([stranger.close(), reviewers.close()]);
    });

    test("a photo loses its place on the way", async ({ page, context }) => {
      const { id, slug } = await anOrganisation();
      await signInAs(context, id);
      await go(page, `/ruang-oms/${slug}/dokumen/unggah/foto-kantor`);
      const buffer = await aPhonePhoto();
      expect(buffer.includes("Exif")).toBe(true);
      await page
        .locator("#file")
        .setInputFiles({ name: "IMG.JPG", mimeType: "image/jpeg", buffer });
      await page.getByRole("button", { name: d.form.submit, exact: true }).click();
      await expect(page.getByText(d.said.terunggah)).toBeVisible();
      const row = await database.document.findFirstOrThrow({ where: { organisationId: id } });
      const file = await (await page.request.get(`/berkas/${row.id}`)).body();
      expect(file.includes("Exif")).toBe(false);
    });

    if (javaScriptEnabled) {
      test("a large photo is made smaller before it is sent, and a lost connection loses nothing", async ({
        page,
        context,
      }) => {
        const { id, slug } = await anOrganisation();
        await signInAs(context, id);
        await go(page, `/ruang-oms/${slug}/dokumen/unggah/foto-kantor`);
        await page.locator("#title").fill("Papan nama");
        const buffer = await aGrainyPhoto(3_600, 1_200);
        expect(buffer.length).toBeGreaterThan(1_500_000);
        const file = { name: "IMG_0001.JPG", mimeType: "image/jpeg", buffer };
        await page.locator("#file").setInputFiles(file);
        await page.route("**/unggah/**", (route) => route.abort());
        await page.getByRole("button", { name: d.form.submit, exact: true }).click();
        await expect(page.getByRole("status").filter({ hasText: d.form.cut })).toBeVisible();
        await expect(page.locator("#title")).toHaveValue("Papan nama");
        await page.unroute("**/unggah/**");
        let sent = 0;
        page.on("request", (request) => {
          if (request.url().includes("/unggah/"))
            sent = Number(request.headers()["content-length"] ?? 0);
        });
        await page.getByRole("button", { name: d.form.retry, exact: true }).click();
        await expect(page.getByText(d.said.terunggah)).toBeVisible();
        const row = await database.document.findFirstOrThrow({
          where: { organisationId: id },
          include: { object: true },
        });
        expect(row).toMatchObject({ title: "Papan nama", object: { width: 2_400, height: 800 } });
        expect(sent).toBeLessThan(buffer.length);
      });
    }

    test("the session ends while a paper is filled in: after signing in the words are there", async ({
      page,
      context,
    }) => {
      const { id, slug } = await anOrganisation();
      const person = await signInAs(context, id);
      const personId = person.id;
      await go(page, `/ruang-oms/${slug}/dokumen/unggah/akta`);
      await page.locator("#number").fill("14");
      await page.locator("#file").setInputFiles(pdf());
      await database.session.updateMany({
        where: { personId },
        data: { endedAt: new Date(), endReason: "signed_out" },
      });
      await page.getByRole("button", { name: d.form.submit, exact: true }).click();
      if (javaScriptEnabled) {
        await expect(page.locator(".errsum")).toContainText(w.forms.signedOut);
        await expect(page.locator("#number")).toHaveValue("14");
        return;
      }
      await expect(page).toHaveURL(/\/masuk\?lanjut=/);
      const next = new URL(page.url()).searchParams.get("lanjut") ?? "";
      await takeSession(context, (await aSession(database, personId)).key);
      await page.goto(next);
      await expect(page.locator("#number")).toHaveValue("14");
      // A colleague does not get to see it.
      await signInAs(context, id);
      await page.goto(next);
      await expect(page.locator("#number")).toHaveValue("");
      expect(await database.document.count({ where: { organisationId: id } })).toBe(0);
    });
  });
}
