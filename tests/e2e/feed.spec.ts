import type { Page } from "@playwright/test";
import { feedXml } from "@/lib/feed";
import { expect, LANGUAGES, test } from "./pages";

/** What a strict parser reads: null when it is no XML. */
const readFeed = (page: Page, xml: string) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    if (parsed.querySelector("parsererror")) return null;
    const texts = (name: string, of: Element) =>
      [...of.children].filter((child) => child.tagName === name).map((child) => child.textContent);
    const channel = parsed.querySelector("rss[version='2.0'] > channel");
    if (!channel) return null;
    const [self] = parsed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
    return {
      title: texts("title", channel)[0],
      link: texts("link", channel)[0],
      description: texts("description", channel)[0],
      language: texts("language", channel)[0],
      self: self?.getAttribute("href"),
      rel: self?.getAttribute("rel"),
      items: [...channel.querySelectorAll("item")].map((item) => ({
        title: texts("title", item)[0],
        link: texts("link", item)[0],
        guid: texts("guid", item)[0],
        date: texts("pubDate", item)[0],
        description: texts("description", item)[0],
        elements: item.querySelectorAll("*").length,
        categories: texts("category", item),
      })),
    };
  }, xml);

for (const { locale, prefix } of LANGUAGES) {
  test(`${locale}: the page leads to its feed, which parses and leads back`, async ({ page }) => {
    await page.goto(`${prefix}/oms?q=stunting&province=73&page=2`);
    const link = page.locator("link[rel=alternate][type='application/rss+xml']");
    const address = new URL(String(await link.getAttribute("href"))).pathname;
    expect(address).toBe(`${prefix}/oms/feed.xml`);
    const visible = page.locator(`a[href="${prefix}/oms/feed.xml?q=stunting&province=73"]`);
    await expect(visible).toContainText("RSS");

    const answer = await page.request.get(String(await visible.getAttribute("href")));
    expect(answer.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
    const feed = await readFeed(page, await answer.text());
    expect(feed?.items.length).toBeGreaterThan(0);
    expect(feed).toMatchObject({ language: locale, rel: "self" });
    expect(feed?.title).toContain("“stunting”, Sulawesi Selatan");
    expect(new URL(String(feed?.self)).pathname).toBe(`${prefix}/oms/feed.xml`);
    expect(new URL(String(feed?.self)).search).toBe("?q=stunting&province=73");
    const dates = feed!.items.map(({ date }) => Date.parse(String(date)));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(new Set(feed!.items.map(({ guid }) => guid)).size).toBe(feed!.items.length);
    for (const { description } of feed!.items)
      expect(description).toContain(locale === "en" ? "Sample data" : "Data contoh");

    await page.goto(String(feed?.items[0]?.link));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      String(feed?.items[0]?.title).replace(/ \([^)]*\)$/, ""),
    );
    await page.goto(String(feed?.link));
    await expect(page).toHaveURL(/sort=newest/);
    await expect(page.locator("article").first()).toBeVisible();
  });
}

test("who is in the feed has confirmed", async ({ request }) => {
  const feed = await (await request.get("/oms/feed.xml")).text();
  const addresses = [...feed.matchAll(/<link>[^<]*\/oms\/([a-z0-9-]+)<\/link>/g)].map(
    ([, slug]) => slug,
  );
  expect(addresses).toHaveLength(50);
  for (const slug of addresses) {
    const { data } = await (await request.get(`/api/v1/organisations/${slug}`)).json();
    expect(data.listing, slug).toBe("published");
  }
});

test("a feed that did not change is not sent again", async ({ request }) => {
  const first = await request.get("/oms/feed.xml?province=73");
  const { etag, "cache-control": cache } = first.headers();
  expect(cache).toBe("public, max-age=60");
  const again = await request.get("/oms/feed.xml?province=73", {
    headers: { "if-none-match": String(etag) },
  });
  expect(again.status()).toBe(304);
  const other = await request.get("/en/oms/feed.xml?province=73");
  expect(other.headers().etag).not.toBe(etag);
});

