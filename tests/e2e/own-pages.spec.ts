import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { expect, PAIRS, test } from "./pages";
import { database } from "./signed-in";

type List = { total: number; facets: Record<string, { value: string; count: number }[]> };

for (const { locale, prefix, javaScriptEnabled, title } of PAIRS) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled });

    test("the directory is downloaded in three forms, each with its checksum", async ({
      page,
      request,
    }) => {
      // Where there is no edition one is made at once.
      await database.exportEdition.deleteMany();
      await expect
        .poll(
          async () => {
            await page.goto(`${prefix}/data`);
            return page.locator(".files > li").count();
          },
          { timeout: 90_000, intervals: [2_000] },
        )
        .toBe(3);
      const contents = new Map<string, Buffer>();
      for (const format of ["CSV", "XLSX", "JSON"]) {
        const line = page.locator(".files > li", { hasText: format }).first();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          line.getByRole("link").click(),
        ]);
        expect(download.suggestedFilename()).toMatch(
          new RegExp(`^simpul-oms-\\d{4}-\\d\\d-\\d\\d\\.\\d+\\.${format.toLowerCase()}$`),
        );
        const bytes = readFileSync(await download.path());
        await expect(line).toContainText(createHash("sha256").update(bytes).digest("hex"));
        contents.set(format, bytes);
      }

      const api = (await (await request.get("/api/v1/organisations?per_page=1")).json()) as List;
      const rows: Record<string, string>[] = parse(contents.get("CSV")!, { columns: true });
      expect(rows).toHaveLength(api.total);
      expect(JSON.parse(contents.get("JSON")!.toString())).toHaveLength(api.total);
      const [sheet] = await readXlsxFile(contents.get("XLSX")!);
      expect(sheet!.data).toHaveLength(api.total + 1);
      const inProvince = (code: string) =>
        rows.filter((row) => (row.province_code || "unknown") === code).length;
      for (const { value, count } of api.facets.province ?? [])
        expect([value, inProvince(value)]).toEqual([value, count]);
      await page.goto(`${prefix}/statistik`);
      await expect(page.locator(".stat").first()).toContainText(String(api.total));
    });

    test("the dictionary, and the ways between the pages", async ({ page }) => {
      await page.goto(`${prefix}/data`);
      const words = locale === "en" ? "Name of the organisation" : "Nama organisasi";
      await expect(page.getByRole("cell", { name: words, exact: true })).toBeVisible();
      const footer = page.getByRole("contentinfo");
      for (const path of ["statistik", "tentang", "privasi", "aksesibilitas", "data"]) {
        await footer.locator(`a[href$="${prefix}/${path}"]`).click();
        await expect(page).toHaveURL(new RegExp(`${prefix}/${path}$`));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
    });
  });
}

test("a file is not sent twice, keeps its bytes, and the newest has an address of its own", async ({
  request,
}) => {
  const newest = "/data/unduh/simpul-oms-terbaru.csv";
  await expect
    .poll(async () => (await request.get(newest)).status(), { timeout: 90_000 })
    .toBe(200);
  const first = await request.get(newest, { maxRedirects: 0 });
  expect(first.status()).toBe(302);
  const path = first.headers().location ?? "";
  const file = await request.get(path, { headers: { "accept-encoding": "gzip" } });
  const { etag = "", ...headers } = file.headers();
  const body = await file.body();
  const sha256 = createHash("sha256").update(body);
  expect(headers["content-digest"]).toBe(`sha-256=:${sha256.copy().digest("base64")}:`);
  expect(etag).toBe(`"${sha256.digest("hex")}"`);
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="simpul-oms-/);
  expect(headers["content-encoding"]).toBeUndefined();
  expect(Date.parse(headers["last-modified"] ?? "")).toBeGreaterThan(0);
  const again = await request.get(path, { headers: { "if-none-match": etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const head = await request.head(path);
  expect(head.headers().etag).toBe(etag);
  for (const wrong of ["simpul-oms-2020-01-01.1.csv", "simpul-oms-terbaru.exe", "..%2Fkunci"])
    expect((await request.get(`/data/unduh/${wrong}`)).status()).toBe(404);
});

test("the public numbers as a file", async ({ request }) => {
  const answer = await request.get("/statistik/unduh");
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
  const api = (await (await request.get("/api/v1/organisations?per_page=1")).json()) as List;
  expect(rows.find(({ topic }) => topic === "listed")?.value).toBe(String(api.total));
});
