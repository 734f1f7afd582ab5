import { dayIn, daysAfter } from "@/domain/civil-day";
import { aPerson } from "@tests/builders/person";
import { noViolations } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";

const REASON = "Laporan kegiatan tahun 2025 tidak dapat ditunjukkan sampai hari ini.";
const APPEAL = "Laporannya sudah kami kirim pada bulan Maret, nomor agenda 112.";

// Plain forms in one language, the script in the other.
for (const { locale, prefix } of LANGUAGES) {
  const javaScriptEnabled = locale === "en";
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);
    const m = w.measures;

    test("raised, suspended, seen by everybody, appealed, decided by another", async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
      const organisation = await database.organisation.findFirstOrThrow({
        where: {
          ...{ listing: "published", measures: { none: {} }, memberships: { none: {} } },
          ...{ province: { timeZone: "WITA" }, claims: { none: {} } },
        },
        orderBy: { publicId: "desc" },
        include: { addresses: { where: { isCurrent: true } } },
      });
      const { id: organisationId, name } = organisation;
      const slug = organisation.addresses[0]!.slug;
      const someone = (role: "reviewer" | "review_lead") => aPerson(database, { roles: [role] });
      const [reviewer, lead, other] = [
        await someone("reviewer"),
        await someone("review_lead"),
        await someone("reviewer"),
      ];
      const held = [{ role: "oms_admin" as const, organisationId }];
      const manager = await aPerson(database, { roles: held });
      const as = (person: { sessionKey: string }) => takeSession(context, person.sessionKey);
      const send = (button: string) =>
        page.getByRole("button", { name: button, exact: true }).click();
      const look = async () => {
        if (javaScriptEnabled) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const suspended = page.getByRole("heading", { name: w.labels.measure.suspended });

      await as(reviewer);
      await page.goto(`${prefix}/telaah/tindakan`);
      await look();
      await page.getByRole("link", { name: m.desk.new }).click();
      await page.locator("#q").fill(name);
      await send(m.raise.find);
      await page.getByRole("link", { name, exact: true }).first().click();
      await send(m.raise.submit);
      await expect(page.locator(".errsum")).toContainText(m.faults["note-missing"]);
      await look();
      await page.locator("#note").fill("Dua warga bertanya ke mana laporan kegiatannya.");
      await send(m.raise.submit);
      await expect(page.getByText(m.desk.said.dicatat)).toBeVisible();
      const address = new URL(page.url()).pathname;
      await look();
      await send(m.desk.open);
      await expect(page.getByText(m.desk.said.ditinjau)).toBeVisible();
      await expect(page.getByRole("button", { name: m.desk.suspend })).toHaveCount(0);

      await page.goto(`${prefix}/oms/${slug}`);
      await expect(page.getByText(w.labels.measure.suspended)).toHaveCount(0);

      await as(lead);
      await page.goto(address);
      await send(m.desk.suspend);
      await expect(page.locator(".errsum")).toContainText(m.faults["basis-missing"]);
      await look();
      const today = dayIn("WITA", new Date());
      await page.locator("#reason").fill(REASON);
      await page.locator("#basis").fill("kebijakan platform");
      await page.locator("#from").fill(today);
      await page.locator("#until").fill(daysAfter(today, 400));
      await send(m.desk.suspend);
      await expect(page.locator(".errsum")).toContainText(m.refusals["until-far"]);
      await expect(page.locator("#reason")).toHaveValue(REASON);
      await page.locator("#until").fill(daysAfter(today, 30));
      await send(m.desk.suspend);
      await expect(page.getByText(m.desk.said.ditangguhkan)).toBeVisible();
      await look();

      await context.clearCookies();
      for (const each of LANGUAGES) {
        const words = wordsOf(each.locale);
        await page.goto(`${each.prefix}/oms/${slug}`);
        await expect(
          page.getByRole("heading", { name: words.labels.measure.suspended }),
        ).toBeVisible();
        await expect(page.getByText(REASON)).toBeVisible();
        await look();
        await page.goto(`${each.prefix}/oms?q=${encodeURIComponent(name)}`);
        const card = page.getByRole("article").filter({ hasText: name }).first();
        await expect(card).toContainText(words.labels.measure.suspended);
        await page.goto(`${each.prefix}/bandingkan?oms=${slug}`);
        await expect(page.getByText(words.labels.measure.suspended).first()).toBeVisible();
      }
      const api = await page.request.get(`/api/v1/organisations/${slug}`);
      expect((await api.json()) as object).toMatchObject({
        data: { measure: { state: "suspended", from: today, reason: REASON } },
      });

      await as(manager);
      await page.goto(`${prefix}/ruang-oms/${slug}`);
      await page.getByRole("link", { name: m.own.noticeLink }).click();
      await look();
      await page.locator("#appeal").fill(APPEAL);
      await send(m.own.submit);
      await expect(page.getByText(m.own.appealed)).toBeVisible();
      await expect(page.locator("#appeal")).toHaveCount(0);
      await page.goto(`${prefix}/oms/${slug}`);
      await expect(page.getByText(m.public.appealOpen)).toBeVisible();
      await expect(page.getByText(APPEAL)).toHaveCount(0);

      await as(lead);
      await page.goto(address);
      await expect(page.getByText(m.desk.ownDecision)).toBeVisible();
      await expect(page.getByRole("button", { name: m.desk.decide })).toHaveCount(0);
      await expect(page.getByRole("button", { name: m.desk.lift })).toHaveCount(0);

      await as(other);
      await page.goto(address);
      await expect(page.getByText(APPEAL)).toBeVisible();
      await look();
      await send(m.desk.decide);
      await expect(page.locator(".errsum")).toContainText(m.faults["decision-missing"]);
      await page.getByLabel(m.desk.grant).check();
      await page.locator("#reason").fill("Laporan ada di agenda nomor 112 dan sudah dibaca.");
      await send(m.desk.decide);
      await expect(page.getByText(m.desk.said.diputuskan)).toBeVisible();

      await page.goto(`${prefix}/oms/${slug}`);
      await expect(suspended).toHaveCount(0);
      await page.goto(`${prefix}/oms/${slug}/riwayat`);
      await expect(page.getByText(w.labels.measureMove.grant_appeal)).toBeVisible();
      await look();
      await as(manager);
      await page.goto(`${prefix}/ruang-oms/${slug}/tindakan`);
      await expect(page.getByText("Laporan ada di agenda nomor 112")).toBeVisible();
      await look();
    });

    test("a report is passed on: the desk reads its words, never who sent it", async ({
      page,
      context,
    }) => {
      const contact = "warga.pelapor@contoh.example";
      const text = `Pelatihan dibayar tetapi tidak pernah ada (${locale}).`;
      await page.goto(`${prefix}/laporkan/perkumpulan-rumah-data-lamuru`);
      await page.locator("#category").selectOption("misconduct");
      await page.locator("#text").fill(text);
      await page.locator("#contact").fill(contact);
      await page.getByRole("button", { name: w.report.send }).click();
      await page.waitForURL(/laporan\//);
      const { ticket } = await database.report.findFirstOrThrow({ where: { text } });
      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin/laporan/${ticket}`);
      await page.locator("#teruskan-note").fill("Dua warga mengatakan hal yang sama.");
      await page.getByRole("button", { name: m.passOn.submit }).click();
      await expect(page.getByText(m.passOn.done).first()).toBeVisible();
      await expect(page.getByRole("button", { name: m.passOn.submit })).toHaveCount(0);
      if (javaScriptEnabled) await noViolations(page);
      await signIn(context, { roles: ["reviewer"] });
      const found = await database.measure.findFirstOrThrow({ where: { report: { ticket } } });
      await page.goto(`${prefix}/telaah/tindakan/${found.id}`);
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByText(contact)).toHaveCount(0);
      await page.goto(`${prefix}/admin/laporan/${ticket}`);
      await expect(page.getByText(contact)).toHaveCount(0);
    });
  });
}
