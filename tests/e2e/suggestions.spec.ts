import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";

const FOUND = { id: /^([\d.]+) organisasi/, en: /^([\d,]+) organisations?/ } as const;
const MEANT = { id: "Mungkin maksud Anda", en: "Did you mean" } as const;
const SEAT = { id: "tempat kedudukan · ", en: "seat · " } as const;

const number = (text: string) => Number(/\d[\d.,]*/.exec(text)?.[0].replace(/[.,]/g, ""));

for (const { locale, prefix } of LANGUAGES) {
  test(`${locale}: a place name is offered as a filter, with the count it leads to`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/oms?q=bone&issue=kesehatan`);
    const meant = page.getByRole("navigation", { name: MEANT[locale] });
    const seat = meant.getByRole("listitem").filter({ hasText: SEAT[locale] }).first();
    await expect(seat.getByRole("link")).toHaveText("Kabupaten Bone");
    const promised = number(String(await seat.textContent()));
    await seat.getByRole("link").click();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(`${prefix}/oms?province=73&regency=73.08&issue=kesehatan`);
    const heading = page.getByRole("heading", { level: 2, name: FOUND[locale] });
    expect(number(String(await heading.textContent()))).toBe(promised);
    await expect(meant).toHaveCount(0);
  });

  test(`${locale}: an organisation is offered with place and status`, async ({ page }) => {
    await page.goto(`${prefix}/oms?q=yayasan+tunas+wal`);
    const meant = page.getByRole("navigation", { name: MEANT[locale] });
    const one = meant.getByRole("listitem").filter({ hasText: "Tunas Walasuji" });
    await expect(one).toContainText("Kabupaten Bone, Sulawesi Selatan");
    await expect(one).toContainText(
      locale === "en" ? "documents: Nearly complete" : "dokumen: Hampir lengkap",
    );
    await one.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Yayasan Tunas Walasuji");
  });
}

test("five at most, none on later pages, for words in quotation marks, or for what begins nothing", async ({
  page,
}) => {
  const meant = page.getByRole("navigation", { name: "Mungkin maksud Anda" });
  await page.goto("/oms?q=su");
  await expect(meant.getByRole("listitem")).toHaveCount(5);
  for (const query of ["", "?q=su&page=2", "?q=%22bone%22", "?q=kegiatan+warga+zzz", "?q=%00"]) {
    await page.goto(`/oms${query}`);
    await expect(meant, query).toHaveCount(0);
  }
});

test("a slip in a place name is put right before it is offered", async ({ page }) => {
  await page.goto("/oms?q=sulawesi+selatn");
  const meant = page.getByRole("navigation", { name: "Mungkin maksud Anda" });
  await expect(meant.getByRole("link", { name: "Sulawesi Selatan" }).first()).toBeVisible();
});

test("on a phone nothing scrolls sideways, on paper nothing is offered", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/oms?q=bone");
  await noSidewaysScroll(page);
  const meant = page.getByRole("navigation", { name: "Mungkin maksud Anda" });
  for (const link of await meant.getByRole("listitem").all())
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await page.emulateMedia({ media: "print" });
  await expect(meant).toBeHidden();
});

test("the API suggests filters and organisations, eight at most", async ({ request }) => {
  const ask = async (query: string) =>
    (await (await request.get(`/api/v1/suggestions?${query}`)).json()).data as Record<
      string,
      unknown
    >[];
  const bone = await ask("q=Bone");
  expect(bone[0]).toMatchObject({
    ...{ type: "filter", facet: "regency", value: "73.08", within: "Sulawesi Selatan" },
    ...{ label: "Kabupaten Bone", label_en: "Kabupaten Bone" },
    url: expect.stringMatching(/^http.*\/oms\?province=73&regency=73\.08$/),
  });
  const listed = await (await request.get("/api/v1/organisations?regency=73.08")).json();
  expect(bone[0]?.count).toBe(listed.total);
  const [tunas] = await ask("q=tunas+walasuji&lang=en");
  expect(tunas).toMatchObject({
    ...{ type: "organisation", name: "Yayasan Tunas Walasuji", standing: "nearly_complete" },
    ...{ listing: "published", regency: { name: "Kabupaten Bone" } },
    url: expect.stringMatching(/\/en\/oms\/yayasan-tunas-walasuji$/),
  });
  expect(await ask("q=su")).toHaveLength(8);
  expect(await ask("q=")).toEqual([]);
});

test("OpenSearch: what was typed, names, lines, addresses", async ({ request }) => {
  const ask = async (query: string) => {
    const answer = await request.get(`/api/v1/suggestions?format=opensearch&${query}`);
    expect(answer.headers()["content-type"]).toBe("application/x-suggestions+json; charset=utf-8");
    return (await answer.json()) as [string, string[], string[], string[]];
  };
  const [typed, names, lines, addresses] = await ask("q=Bone&lang=en");
  expect(typed).toBe("Bone");
  expect(names[0]).toBe("Kabupaten Bone");
  expect(lines[0]).toMatch(/^seat · \d+ organisations$/);
  expect(new URL(addresses[0]!).pathname).toBe("/en/oms");
  expect(new Set(names).size).toBe(names.length);
  expect([lines.length, addresses.length]).toEqual([names.length, names.length]);
  const odd = `<script>"'&\u202E\u0000`;
  expect(await ask(`q=${encodeURIComponent(odd)}`)).toEqual([odd, [], [], []]);
});

for (const [query, names] of [
  ["", ["q"]],
  [`q=${"x".repeat(201)}`, ["q"]],
  ["q=bone&format=xml", ["format"]],
  ["q=bone&lang=fr&warna=1", ["lang", "warna"]],
] as const) {
  test(`suggestions: ${query.slice(0, 30)} is refused by name`, async ({ request }) => {
    const answer = await request.get(`/api/v1/suggestions?${query}`);
    expect(answer.status()).toBe(400);
    const { parameters } = await answer.json();
    expect(parameters.map(({ name }: { name: string }) => name).sort()).toEqual(names);
  });
}
