import { gzipSync } from "node:zlib";
import { expect, LANGUAGES, PAGES, PROFILE, test } from "./pages";

const NASTY = {
  script: "<script>alert(1)</script>",
  quotes: `"'\`><img src=x onerror=alert(1)>`,
  "right to left": "\u202Egnitnuts\u2069",
  "a template": "${7*7}{{7*7}}",
  sql: "'; DROP TABLE organisation; --",
  tsquery: "stunting & ! <-> :* \\' |",
  percent: "100%",
};

for (const [name, text] of Object.entries(NASTY)) {
  test(`searching for ${name} shows it as text`, async ({ page }) => {
    let asked = false;
    page.on("dialog", (dialog) => {
      asked = true;
      void dialog.dismiss();
    });
    const answer = await page.goto(`/oms?q=${encodeURIComponent(text)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("searchbox")).toHaveValue(text);
    await expect(page.locator("main script, main img")).toHaveCount(0);
    expect(asked).toBe(false);
  });
}

test("NUL and ten thousand characters are answered", async ({ request }) => {
  for (const query of ["%00", "a%00b", "x".repeat(10_000), "%E2%80%AE".repeat(50), "%ff%fe"]) {
    const page = await request.get(`/oms?q=${query}`);
    expect(page.status(), query.slice(0, 20)).toBeLessThan(500);
  }
  for (const path of [
    "/oms/%00",
    "/oms/..%2f..%2fetc",
    "/oms/%E0%A4%A",
    `/oms/${"a".repeat(5000)}`,
    "/en/%2e%2e/",
  ]) {
    expect((await request.get(path)).status(), path.slice(0, 30)).toBeLessThan(500);
  }
});

test("every page carries every header, and a fresh nonce", async ({ request }) => {
  for (const { prefix } of LANGUAGES) {
    for (const path of Object.values(PAGES)) {
      const [one, two] = [
        await request.get(`${prefix}${path}` || "/"),
        await request.get(`${prefix}${path}` || "/"),
      ];
      const headers = one.headers();
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["cache-control"]).toContain("no-store");
      expect(headers["x-powered-by"]).toBeUndefined();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe-inline");
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(nonce.length).toBeGreaterThan(20);
      expect(two.headers()["content-security-policy"]).not.toContain(nonce);
      const html = await one.text();
      for (const [tag] of html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g))
        expect(tag).toContain(nonce);
      expect(html).not.toMatch(/ on[a-z]+="/);
      expect(html).not.toMatch(/ style="/);
    }
  }
});

test("nothing in the browser's console, no request leaves the site", async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith("data:"))
      complaints.push(request.url());
  });
  for (const path of ["/", "/oms?q=stunting", PROFILE, "/en"])
    await page.goto(path, { waitUntil: "networkidle" });
  expect(complaints).toEqual([]);
});

test("first view of search and profile stays under 60 KB besides the framework's script", async ({
  request,
}) => {
  for (const path of ["/oms", PROFILE]) {
    const html = await (await request.get(path)).text();
    const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css[^"]*)"/g)].map(
      (match) => match[1] ?? "",
    );
    const fonts = [...html.matchAll(/href="([^"]+\.woff2)"/g)].map((match) => match[1] ?? "");
    const weights = await Promise.all(
      [...new Set([...styles, ...fonts])].map(async (url) => {
        const body = await (await request.get(url)).body();
        return url.endsWith(".woff2") ? body.length : gzipSync(body).length;
      }),
    );
    const total = weights.reduce((sum, weight) => sum + weight, gzipSync(html).length);
    expect(total, path).toBeLessThan(60 * 1024);
  }
});

test("structured data, canonical and both languages are in a profile's head", async ({
  page,
  baseURL,
}) => {
  await page.goto(PROFILE);
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(data).toMatchObject({
    "@type": "NGO",
    name: "Yayasan Tunas Walasuji",
    url: `${baseURL}${PROFILE}`,
  });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    `${baseURL}${PROFILE}`,
  );
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute(
    "href",
    `${baseURL}/en${PROFILE}`,
  );
});

test("the host header never decides an address", async ({ request, baseURL }) => {
  const html = await (
    await request.get(PROFILE, {
      headers: { host: "jahat.example", "x-forwarded-host": "jahat.example" },
    })
  ).text();
  expect(html).not.toContain("jahat.example");
  expect(html).toContain(`${baseURL}${PROFILE}`);
});

test("security.txt, robots and sitemap say who, where and what", async ({ request, baseURL }) => {
  expect(await (await request.get("/.well-known/security.txt")).text()).toMatch(
    /^Contact: .+\nExpires: 20\d\d-/,
  );
  expect(await (await request.get("/robots.txt")).text()).toContain(
    `Sitemap: ${baseURL}/sitemap.xml`,
  );
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain(`<loc>${baseURL}${PROFILE}</loc>`);
  expect((await request.get("/social.png")).headers()["content-type"]).toBe("image/png");
});
