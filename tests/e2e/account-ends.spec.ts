import { hash } from "@node-rs/argon2";
import { readFileSync } from "node:fs";
import { linkInMail } from "./mailbox";
import { expect, noSidewaysScroll, PAIRS, test } from "./pages";
import { database, signIn, takeSession } from "./signed-in";
import { wordsOf } from "./words";

const PASSWORD = "kuda-hijau-makan-apel";
const hashed = hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

for (const { locale, prefix, javaScriptEnabled, title } of PAIRS) {
  test.describe(title, () => {
    const w = wordsOf(locale);
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test("one's data is a file; deleting asks to be sure, and leaves nothing to sign in to", async ({
      page,
      context,
      request,
    }) => {
      const { email } = await signIn(context, { passwordHash: await hashed });
      await page.goto(`${prefix}/akun/data`);
      await noSidewaysScroll(page);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: w.ownData.download }).click(),
      ]);
      expect(readFileSync((await file.path())!, "utf8")).toContain(email);
      expect((await request.get("/akun/data/unduh")).status()).toBe(404);
      await page.locator("#currentPassword").fill(PASSWORD);
      await page.locator("#send").click();
      await expect(page.locator(".errsum")).toContainText(w.faults["confirm-missing"]);
      await expect(page.locator("#currentPassword")).toHaveValue("");
      await page.locator("#currentPassword").fill(PASSWORD);
      await page.locator("#confirm").check();
      await page.locator("#send").click();
      await expect(page.getByText(w.signIn.said.terhapus)).toBeVisible();
      await page.goto(`${prefix}/akun`);
      await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fakun$/);
    });

    test("an offer is withdrawn, another declined; a role is changed", async ({
      page,
      context,
    }) => {
      const { id: organisationId } = await database.organisation.findFirstOrThrow({
        where: { listing: "published" },
        orderBy: { publicId: "asc" },
        skip: 20,
      });
      const { slug } = await database.organisationAddress.findFirstOrThrow({
        where: { organisationId, isCurrent: true },
      });
      const mark = `${locale}${javaScriptEnabled}${Date.now()}`;
      const editor = await signIn(context, {
        name: `Editor ${mark}`,
        roles: [{ role: "oms_editor", organisationId }],
      });
      const guest = await signIn(context, { email: `tamu-${mark}@contoh.example` });
      const head = await signIn(context, { roles: [{ role: "oms_admin", organisationId }] });
      const members = `${prefix}/ruang-oms/${slug}/anggota`;
      const offer = async (address: string) => {
        await takeSession(context, head.sessionKey);
        await page.goto(members);
        await page.locator("#undang-email").fill(address);
        await page.locator("#undang-role").selectOption("oms_editor");
        await page.locator("#undang-send").click();
        await expect(page.getByText(w.members.said.diundang)).toBeVisible();
      };

      const other = `lain-${mark}@contoh.example`;
      await offer(other);
      await page
        .getByRole("listitem")
        .filter({ hasText: other })
        .getByRole("button", { name: w.members.withdraw })
        .click();
      await expect(page.getByText(w.members.said.ditarik)).toBeVisible();

      await offer(guest.email);
      const link = await linkInMail(page, guest.email, "");
      await takeSession(context, guest.sessionKey);
      await page.goto(link);
      await page.locator("#decline-send").click();
      await expect(page.getByText(w.memberships.said.ditolak)).toBeVisible();

      await takeSession(context, head.sessionKey);
      await page.goto(members);
      const line = page.getByRole("listitem").filter({ hasText: editor.email });
      await line.locator("summary").click();
      await line.locator("select[name=role]").selectOption("oms_admin");
      await line.getByRole("button", { name: w.members.save }).click();
      await expect(page.getByText(w.members.said.diubah)).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: editor.email })).toContainText(
        w.labels.role.oms_admin,
      );
    });
  });
}
