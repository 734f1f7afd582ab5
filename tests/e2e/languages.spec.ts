import { readFileSync } from "node:fs";
import { expect, LANGUAGES, PAGES, test } from "./pages";

type Words = { [key: string]: string | Words };
const read = (locale: string) =>
  JSON.parse(readFileSync(`src/messages/${locale}.json`, "utf8")) as Words;
const [id, en] = [read("id"), read("en")];
const sentences = (words: Words): string[] =>
  Object.values(words).flatMap((value) => (typeof value === "string" ? [value] : sentences(value)));

/** Sentences without values in them, long enough to be nobody's name, and no part of our own. */
const telling = (own: Words, other: Words) => {
  const foreign = sentences(own).filter((text) => text.length > 12 && !text.includes("{"));
  const said = sentences(other);
  return foreign.filter((text) => !said.some((sentence) => sentence.includes(text)));
};
const FOREIGN = { id: telling(en, id), en: telling(id, en) };

for (const { locale, prefix } of LANGUAGES) {
  test(`no words of the other language on any page (${locale})`, async ({ page }) => {
    for (const path of Object.values(PAGES)) {
      await page.goto(`${prefix}${path}` || "/");
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((one) => (one.open = true)),
      );
      const text = `${await page.title()}\n${await page.locator("body").innerText()}`;
      expect(
        FOREIGN[locale].filter((sentence) => text.includes(sentence)),
        `${prefix}${path}`,
      ).toEqual([]);
      expect(text, `${prefix}${path}`).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]\w+\b/);
    }
  });

  test(`every link on every page leads somewhere, in its own language (${locale})`, async ({
    page,
    request,
  }) => {
    const links = new Set<string>();
    for (const path of Object.values(PAGES)) {
      await page.goto(`${prefix}${path}` || "/");
      const found = await page
        .locator("a[href^='/']")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      for (const link of found) links.add(link.split("#")[0] ?? "");
    }
    expect(links.size).toBeGreaterThan(40);
    for (const link of links) {
      const status = (await request.get(link)).status();
      // The page that is not there offers itself in the other language.
      expect(status, link).toBe(link.endsWith("/tidak/ada") ? 404 : 200);
    }
    const pages = [...links].filter((link) => !/^\/(api|berkas|\.well-known)\//.test(link));
    const wrong = pages.filter((link) => /^\/en(\/|\?|$)/.test(link) !== (locale === "en"));
    // One link a page is meant to change the language.
    expect(wrong.length).toBeLessThanOrEqual(Object.keys(PAGES).length);
  });
}

test("the language link keeps the page and its search", async ({ page }) => {
  await page.goto("/oms?q=stunting&province=73");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/oms\?q=stunting&province=73$/);
  await page.getByRole("link", { name: "Bahasa Indonesia" }).click();
  await expect(page).toHaveURL(/[0-9]\/oms\?q=stunting&province=73$/);
});
