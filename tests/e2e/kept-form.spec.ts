import { aSession } from "@tests/builders/person";
import { expect, LANGUAGES, test } from "./pages";
import { database, takeSession } from "./signed-in";
import { wordsOf } from "./words";
import { anOrganisation, signInAs } from "./workspace";

/** With a script the form stays where it is; without one its answer is another page. */
test.use({ javaScriptEnabled: false });

for (const { locale, prefix } of LANGUAGES) {
  const w = wordsOf(locale);

  test(`${locale}: a session ends in the middle of a form; after signing in the words are there`, async ({
    page,
    context,
  }) => {
    const { id, slug } = await anOrganisation();
    const person = await signInAs(context, id);
    const path = `${prefix}/ruang-oms/${slug}/profil/identitas`;
    await page.goto(path);
    await page.locator("#mission").fill("Menanam bakau di muara.");
    await page.locator("#acronym").fill("BAKAU");
    await database.session.updateMany({
      where: { personId: person.id },
      data: { endedAt: new Date(), endReason: "ended_by_person" },
    });
    await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
    await expect(page).toHaveURL(/\/masuk\?lanjut=/);
    await expect(page.locator("#password")).toBeVisible();

    // A colleague on the same machine does not get to see it.
    const back = new URL(page.url()).searchParams.get("lanjut") ?? "";
    await signInAs(context, id);
    await page.goto(`${prefix}${back}`);
    await expect(page.locator("#mission")).toHaveValue("");

    await takeSession(context, (await aSession(database, person.id)).key);
    await page.goto(`${prefix}${back}`);
    await expect(page.getByText(w.forms.kept)).toBeVisible();
    await expect(page.locator("#mission")).toHaveValue("Menanam bakau di muara.");
    await expect(page.locator("#acronym")).toHaveValue("BAKAU");
    await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
    await expect(page.getByText(w.editor.said.tersimpan)).toBeVisible();
    const saved = await database.organisation.findUniqueOrThrow({ where: { id } });
    expect(saved).toMatchObject({ mission: "Menanam bakau di muara.", acronym: "BAKAU" });

    // Sent, it is forgotten.
    await page.goto(path);
    await expect(page.getByText(w.forms.kept)).toHaveCount(0);
    expect(await database.keptForm.count({ where: { personId: person.id } })).toBe(0);
  });

  test(`${locale}: a plain form of the account comes back as well`, async ({ page, context }) => {
    const { id } = await anOrganisation();
    const person = await signInAs(context, id);
    await page.goto(`${prefix}/akun/nama`);
    await page.locator("#name").fill("Nama Yang Baru");
    await database.session.updateMany({
      where: { personId: person.id },
      data: { endedAt: new Date(), endReason: "ended_by_person" },
    });
    await page.locator("#send").click();
    await expect(page).toHaveURL(/\/masuk\?lanjut=/);
    await expect(page.locator("#password")).toBeVisible();
    await takeSession(context, (await aSession(database, person.id)).key);
    await page.goto(`${prefix}/akun/nama`);
    await expect(page.locator("#name")).toHaveValue("Nama Yang Baru");
    // Another page has nothing of it.
    await page.goto(`${prefix}/akun/surel`);
    await expect(page.getByText(w.forms.kept)).toHaveCount(0);
  });

  test(`${locale}: the role is taken away in the middle of a form: refused, and the words are there`, async ({
    page,
    context,
  }) => {
    const { id, slug } = await anOrganisation();
    const person = await signInAs(context, id);
    await page.goto(`${prefix}/ruang-oms/${slug}/profil/identitas`);
    await page.locator("#mission").fill("Misi yang panjang dan tidak boleh hilang.");
    await database.membership.updateMany({
      where: { personId: person.id },
      data: { state: "ended", endedAt: new Date(), endReason: "removed" },
    });
    await page.getByRole("button", { name: w.editor.exit, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.forbidden.title);
    await expect(page.getByText("Misi yang panjang dan tidak boleh hilang.")).toBeVisible();
    const { mission } = await database.organisation.findUniqueOrThrow({ where: { id } });
    expect(mission).toBeNull();
  });
}
