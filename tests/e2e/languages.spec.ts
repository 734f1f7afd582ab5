import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
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

/** What a page says, unfolded or not, and where it leads. */
type Seen = { address: string; text: string; links: string[]; search: (string | null)[] };

async function look(page: Page, address: string): Promise<Seen> {
  await page.goto(address || "/");
  // What is marked as being in another language, and addresses, are not words of the page.
  const words = await page.evaluate(() => {
    const left = "script, style, noscript, template, main [lang], main code";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(left)) found.push(node.textContent ?? "");
    return found.join("\n");
  });
  const text = `${await page.title()}\n${words}`;
  const links = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  const search = await page
    .locator("head > link[rel=search]")
    .evaluateAll((all) => all.flatMap((a) => [a.getAttribute("type"), a.getAttribute("href")]));
  return { address, text, links, search };
}

for (const { locale, prefix } of LANGUAGES) {
  test.describe(locale, () => {
    const pages: Seen[] = [];

    // Each page is drawn once, and each claim looks at all of them.
    test.beforeAll(async ({ browser }) => {
      const page = await browser.newPage();
      for (const path of Object.values(PAGES)) pages.push(await look(page, `${prefix}${path}`));
      await page.close();
    });

    test("no words of the other language on any page", () => {
      for (const { address, text } of pages) {
        expect(
          FOREIGN[locale].filter((sentence) => text.includes(sentence)),
          address,
        ).toEqual([]);
        expect(text, address).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]\w+\b/);
      }
    });

    test("every page tells browsers how to search here", () => {
      const told = ["application/opensearchdescription+xml", `/opensearch.xml?lang=${locale}`];
      for (const { address, search } of pages) expect(search, address).toEqual(told);
    });

    test("every link on every page leads somewhere, in its own language", async ({ request }) => {
      const links = new Set(
        pages.flatMap((each) => each.links.map((link) => link.split("#")[0] ?? "")),
      );
      expect(links.size).toBeGreaterThan(40);
      for (const link of links) {
        const status = (await request.get(link)).status();
        // The page that is not there offers itself in the other language.
        expect(status, link).toBe(link.endsWith("/tidak/ada") ? 404 : 200);
      }
      const own = [...links].filter((link) => !/^\/(api|berkas|\.well-known)\//.test(link));
      const wrong = own.filter((link) => /^\/en(\/|\?|$)/.test(link) !== (locale === "en"));
      // One link a page is meant to change the language.
      expect(wrong.length).toBeLessThanOrEqual(Object.keys(PAGES).length);
    });
  });
}

test("the language link keeps the page and its search", async ({ page }) => {
  await page.goto("/oms?q=stunting&province=73");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/oms\?q=stunting&province=73$/);
  await page.getByRole("link", { name: "Bahasa Indonesia" }).click();
  await expect(page).toHaveURL(/[0-9]\/oms\?q=stunting&province=73$/);
});
