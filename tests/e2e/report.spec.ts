import { type APIRequestContext } from "@playwright/test";
import pg from "pg";
import { expect, REPORT, test } from "./pages";

const WORDS = {
  id: {
    prefix: "",
    send: "Kirim laporan",
    category: "Apa yang ingin Anda laporkan?",
    choice: "Data keliru",
    text: "Ceritakan",
    short: "Tulis sedikit lebih jelas, paling sedikit 10 huruf",
    missing: "Pilih apa yang ingin Anda laporkan",
    title: /^Kesalahan: /,
    received: "Diterima",
  },
  en: {
    prefix: "/en",
    send: "Send report",
    category: "What would you like to report?",
    choice: "Wrong information",
    text: "Tell us",
    short: "Write a little more clearly, at least 10 characters",
    missing: "Choose what you would like to report",
    title: /^Error: /,
    received: "Received",
  },
} as const;

for (const javaScriptEnabled of [false, true]) {
  for (const [language, words] of Object.entries(WORDS)) {
    test.describe(`${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test("invalid keeps what was typed, valid gets a ticket", async ({ page }) => {
        await page.goto(`${words.prefix}${REPORT}`);
        await page.getByLabel(words.text, { exact: true }).fill("Pendek");
        await page.getByRole("button", { name: words.send }).click();

        await expect(
          page.locator("#errsum").getByRole("link", { name: words.short }),
        ).toBeVisible();
        await expect(
          page.locator("#errsum").getByRole("link", { name: words.missing }),
        ).toBeVisible();
        await expect(page).toHaveTitle(words.title);
        await expect(page.getByLabel(words.text, { exact: true })).toHaveValue("Pendek");

        await page.getByLabel(words.category).selectOption(words.choice);
        await page
          .getByLabel(words.text, { exact: true })
          .fill("Alamat kantor sudah pindah <b>sejak</b> 2024, telepon 0812-3456-7890.");
        await page.getByRole("button", { name: words.send }).click();

        await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ LP-\d{4}-\d{6}$/);
        await expect(page).toHaveURL(new RegExp(`${words.prefix}/laporan/[0-9a-f]{24}$`));
        await expect(page.getByText(words.received, { exact: true }).first()).toBeVisible();
        await expect(page.getByText("Alamat kantor sudah pindah <b>sejak</b> 2024")).toBeVisible();
        await expect(page.locator("main")).not.toContainText("0812");
      });
    });
  }
}

test("a double click makes one ticket", async ({ page }) => {
  const text = `Tahun berdiri keliru, seharusnya 2010. Percobaan ${Date.now()}`;
  await page.goto(REPORT);
  await page.getByLabel("Apa yang ingin Anda laporkan?").selectOption("Data keliru");
  await page.getByLabel("Ceritakan").fill(text);
  await page.getByRole("button", { name: "Kirim laporan" }).dblclick();
  await expect(page).toHaveURL(/\/laporan\//);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("SELECT ticket FROM report WHERE text = $1", [text]);
  await client.end();
  expect(rows).toHaveLength(1);
});

test("too many reports wait, and keep the text", async ({ page }) => {
  for (let sent = 0; sent < 6; sent++) {
    await page.goto(REPORT);
    await page.getByLabel("Apa yang ingin Anda laporkan?").selectOption("Lainnya");
    await page.getByLabel("Ceritakan").fill(`Laporan ke-${sent} dari alamat yang sama.`);
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    if (sent < 5) await expect(page).toHaveURL(/\/laporan\//);
  }
  await expect(page.locator("#errsum")).toContainText("Tunggu sepuluh menit");
  await expect(page.getByLabel("Ceritakan")).toHaveValue("Laporan ke-5 dari alamat yang sama.");
});

test("a report about nobody, and a code nobody has, are not found", async ({ page }) => {
  expect((await page.goto("/laporkan/tidak-ada"))?.status()).toBe(404);
  expect((await page.goto("/laporan/0123456789abcdef01234567"))?.status()).toBe(404);
  expect((await page.goto("/laporan/%00"))?.status()).toBeLessThan(500);
});

/** The form as a browser without JavaScript would post it. */
async function formFields(request: APIRequestContext) {
  const page = await (await request.get(REPORT)).text();
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const plain = (text: string) => text.replace(/&quot;/g, '"').replace(/&amp;/g, "&");
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, plain(value)]));
}

test("a form posted from another site is refused", async ({ request }) => {
  const answer = await request.post(REPORT, {
    multipart: { ...(await formFields(request)), category: "other", text: "Dari situs lain." },
    headers: { origin: "https://jahat.example", "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
});

test("behind a proxy that speaks to us under another name, forms work", async ({
  request,
  baseURL,
}) => {
  const answer = await request.post(REPORT, {
    multipart: {
      ...(await formFields(request)),
      category: "other",
      text: "Lewat peladen perantara.",
    },
    headers: {
      host: "app.internal:9999",
      origin: String(baseURL),
      "sec-fetch-site": "same-origin",
    },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/\/laporan\/[0-9a-f]{24}$/);
});
