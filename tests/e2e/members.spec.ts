import { anAgency } from "./agency";
import { noViolations } from "./axe";
import { linkInMail } from "./mailbox";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";

/** An agency and an organisation of this test alone. */
async function bodies(mark: string) {
  const agency = await anAgency(mark);
  const organisation = await database.organisation.findFirstOrThrow({
    where: { listing: "published", addresses: { some: { slug: { startsWith: "yayasan" } } } },
    orderBy: { publicId: "asc" },
    skip: 5,
    include: { addresses: { where: { isCurrent: true } } },
  });
  return { agency, organisation, slug: organisation.addresses[0]!.slug };
}

for (const { locale, prefix, javaScriptEnabled, title, hasAxe } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const w = wordsOf(locale);

    test("a planner invites a PPK, who accepts; an admin confirms; the planner removes", async ({
      page,
      context,
      browser,
    }) => {
      test.setTimeout(120_000);
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };
      const mark = `${locale}${Date.now()}`;
      const { agency } = await bodies(mark);
      const planner = await signIn(context, {
        roles: [{ role: "agency_planner", agencyId: agency.id }],
      });
      const members = `${prefix}/instansi/${agency.slug}/anggota`;

      await page.goto(members);
      await look();
      const own = page.getByRole("listitem").filter({ hasText: planner.email });
      await own.locator("summary").click();
      await own.getByRole("button", { name: w.members.remove }).click();
      await expect(page.getByText(w.refusals["successor-needed"])).toBeVisible();
      await page.goto(members);
      await page.locator("#undang-email").fill("salah");
      await page.locator("#undang-role").selectOption("agency_ppk");
      await send(w.members.inviteSubmit);
      await expect(page.locator(".errsum")).toContainText(w.faults["email-wrong"]);
      await expect(page.locator("#undang-role")).toHaveValue("agency_ppk");
      const address = `ppk-${mark}@contoh.example`;
      await page.locator("#undang-email").fill(address);
      await send(w.members.inviteSubmit);
      await expect(page.locator(".errsum")).toContainText(w.refusals["unit-missing"]);
      await page.locator("#undang-email").fill(address);
      await page.locator("#undang-role").selectOption("agency_ppk");
      await page.locator("#undang-unitId").selectOption({ label: "Bappeda" });
      await send(w.members.inviteSubmit);
      await expect(page.getByText(w.members.said.diundang)).toBeVisible();
      await expect(page.getByText(address)).toBeVisible();

      const link = await linkInMail(page, address, agency.name);
      // Whoever is signed in with another address cannot answer.
      await page.goto(link);
      await expect(page.getByText(w.invitation.otherAddress)).toBeVisible();
      const guest = await signIn(context, { email: address, name: "Tamu Contoh" });
      await page.goto(link);
      await expect(page.getByText(w.invitation.awaits)).toBeVisible();
      await look();
      await send(w.invitation.accept);
      await expect(page.getByText(w.memberships.said.menunggu)).toBeVisible();
      await look();
      // Waiting gives no right.
      await page.goto(members);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);

      await signIn(context, { roles: ["platform_admin"] });
      await page.goto(`${prefix}/admin`);
      await look();
      await page.goto(`${prefix}/admin/keanggotaan`);
      const line = page.getByRole("listitem").filter({ hasText: address });
      await expect(line).toContainText(w.admin.awaiting.official);
      await look();
      await line.getByRole("button", { name: w.admin.awaiting.confirm }).click();
      await expect(page.getByText(w.admin.said.diputuskan)).toBeVisible();

      await takeSession(context, guest.sessionKey);
      await page.goto(members);
      await expect(page.getByText(`Tamu Contoh`)).toBeVisible();
      await expect(page.getByText(planner.email)).toHaveCount(0);

      await takeSession(context, planner.sessionKey);
      await page.goto(members);
      const member = page.getByRole("listitem").filter({ hasText: address });
      await member.locator("summary").click();
      await member.getByRole("button", { name: w.members.remove }).click();
      await expect(page.getByText(w.members.said.dikeluarkan)).toBeVisible();
      const other = await browser.newContext();
      await takeSession(other, guest.sessionKey);
      const gone = await other.newPage();
      await gone.goto(members);
      await expect(gone.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);
      await other.close();
    });

    test("an organisation is handed over, then left", async ({ page, context }) => {
      const mark = `oms-${locale}${Date.now()}`;
      const { organisation, slug } = await bodies(mark);
      const editor = await signIn(context, {
        name: `Penerus ${mark}`,
        roles: [{ role: "oms_editor", organisationId: organisation.id }],
      });
      await signIn(context, { roles: [{ role: "oms_admin", organisationId: organisation.id }] });
      await page.goto(`${prefix}/ruang-oms/${slug}/anggota`);
      await page.locator("#serahkan-send").click();
      await expect(page.locator(".errsum")).toContainText(w.faults["successor-missing"]);
      const option = page.locator("#serahkan-successorId option", { hasText: mark });
      await page
        .locator("#serahkan-successorId")
        .selectOption((await option.first().getAttribute("value"))!);
      await page.locator("#serahkan-send").click();
      await expect(page.getByText(w.memberships.said.diserahkan)).toBeVisible();
      await takeSession(context, editor.sessionKey);
      await page.goto(`${prefix}/ruang-oms/${slug}/anggota`);
      await expect(page.locator("#undang-email")).toBeVisible();
    });

    test("operators: people, agencies, reports", async ({ page, context }) => {
      test.setTimeout(90_000);
      const mark = `adm${locale}${Date.now()}`;
      const admin = await signIn(context, { roles: ["platform_admin"] });
      const victim = await signIn(context, { name: `Warga ${mark}` });
      await takeSession(context, admin.sessionKey);
      const send = (name: string) => page.getByRole("button", { name, exact: true }).click();
      const look = async () => {
        if (hasAxe) await noViolations(page);
        await noSidewaysScroll(page);
      };

      await page.goto(`${prefix}/admin/orang?q=${mark}`);
      await look();
      await page.getByRole("link", { name: `Warga ${mark}` }).click();
      await send(w.admin.people.suspend);
      await expect(page.getByRole("button", { name: w.admin.people.restore })).toBeVisible();
      await look();
      await takeSession(context, victim.sessionKey);
      await page.goto(`${prefix}/akun`);
      await expect(page).toHaveURL(/\/masuk\?lanjut=/);
      await takeSession(context, admin.sessionKey);

      await page.goto(`${prefix}/admin/instansi`);
      await page.locator("#name").fill(`Kota ${mark}`);
      await page.locator("#regionCode").fill("99.99");
      await send(w.admin.agencies.addSubmit);
      await expect(page.locator(".errsum")).toContainText(w.faults["kind-missing"]);
      await page.locator("#kind").selectOption("city");
      await send(w.admin.agencies.addSubmit);
      await expect(page.locator(".errsum")).toContainText(w.faults["region-wrong"]);
      await expect(page.locator("#name")).toHaveValue(`Kota ${mark}`);
      await look();
      await page.locator("#regionCode").fill("73.71");
      await send(w.admin.agencies.addSubmit);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Kota ${mark}`);
      await look();
      await send(w.labels.agencyMove.suspend);
      await expect(page.getByText(w.admin.said.diputuskan)).toBeVisible();

      await page.goto(`${prefix}/admin/laporan`);
      await look();
      await page
        .getByRole("link", { name: /LP-\d{4}-\d{6}/ })
        .first()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/LP-/);
      await look();
    });

    test("a role taken away in the middle of a form: refused, with JavaScript the text kept, a row in the trail", async ({
      page,
      context,
    }) => {
      const { agency } = await bodies(`cabut-${locale}${Date.now()}`);
      const planner = await signIn(context, {
        roles: [{ role: "agency_planner", agencyId: agency.id }],
      });
      await page.goto(`${prefix}/instansi/${agency.slug}/anggota`);
      await page.locator("#undang-email").fill("rekan@contoh.example");
      await database.membership.updateMany({
        where: { personId: planner.id },
        data: { state: "ended", endedAt: new Date(), endReason: "removed" },
      });
      await page.locator("#undang-send").click();
      // Without JavaScript the answer is the page anew, and that is not theirs any more.
      if (javaScriptEnabled) {
        await expect(page.locator(".errsum")).toContainText(w.refusals["not-allowed"]);
        await expect(page.locator("#undang-email")).toHaveValue("rekan@contoh.example");
      } else {
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);
      }
      const refused = await database.auditEvent.findMany({
        where: { subjectId: planner.id, action: "refused" },
      });
      expect(refused.map(({ details }) => details)).toContainEqual({ act: "members/invite" });
    });

    test("a session that ends in the middle of a form changes nothing, and with JavaScript keeps the text", async ({
      page,
      context,
    }) => {
      const person = await signIn(context);
      await page.goto(`${prefix}/akun/nama`);
      await page.locator("#name").fill("Nama Panjang Sekali");
      await database.session.updateMany({
        where: { personId: person.id },
        data: { endedAt: new Date(), endReason: "ended_by_person" },
      });
      await page.locator("#send").click();
      if (javaScriptEnabled) {
        await expect(page.locator(".errsum")).toContainText(w.forms.signedOut);
        await expect(page.locator("#name")).toHaveValue("Nama Panjang Sekali");
      } else {
        await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fakun%2Fnama$/);
      }
      expect((await database.person.findUnique({ where: { id: person.id } }))?.name).not.toMatch(
        /Panjang/,
      );
    });
  });
}
