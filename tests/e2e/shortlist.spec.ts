import type { BrowserContext } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { aPerson } from "@tests/builders/person";
import { aRupRow } from "@tests/builders/rup";
import { anAgency } from "./agency";
import { noViolations } from "./axe";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";
import { signInAs } from "./workspace";

/** Listed, with field, kind of work and one of two people, as its first version says. */
async function aMatching() {
  const mark = randomUUID().slice(0, 8);
  const [now, name, slug] = [new Date(), `Yayasan ${mark} Siaga`, `yayasan-${mark}-siaga`];
  const place = { provinceCode: "73", regencyCode: "73.08" };
  const staff = {
    ...{ id: randomUUID(), group: "staff" as const, name: "Budi", role: "Fasilitator" },
    permanent: true,
  };
  const { id } = await database.organisation.create({
    data: {
      ...{ publicId: randomUUID().replaceAll("-", "").slice(0, 10), name, ...place },
      ...{ listing: "published", isDemo: true, createdAt: now, changedAt: now, listedAt: now },
      addresses: { create: { slug, isCurrent: true, since: now } },
      issues: { create: { issueCode: "kebencanaan" } },
      workKinds: { create: { workKindCode: "BENCANA", description: "Simulasi" } },
      people: { create: { ...staff, position: 1 } },
      versions: {
        create: {
          ...{ version: 1, at: now, actor: "system", changed: [], sha256: "0".repeat(64) },
          content: {
            v: 2,
            profile: {
              ...{ name, ...place, issues: [{ code: "kebencanaan" }], people: [staff] },
              services: [{ code: "BENCANA", description: "Simulasi" }],
            },
          },
        },
      },
    },
  });
  return { id, name, slug };
}

/** An agency that SiRUP knows by a code of its own, with a unit and people. */
async function aTenant() {
  const agency = await anAgency();
  const klpdCode = `T${randomUUID().slice(0, 8)}`;
  await database.agency.update({ where: { id: agency.id }, data: { klpdCode } });
  const unit = await database.agencyUnit.findFirstOrThrow({ where: { agencyId: agency.id } });
  const member = (role: "agency_planner" | "agency_ppk" | "agency_viewer", unitId?: string) =>
    aPerson(database, { roles: [{ role, agencyId: agency.id, ...(unitId && { unitId }) }] });
  return { path: `/instansi/${agency.slug}/paket`, klpdCode, unit, member };
}

