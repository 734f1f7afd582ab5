import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";

const WORDS = {
  id: {
    unread: "22 belum dibaca.",
    tag: "Belum dibaca",
    mark: "Tandai semua sudah dibaca",
    allRead: "Semua sudah dibaca.",
    sent: /Surel terkirim 24 November 2026, 10\.06 WIB/,
    waiting: "Surel menunggu dikirim",
    failed: "Surel tidak sampai",
    settings: "Atur surel pemberitahuan",
    kind: "Peran berubah",
    digest: "Ringkasan harian, 07.00 WIB",
    save: "Simpan pilihan",
    saved: "Pilihan Anda tersimpan.",
    empty: "Belum ada pemberitahuan.",
    subject: "Peran Anda berubah: Yayasan <b>Tunas</b>",
  },
  en: {
    unread: "22 unread.",
    tag: "Unread",
    mark: "Mark all as read",
    allRead: "All read.",
    sent: /Email sent 24 November 2026, 10:06 WIB/,
    waiting: "Email waiting to be sent",
    failed: "Email could not be delivered",
    settings: "Notification email settings",
    kind: "Role changed",
    digest: "Daily digest, 07:00 WIB",
    save: "Save choices",
    saved: "Your choices are saved.",
    empty: "No notifications yet.",
    subject: "Your role has changed: Yayasan <b>Tunas</b>",
  },
} as const;

const AT = new Date("2026-11-24T03:05:00Z");
const facts = { v: 1, bodyName: "Yayasan <b>Tunas</b>", role: "oms_editor" };

/** Twenty-two told, the newest three with a mail: sent, waiting, failed. */
async function filledInbox(personId: string) {
  for (let age = 0; age < 22; age++) {
    const at = new Date(AT.getTime() - age * 60_000);
    const path = "/akun/keanggotaan";
    const { id } = await database.notification.create({
      data: { personId, kind: "membership-changed", facts, path, at },
    });
    if (age > 2) continue;
    const minuteLater = new Date(AT.getTime() + 60_000);
    await database.outboxMail.create({
      data: {
        personId,
        notificationId: id,
        messageId: `<${id}@contoh.example>`,
        kind: "membership-changed",
        language: "id",
        writtenAt: at,
        // Not due: the worker of these tests leaves it alone.
        nextAttemptAt: new Date(Date.now() + 86_400_000),
        ...(age === 0 && { sentAt: minuteLater }),
        ...(age === 2 && { failedAt: minuteLater }),
      },
    });
  }
}

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    const words = WORDS[locale];
    const w = wordsOf(locale);
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test("inbox and preferences", async ({ page, context }) => {
      const inbox = `${prefix}/akun/pemberitahuan`;
      const { id } = await signIn(context);
      await page.goto(inbox);
      await expect(page.getByText(words.empty)).toBeVisible();
      await filledInbox(id);

      await page.goto(inbox);
      const list = page.locator("main ul.rows > li");
      await expect(page.getByText(words.unread)).toBeVisible();
      await expect(list).toHaveCount(20);
      await expect(list.nth(0).getByRole("link", { name: words.subject })).toBeVisible();
      await expect(list.nth(0)).toContainText(words.sent);
      await expect(list.nth(1)).toContainText(words.waiting);
      await expect(list.nth(2)).toContainText(words.failed);
      await expect(list.nth(3).getByText(words.tag, { exact: true })).toBeVisible();
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);

      await page.locator("main nav a[rel=next]").click();
      await expect(page).toHaveURL(`${inbox}?halaman=2`);
      await expect(list).toHaveCount(2);
      const first = list.nth(0);
      for (const [press, said, tags] of [
        ["markRead", "read", 0],
        ["markUnread", "unread", 1],
      ] as const) {
        await first.getByRole("button", { name: w.inbox[press] }).click();
        await expect(page.getByText(w.inbox.markedOne[said])).toBeVisible();
        await expect(page).toHaveURL(/halaman=2/);
        await expect(first.getByText(words.tag, { exact: true })).toHaveCount(tags);
        await expect(list.nth(1).getByText(words.tag, { exact: true })).toHaveCount(1);
      }
      await page.getByRole("button", { name: words.mark }).click();
      await expect(page.getByText(words.allRead)).toBeVisible();
      await expect(page.getByText(words.tag, { exact: true })).toHaveCount(0);
      await expect(page.getByRole("button", { name: words.mark })).toHaveCount(0);

      await page.getByRole("link", { name: words.settings }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.getByLabel(words.kind).selectOption(words.digest);
      await page.getByRole("button", { name: words.save }).click();
      await expect(page.getByText(words.saved)).toBeVisible();
      await expect(page.getByLabel(words.kind)).toHaveValue("digest");
      if (hasAxe) await noViolations(page);
      await noSidewaysScroll(page);
      expect(
        await database.notificationPreference.findMany({
          where: { personId: id, NOT: { mail: "at_once" } },
        }),
      ).toMatchObject([{ kind: "membership-changed", mail: "digest" }]);
    });
  });
}

test("whoever is not signed in is led to sign in, and back", async ({ page }) => {
  for (const path of ["/akun/pemberitahuan", "/akun/pemberitahuan/atur"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/masuk?lanjut=${encodeURIComponent(path)}`);
  }
});

test("a demonstration shows its mail, and its links work", async ({ page }) => {
  const address = `warga-${Date.now()}@contoh.example`;
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/en/daftar");
  await page.getByLabel("Your name").fill("Siti Contoh");
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Check your email")).toBeVisible();

  await expect(async () => {
    await page.goto("/demo/surat");
    await expect(page.getByRole("listitem").filter({ hasText: address })).toContainText("Terkirim");
  }).toPass({ timeout: 20_000 });
  await noViolations(page);
  await noSidewaysScroll(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: address })
    .getByRole("link", { name: "Complete your Simpul registration" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Complete your Simpul registration",
  );
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.getByText("Versi teks").click();
  await expect(page.locator("pre")).toContainText("The link works for 24 hours and only once.");
  await noViolations(page);
  await noSidewaysScroll(page);
  await page.locator("pre").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/daftar\/[\w-]{43}$/);

  expect((await page.goto("/demo/surat/0193a5d0-0000-7000-8000-000000000000"))?.status()).toBe(404);
  expect((await page.goto("/demo/surat/%00"))?.status()).toBeLessThan(500);
  await page.goto("/demo/surat?halaman=9999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Surel demonstrasi");
});