test("what somebody writes into the address stays text", async ({ page }) => {
  await page.goto("/oms");
  const typed = `</title><script>alert("1")</script> ' & %00 \u202Ekilab\u200F`;
  const answer = await page.request.get(
    `/oms/feed.xml?q=${encodeURIComponent(typed).replace("%2500", "%00")}&province=<b>&warna=1&page=-1&sort=x`,
  );
  expect(answer.status()).toBe(200);
  const feed = await readFeed(page, await answer.text());
  expect(feed?.title).toContain(`</title><script>alert("1")</script> ' & kilab`);
  expect(feed?.items).toEqual([]);
});

test("what an organisation is called stays text, in XML and in what readers take for HTML", async ({
  page,
}) => {
  const name = `Yayasan <script>window.hurt=1</script> "A" & 'B' ]]> \u0000\u202Ekilab\u200F\uD800 😀`;
  const clean = name.replace(/[\u0000\u202E\u200F\uD800]/g, "");
  const xml = feedXml({
    ...{ title: name, description: name, language: "id" },
    ...{ link: "https://a.example/?a=1&b=\"'<", self: "https://a.example/f?a=1&b=2" },
    items: [
      {
        ...{ title: name, link: "https://a.example/oms/a", id: "simpul:1" },
        ...{ published: new Date(0), paragraphs: [name, name], categories: [name] },
      },
    ],
  });
  await page.goto("/oms");
  const feed = await readFeed(page, xml);
  expect(feed).toMatchObject({
    title: clean,
    description: clean,
    self: "https://a.example/f?a=1&b=2",
  });
  expect(feed?.items[0]).toMatchObject({ title: clean, categories: [clean], elements: 6 });
  const read = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    return [parsed.scripts.length, [...parsed.querySelectorAll("p")].map((p) => p.textContent)];
  }, String(feed?.items[0]?.description));
  expect(read).toEqual([0, [clean, clean]]);
});

for (const { locale, prefix } of LANGUAGES) {
  // That every page leads here: tests/e2e/languages.spec.ts.
  test(`${locale}: browsers are told how to search here`, async ({ page }) => {
    const answer = await page.request.get(`/opensearch.xml?lang=${locale}`);
    expect(answer.headers()["content-type"]).toMatch(/^application\/opensearchdescription\+xml/);
    const described = await page.evaluate(
      (text) => {
        const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
        const text1 = (name: string) => root.getElementsByTagName(name)[0]?.textContent ?? "";
        return {
          root: `${root.namespaceURI}${root.localName}`,
          names: [text1("ShortName"), text1("LongName"), text1("Description")],
          language: text1("Language"),
          image: text1("Image"),
          templates: Object.fromEntries(
            [...root.getElementsByTagName("Url")].map((url) => [
              url.getAttribute("type"),
              url.getAttribute("template"),
            ]),
          ) as Record<string, string>,
        };
      },
      await answer.text(),
    );
    expect(described.root).toBe("http://a9.com/-/spec/opensearch/1.1/OpenSearchDescription");
    // The specification's limits.
    for (const [at, most] of [16, 48, 1024].entries()) {
      expect(described.names[at]!.length).toBeGreaterThan(0);
      expect(described.names[at]!.length).toBeLessThanOrEqual(most);
    }
    expect(described.language).toBe(locale);
    expect((await page.request.get(described.image)).headers()["content-type"]).toMatch(/^image/);
    const typed = (type: string) =>
      described.templates[type]!.replace("{searchTerms}", encodeURIComponent("bantuan hukum"));
    await page.goto(typed("text/html"));
    await expect(page.locator("article").first()).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`${prefix}/oms`);
    for (const type of Object.keys(described.templates)) {
      const there = await page.request.get(typed(type));
      expect(there.status(), type).toBe(200);
      expect(there.headers()["content-type"], type).toContain(type);
    }
  });
}
