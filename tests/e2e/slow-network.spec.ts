import type { Page } from "@playwright/test";
import { linkInMail } from "./mailbox";
import { expect, test } from "./pages";
import { wordsOf } from "./words";

/** Slow 3G as browsers simulate it: 400 ms there and back, 400 kilobits a second. */
async function onSlow3G(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  });
}

test("on slow 3G, 360 px wide: from an address to being found", async ({ page }) => {
  test.setTimeout(240_000);
  const w = wordsOf("id");
  const r = w.registerOms;
  const slowly = expect.configure({ timeout: 40_000 });
  await page.setViewportSize({ width: 360, height: 800 });
  await onSlow3G(page);
  const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const mark = `Pelan${Date.now() % 10_000_000}`;
  const address = `${mark.toLowerCase()}@contoh.example`;
  await page.goto("/daftar");
  await page.locator("#name").fill("Hasni Contoh");
  await page.locator("#email").fill(address);
  await send(w.register.submit);
  await page.goto(await linkInMail(page, address, w.mail.kinds["register-confirm"].subject));
  await page.locator("#password").fill("kuda-hijau-makan-apel");
  await send(w.register.completeSubmit);
  const first = page.getByRole("link", { name: r.account.register });
  await slowly(first).toBeVisible();
  await page.goto("/ruang-oms/baru");
  const name = `Yayasan ${mark} Lestari`;
  await page.locator("#name").fill(name);
  await page.locator("#regencyCode").selectOption("73.08");
  await send(r.check.submit);
  await slowly(page.getByRole("heading", { level: 1 })).toHaveText(r.fillTitle);
  await page.locator("#acronym").fill("PLN");
  await page.locator("#legalForm").selectOption("foundation");
  await page.locator("#kind").selectOption("general");
  await page.locator("#foundingYear").fill("2019");
  await page.locator("#street").fill("Jalan Contoh 4");
  await page.locator('[name="issues"][value="pendidikan"]').check();
  await page.locator('[name="workKinds"][value="LATIH"]').check();
  await page.locator('[name="targetGroups"][value="anak"]').check();
  await page.locator("#mission").fill("Mengajar anak di tepi sungai.");
  await page.locator("#contact").fill("0812 3456 7890");
  await page.locator("#website").fill("www.pelan.example");
  await send(r.submit);
  await slowly(page.getByText(r.workspace.said.terdaftar)).toBeVisible();
  await page.goto(`/oms?q=${mark}`);
  const card = page.getByRole("article").filter({ hasText: name });
  await slowly(card).toBeVisible();
  await slowly(card).toContainText(w.labels.standing.not_checked);
});