for (const { locale, prefix, title, hasAxe, javaScriptEnabled } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const { shortlists: w, editor, packages, preparation } = wordsOf(locale);

    test("from a file of SiRUP to papers: a planner weighs, a PPK decides and locks, an organisation changes", async ({
      page,
      context,
    }) => {
      test.setTimeout(240_000);
      const [work, kept, dropped] = [await aTenant(), await aMatching(), await aMatching()];
      const as = async (person: { sessionKey: string }, on: BrowserContext = context) =>
        takeSession(on, person.sessionKey);
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const open = (text: string) => page.locator("summary", { hasText: text }).first().click();

      await as(await work.member("agency_planner"));
      const name = `Kesiapsiagaan bencana ${work.klpdCode} di Kab. Bone`;
      const row = aRupRow({
        ...{ kd_klpd: work.klpdCode, nama_klpd: "Kab. Uji", nama_paket: name, pagu: 90_000_000 },
        ...{ tahun_anggaran: 2027, kd_rup: Date.now() % 1e9, uraian_pekerjaan: "Simulasi" },
        tgl_awal_pelaksanaan_kontrak: "2027-04-05",
        tgl_akhir_pelaksanaan_kontrak: "2027-10-29",
      });
      await page.goto(`${prefix}${work.path}`);
      await page.locator("#berkas").setInputFiles({
        ...{ name: "rup.json", mimeType: "application/json" },
        buffer: Buffer.from(JSON.stringify([row])),
      });
      await send(packages.import.upload);
      await expect(async () => {
        await page.reload();
        await expect(page.getByText(packages.import.done)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
      await page.goto(`${prefix}${work.path}`);
      await send(preparation.begin);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      const address = page.url();
      const id = address.split("/").at(-1) ?? "";
      await page.goto(`${address}/kak`);
      await page.locator("#people").fill("2 fasilitator");
      await page.locator("#unitId").selectOption(work.unit.id);
      await send(preparation.save);
      await expect(page.getByText(preparation.saved)).toBeVisible();
      await page.goto(`${address}/pencocokan`);
      await send(w.begin);
      await expect(page.getByText(w.said.mulai)).toBeVisible();
      await look();
      await open(w.weightsChange);
      await page.locator("#bobot-place").fill("30");
      await page.locator("#bobot-reason").fill("Medan sulit dijangkau");
      await send(w.weightsSave);
      await expect(page.locator(".errsum")).toContainText(w.faults["weights-not_hundred"]);
      await expect(page.locator("#bobot-place")).toHaveValue("30");
      await page.locator("#bobot-field").fill("5");
      await send(w.weightsSave);
      await expect(page.getByText(w.said.bobot)).toBeVisible();
      await open(w.weightsLog);
      await expect(page.getByText("Medan sulit dijangkau")).toBeVisible();
      await open(w.steadyTitle);
      await send(w.addChosen);
      await expect(page.locator(".errsum")).toContainText(w.faults["none-chosen"]);
      for (const { name } of [kept, dropped])
        await page.getByLabel(w.choose.replace("{name}", name)).check();
      await send(w.addChosen);
      await expect(page).toHaveURL(/\/daftar-pendek/);
      await expect(page.getByText(w.said.ditambahkan)).toBeVisible();

      // From the search as well; nobody else sees the way.
      await page.goto(`${prefix}/oms?q=posyandu`);
      await open(w.fromSearch);
      await page.locator("#daftar-workId").selectOption(id);
      await page.locator("#daftar-oms").check();
      await send(w.fromSearch);
      await expect(page.getByText(w.said.ditambahkan)).toBeVisible();
      await expect(page.locator("article.cand")).toHaveCount(3);
      await look();

      await as(await work.member("agency_ppk", work.unit.id));
      await page.goto(`${address}/daftar-pendek`);
      const card = (name: string) => page.locator("article.cand", { hasText: name });
      const decide = async (at: ReturnType<typeof card>, choice: string, reason: string) => {
        await at.locator("summary", { hasText: w.decide }).click();
        await at.locator("select[name=choice]").selectOption(choice);
        await at.locator("textarea[name=reason]").fill(reason);
        await at.getByRole("button", { name: w.saveDecision }).click();
      };
      await decide(card(kept.name), "keep.local", "");
      await expect(page.locator(".errsum")).toContainText(w.faults["reason-missing"]);
      await expect(card(kept.name).locator("select[name=choice]")).toHaveValue("keep.local");
      await card(kept.name).locator("textarea[name=reason]").fill("Berkantor di tempat itu.");
      await card(kept.name).getByRole("button", { name: w.saveDecision }).click();
      await expect(page.getByText(w.said.diputuskan)).toBeVisible();
      await expect(card(kept.name)).toContainText("Berkantor di tempat itu.");
      await decide(card(dropped.name), "drop.no_capacity", "Satu orang untuk dua tugas.");
      await expect(card(dropped.name)).toContainText("Satu orang untuk dua tugas.");
      await send(w.lock);
      await expect(page.locator(".errsum")).toContainText(w.refusals.undecided);
      await page.goto(`${address}/daftar-pendek`);
      const third = page.locator("article.cand", { hasText: w.decision.open });
      await decide(third, "drop.does_not_suit", "Bukan bidang paket ini.");
      await expect(
        page.locator("article.cand p", { hasText: "Bukan bidang paket ini." }),
      ).toBeVisible();
      await page.locator("#catatan-words").fill("Tanyakan jadwal bulan Mei");
      await send(w.noteSave);
      await expect(page.getByText("Tanyakan jadwal bulan Mei")).toBeVisible();
      await send(w.lock);
      await expect(page.getByText(w.said.dikunci)).toBeVisible();
      await expect(page.getByText(w.replaySame)).toBeVisible();
      await expect(page.locator("select[name=choice]")).toHaveCount(0);
      await look();

      const elsewhere = await context.browser()!.newContext({ baseURL: process.env.APP_URL });
      await signInAs(elsewhere, kept.id);
      const own = await elsewhere.newPage();
      await own.goto(`${prefix}/ruang-oms/${kept.slug}/profil/identitas`);
      await own.locator("#mission").fill("Latihan siaga bencana di desa pesisir.");
      await own.locator("#legalForm").selectOption("foundation");
      await own.getByRole("button", { name: editor.exit, exact: true }).click();
      await expect(own).not.toHaveURL(/identitas/);
      await elsewhere.close();

      await page.goto(`${address}/daftar-pendek`);
      const since = page.locator("details.alert.warn");
      await expect(since).toContainText("2 ");
      await expect(since).toContainText("Latihan siaga bencana di desa pesisir.");
      await expect(page.getByText(w.replaySame)).toBeVisible();
      await look();
      await open(w.unlockTitle);
      await page.locator("#buka-reason").fill("Profil calon berubah setelah dikunci");
      await send(w.unlock);
      await expect(page.getByText(w.said.dibuka)).toBeVisible();
      await expect(page.locator("select[name=choice]")).toHaveCount(3);
      await page.goto(`${address}/daftar-pendek?versi=1`);
      await expect(page.getByText(w.replaySame)).toBeVisible();
      await expect(page.locator("select[name=choice]")).toHaveCount(0);
      const papers = await page
        .locator("a[href*='/berkas/daftar-pendek/']")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(papers).toHaveLength(9);
      for (const paper of papers) {
        const file = await page.request.get(paper);
        const begins = (await file.body()).subarray(0, 4).toString("latin1");
        expect([paper, file.status(), begins]).toEqual([
          ...[paper, 200, paper.includes(".pdf?") ? "%PDF" : "PK\u0003\u0004"],
        ]);
      }

      await as(await work.member("agency_viewer"));
      await page.goto(`${address}/daftar-pendek`);
      await expect(card(kept.name)).toContainText("Berkantor di tempat itu.");
      for (const button of [w.lock, w.noteSave, w.saveDecision])
        await expect(page.getByRole("button", { name: button })).toHaveCount(0);
      const { member } = await aTenant();
      for (const stranger of [
        await member("agency_planner"),
        await aPerson(database, { roles: ["reviewer", "platform_admin"] }),
      ]) {
        await as(stranger);
        for (const path of ["/pencocokan", "/daftar-pendek", "/daftar-pendek?versi=1"]) {
          await page.goto(`${address}${path}`);
          await expect(page.locator("body")).not.toContainText(name);
          await expect(page.locator("body")).not.toContainText("Berkantor di tempat itu.");
        }
        expect((await page.request.get(papers[0]!)).status()).toBe(404);
      }
      await context.clearCookies();
      await page.goto(`${prefix}/oms?q=posyandu`);
      await expect(page.locator("summary", { hasText: w.fromSearch })).toHaveCount(0);
    });
  });
}
