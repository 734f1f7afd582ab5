import { randomUUID } from "node:crypto";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn } from "./signed-in";
import { judged } from "./verified";
import { wordsOf } from "./words";

/** Two listings with one approval number, of which the second says more. */
async function two() {
  const mark = `Kembar${randomUUID().slice(0, 8)}`;
  const now = new Date("2026-11-20T03:00:00Z");
  const make = async (name: string, columns: object, parts: object) => {
    const slug = name.toLowerCase().replaceAll(" ", "-");
    return database.organisation.create({
      data: {
        ...{ publicId: randomUUID().replaceAll("-", "").slice(0, 10), name, ...columns },
        ...{ provinceCode: "73", regencyCode: "73.08", listing: "published", isDemo: true },
        ...{ createdAt: now, changedAt: now, listedAt: now, confirmedAt: now, ...parts },
        addresses: { create: { slug, isCurrent: true, since: now } },
        legal: { create: { approvalNumber: `AHU-${Date.now() % 1e7}.AH.01.04.Tahun 2019` } },
        versions: {
          create: {
            ...{ version: 1, at: now, actor: "system", changed: [], sha256: "0".repeat(64) },
            content: { v: 2, profile: { name, regencyCode: "73.08" } },
          },
        },
      },
      include: { addresses: true },
    });
  };
  const first = await make(`Yayasan ${mark}`, { street: "Jalan Pertama 1" }, {});
  const second = await make(
    `Perkumpulan ${mark}`,
    { street: "Jalan Kedua 2", mission: "Mendampingi nelayan." },
    { contacts: { create: { channel: "email", value: `halo@${mark.toLowerCase()}.example` } } },
  );
  await judged(first.id, second.id);
  return { mark, first, second };
}

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale).duplicates;

    test("found, compared, merged section by section, undone: the same bytes", async ({
      page,
      context,
      request,
    }) => {
      test.setTimeout(120_000);
      const { mark, first, second } = await two();
      const [kept, gone] = [first.addresses[0]!.slug, second.addresses[0]!.slug];
      const api = async (id: string) =>
        request.get(`/api/v1/organisations/${id}`, { maxRedirects: 0 });
      const both = async () =>
        Promise.all([first, second].map(async ({ publicId }) => (await api(publicId)).text()));
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      await signIn(context, { roles: [{ role: "platform_admin" }] });

      await page.goto(`${prefix}/admin/ganda`);
      await press(w.find);
      await expect(page.getByText(w.said.dicari)).toBeVisible();
      const before = await both();
      await page.goto(`${prefix}/admin/ganda?q=${mark}`);
      await expect(page.getByText(w.reasons.same_name)).toBeVisible();
      await look();
      await page.getByRole("link", { name: new RegExp(`Yayasan ${mark}`) }).click();

      // The one that stays is chosen, then what of the other one it takes.
      const stays = page.getByRole("region", { name: `Yayasan ${mark}`, exact: true });
      await expect(stays).toBeVisible();
      const choose = stays.getByRole("link", { name: w.choose });
      if ((await choose.count()) > 0) await choose.click();
      await expect(stays.getByText(w.stays)).toBeVisible();
      await look();
      const taking = page.getByRole("group", {
        name: new RegExp(wordsOf(locale).labels.section.office),
      });
      await taking.getByLabel(w.from.replace("{name}", `Perkumpulan ${mark}`)).check();
      await press(w.preview);
      await expect(page.getByRole("heading", { name: w.result.title })).toBeVisible();
      await look();
      await press(w.result.submit);
      await expect(page.locator(".errsum")).toContainText(w.faults["reason-missing"]);
      await page.locator("#gabung-reason").fill("Akta dan alamatnya sama.");
      await press(w.result.submit);
      await expect(page.getByText(w.said.digabungkan)).toBeVisible();
      await look();

      // Old addresses lead on: of the page, of its history and of the open data.
      for (const rest of ["", "/riwayat"]) {
        const answer = await request.get(`${prefix}/oms/${gone}${rest}`, { maxRedirects: 0 });
        expect(answer.status()).toBe(308);
        expect(answer.headers().location).toMatch(new RegExp(`${prefix}/oms/${kept}${rest}$`));
        // What may be undone must not be remembered by a browser.
        expect(answer.headers()["cache-control"]).toContain("no-store");
      }
      for (const key of [second.publicId, gone]) {
        const moved = await api(key);
        expect(moved.status()).toBe(308);
        expect(moved.headers().location).toBe(`/api/v1/organisations/${first.publicId}`);
        expect(moved.headers()["cache-control"]).toContain("no-store");
      }
      expect(await (await api(first.publicId)).json()).toMatchObject({
        data: { address: { street: "Jalan Kedua 2" }, contacts: [{ channel: "email" }] },
      });
      const found = await request.get(`/api/v1/organisations?q=${mark}`);
      expect((await found.json()).total).toBe(1);

      await page.locator("#batal-reason").fill("Ternyata dua badan hukum.");
      await press(w.merged.undo);
      await expect(page.getByText(w.said.dibatalkan)).toBeVisible();
      expect(await both()).toEqual(before);
      expect((await request.get(`${prefix}/oms/${gone}`, { maxRedirects: 0 })).status()).toBe(200);
      await page.goto(`${prefix}/oms/${kept}/riwayat`);
      await expect(page.getByRole("heading", { name: w.history.title })).toBeVisible();
      await look();

      // They are two: it is said with a reason, and the pair is gone from the queue.
      await page.goto(`${prefix}/admin/ganda?q=${mark}`);
      await page.getByRole("link", { name: new RegExp(`Yayasan ${mark}`) }).click();
      await page.locator("summary", { hasText: w.dismiss.open }).click();
      await page.locator("#bukan-reason").fill("Dua akta yang berbeda.");
      await press(w.dismiss.submit);
      await expect(page.getByText(w.said.dikesampingkan)).toBeVisible();
      await page.goto(`${prefix}/admin/ganda?q=${mark}`);
      await expect(page.locator("main ul.rows > li")).toHaveCount(0);
    });
  });
}
