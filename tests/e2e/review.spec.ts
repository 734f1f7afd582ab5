import { noViolations } from "./axe";
import {
  almostWhole,
  atTheDesk,
  decideBy,
  pressIn,
  PRINTED_ANEW,
  takeBy,
  theOtherPapers,
  uploadBy,
} from "./desk";
import { expect, noSidewaysScroll, test } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";

const w = wordsOf("id");
const own = w.review.own;
const desk = w.review.case;
const finished = (state: keyof typeof w.labels.caseState) =>
  desk.said.selesai.replace("{state}", w.labels.caseState[state]);

test("four people: submitted, one item returned, corrected, seconded, in force everywhere", async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(240_000);
  const { id, slug, name } = await almostWhole();
  await signIn(context, { roles: [{ role: "oms_admin", organisationId: id }] });
  const room = `/ruang-oms/${slug}`;
  await uploadBy(page, room, "sk-pengesahan", [
    ["number", "AHU-0012485"],
    ["issuer", "Kementerian Hukum (contoh)"],
    ["issuedOn", "2018-05-12"],
  ]);
  await theOtherPapers(id);

  // Submitted after a statement; what is missing in the form is named, what was typed stays.
  await page.goto(`${room}/verifikasi`);
  await noViolations(page);
  await page.locator("#name").fill("Rangga Contoh");
  await pressIn(page, own.submit);
  await expect(page.locator(".errsum")).toContainText(w.review.faults["office-missing"]);
  await expect(page.locator("#name")).toHaveValue("Rangga Contoh");
  await page.locator("#office").fill("Ketua");
  await page.locator("#accept").check();
  await pressIn(page, own.submit);
  await expect(page.getByText(own.said.diajukan)).toBeVisible();
  await expect(page.getByText(own.place)).toBeVisible();
  await noViolations(page);
  const { code } = await database.reviewCase.findFirstOrThrow({ where: { organisationId: id } });

  // The first reviewer: the door, the papers on the page, what was read beside what was entered.
  const first = await atTheDesk(browser);
  await first.goto("/telaah?saring=all");
  await noViolations(first);
  await takeBy(first, code);
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(name);
  await first.getByRole("link", { name: w.labels.documentType.approval, exact: true }).click();
  await expect(first.locator(".viewer-page canvas")).toBeVisible();
  await expect(first.locator(".viewer-page [role=status]")).toHaveCount(0);
  await noViolations(first);
  await decideBy(first, "K1", "met", { number: "AHU-9999" });
  await expect(first.locator("#K1 .errsum")).toContainText(w.review.refusals["number-differs"]);
  // Single keys, once they are asked for; the others are left alone.
  const results = first.locator("#K7 [name=result]");
  await results.first().focus();
  await first.keyboard.press("3");
  await expect(results.nth(2)).not.toBeChecked();
  await first.getByLabel(desk.keysOn).check();
  await results.first().focus();
  await first.keyboard.press("3");
  await expect(results.nth(2)).toBeChecked();
  await first.keyboard.press("k");
  await expect(first.locator("#K4 [name=result]").first()).toBeFocused();
  for (const item of ["K1", "K3", "K4", "K7"]) {
    await decideBy(first, item);
    await expect(first.locator(`#${item} .tag.ok`)).toHaveText(w.review.decisions.met);
  }
  await expect(first.locator(".errsum")).toHaveCount(0);
  await pressIn(first, desk.finish);
  await expect(first.locator("#selesai-errsum")).toContainText(w.review.refusals["all-decided"]);
  const note = "Cetakan KSWP terpotong di bagian bawah, mohon unggah ulang.";
  await decideBy(first, "K2", "needs_correction", { reason: "paper-incomplete", note });
  await expect(first.locator("#K2 .tag.warn")).toHaveText(w.review.decisions.needs_correction);
  await expect(first.locator(".bar")).toContainText("K2");
  await pressIn(first, desk.finish);
  await expect(first.getByText(finished("returned"))).toBeVisible();

  // The organisation: what goes back and why; unchanged it is refused.
  await page.goto(`${room}/verifikasi`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText(w.review.reasons["paper-incomplete"])).toBeVisible();
  await noViolations(page);
  await pressIn(page, own.resubmit);
  await expect(page.locator(".errsum")).toContainText(w.review.refusals.change);
  const kswp = await database.document.findFirstOrThrow({
    where: { organisationId: id, type: "kswp" },
  });
  await page.goto(`${room}/dokumen`);
  await page.locator("#kswp").getByRole("link", { name: w.documents.replace }).click();
  await page.waitForURL(/unggah\/kswp/);
  const { pathname, search } = new URL(page.url());
  await uploadBy(page, room, pathname.split("/").at(-1)! + search, [["issuedOn", PRINTED_ANEW]]);
  expect((await database.document.findUniqueOrThrow({ where: { id: kswp.id } })).state).toBe(
    "replaced",
  );
  await page.goto(`${room}/verifikasi`);
  await expect(page.getByText(own.changed)).toBeVisible();
  await pressIn(page, own.resubmit);
  await expect(page.getByText(own.said.ulang)).toBeVisible();

  // Only the returned item is decided again; the case was drawn, so another person looks.
  await first.goto(`/telaah/${code}`);
  await pressIn(first, desk.claim);
  await expect(first.locator(".crit")).toHaveCount(1);
  await decideBy(first, "K2", "met", { date: PRINTED_ANEW });
  await expect(first.locator("#K2 .tag.ok")).toBeVisible();
  await pressIn(first, desk.finish);
  await expect(first.getByText(finished("second_review"))).toBeVisible();
  await expect(first.getByRole("button", { name: desk.claimSecond })).toHaveCount(0);
  const api = async () =>
    (await (await page.request.get(`/api/v1/organisations/${slug}`)).json()).data;
  expect((await api()).standing).not.toBe("complete");

  const second = await atTheDesk(browser);
  await takeBy(second, code, desk.claimSecond);
  await expect(second.getByText(desk.blind)).toBeVisible();
  await expect(second.locator(".former")).toHaveCount(0);
  await expect(second.getByText(desk.drawHidden)).toBeVisible();
  for (const item of ["K1", "K2", "K3", "K4", "K7"]) {
    await decideBy(second, item, "met", item === "K2" ? { date: PRINTED_ANEW } : {});
    await expect(second.locator(`#${item} .tag.ok`)).toHaveText(w.review.decisions.met);
  }
  await pressIn(second, desk.finish);
  await expect(second.getByText(finished("verified"))).toBeVisible();
  // The draw with its seed.
  const { drawNumber, drawDigest } = await database.reviewCase.findUniqueOrThrow({
    where: { code },
  });
  await expect(second.locator("main")).toContainText(drawDigest.slice(0, 16));
  await expect(second.locator("main")).toContainText(`nomor ${drawNumber} dari 0–99, terundi`);
  await noViolations(second);

  // Profile, facet and API follow in the same second.
  const answer = await api();
  expect(answer.standing).toBe("complete");
  await page.goto(`/oms/${slug}`);
  for (const item of ["K1", "K2", "K3", "K4", "K7"]) {
    await expect(page.locator(`#syarat #${item}`)).toContainText(w.eligibility.results.met);
  }
  await page.goto(`/oms?standing=complete&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name }).first()).toBeVisible();

  // An edit of the office: warned before, and its effect after, with the sentence.
  await page.goto(`${room}/profil/kantor`);
  await expect(page.locator("main")).toContainText("K7");
  await page.locator("#street").fill("Jalan Contoh 99");
  await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
  await expect(page.getByText(w.editor.said.tersimpan)).toBeVisible();
  await page.goto(`/oms/${slug}`);
  const office = page.locator("#syarat #K7");
  await expect(office).toContainText(w.eligibility.results.awaiting_review);
  await expect(office).toContainText("berubah sejak itu: alamat kantor");
  expect((await api()).standing).toBe("nearly_complete");
});

for (const javaScriptEnabled of [false, true]) {
  test.describe(`in English, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const e = wordsOf("en");

    test("a case is sent, looked at on a phone, given back and withdrawn", async ({
      page,
      context,
      browser,
    }) => {
      test.setTimeout(120_000);
      const { id, slug } = await almostWhole();
      await signIn(context, { roles: [{ role: "oms_admin", organisationId: id }] });
      await page.goto(`/en/ruang-oms/${slug}/verifikasi`);
      await page.locator("#name").fill("Rangga Contoh");
      await page.locator("#office").fill("Chair");
      await page.locator("#accept").check();
      await pressIn(page, e.review.own.submit);
      await expect(page.getByText(e.review.own.said.diajukan)).toBeVisible();
      await noSidewaysScroll(page);
      const { code } = await database.reviewCase.findFirstOrThrow({
        where: { organisationId: id },
      });

      const context2 = await browser.newContext({
        ...{ baseURL: process.env.APP_URL, javaScriptEnabled },
        viewport: { width: 360, height: 800 },
      });
      await signIn(context2, { name: "Rangga Contoh", roles: ["reviewer"] });
      const desk2 = await context2.newPage();
      await desk2.goto(`/en/telaah/${code}`);
      await noSidewaysScroll(desk2);
      await desk2.locator('[name="tie"][value="none"]').check();
      await pressIn(desk2, e.review.case.stateIt);
      // Somebody on the board has the same name: a question that has to be answered.
      await expect(desk2.locator(".errsum")).toContainText(e.review.refusals["namesake-missing"]);
      await desk2.locator('[name="tie"][value="none"]').check();
      await desk2.locator('[name="namesake"][value="another"]').check();
      await pressIn(desk2, e.review.case.stateIt);
      await pressIn(desk2, e.review.case.claim);
      await expect(desk2.getByText(e.review.case.said.diambil)).toBeVisible();
      await noSidewaysScroll(desk2);
      // The rules let nothing be met that has no papers, whoever looks.
      const k4 = desk2.locator("#K4");
      await k4.locator('[name="result"][value="met"]').check();
      await pressIn(k4, e.review.case.save.replace("{code}", "K4"));
      await expect(k4.locator(".errsum")).toContainText(e.review.refusals["rules-lacking"]);
      await pressIn(desk2, e.review.case.release);
      await expect(desk2.getByText(e.review.case.said.dilepas)).toBeVisible();

      await page.goto(`/en/ruang-oms/${slug}/verifikasi`);
      await page.getByText(e.review.own.withdrawOpen).click();
      await pressIn(page, e.review.own.withdraw);
      await expect(page.getByText(e.review.own.said.ditarik)).toBeVisible();
      await expect(page.getByText(code)).toBeVisible();
    });

    test("the desk and a case are nobody else's to see", async ({ page, context }) => {
      const { id, slug } = await almostWhole();
      await signIn(context, { roles: [{ role: "oms_editor", organisationId: id }] });
      for (const path of ["/telaah", "/telaah/V-2222-2222"]) {
        await page.goto(`/en${path}`);
        await expect(page.locator("main")).toContainText(e.forbidden.title);
      }
      // An editor sees the page of the own organisation and cannot sign for it.
      await page.goto(`/en/ruang-oms/${slug}/verifikasi`);
      await expect(page.getByText(e.review.own.onlyAdmin)).toBeVisible();
      const other = await almostWhole();
      await page.goto(`/en/ruang-oms/${other.slug}/verifikasi`);
      await expect(page.locator("main")).toContainText(e.forbidden.title);
    });

    test("how the desk works and its numbers are open to anyone", async ({ page }) => {
      await page.goto("/en/panduan/meja-verifikasi");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(e.review.numbers.title);
      await expect(page.locator("dl dd").first()).toHaveText(/^\d+$/);
      if (javaScriptEnabled) await noViolations(page);
      await noSidewaysScroll(page);
    });
  });
}
