import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { FACETS, SINGLE_VALUED } from "@/domain/facets";
import { expect, PROFILE, test } from "./pages";

type List = {
  data: { id: string; slug: string }[];
  total: number;
  cursor: string | null;
  facets: Record<string, { value: string; label: string; count: number }[]>;
};

test("health says so, and counts at least three hundred", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  const health = await answer.json();
  expect(health).toMatchObject({ status: "ok", database: "ok" });
  expect(health.organisations).toBeGreaterThanOrEqual(300);
});

test("sixty facet counts equal the totals of their queries, and single-valued ones sum", async ({
  request,
}) => {
  const list = async (query: string) =>
    (await (await request.get(`/api/v1/organisations?per_page=1&${query}`)).json()) as List;
  let compared = 0;
  for (const query of ["", "q=desa&issue=desa", "province=73&form=foundation"]) {
    const { total, facets } = await list(query);
    expect(total).toBeGreaterThan(3);
    for (const [facet, counts] of Object.entries(facets)) {
      const asked = new URLSearchParams(query);
      // Regencies are counted inside the chosen provinces.
      const sums = facet !== "regency" || asked.has("province");
      if (SINGLE_VALUED.some((one) => one === facet) && sums && !asked.has(facet)) {
        expect(
          counts.reduce((sum, { count }) => sum + count, 0),
          `${query} ${facet}`,
        ).toBe(total);
      }
      for (const { value, count } of counts.slice(0, 3)) {
        const others = new URLSearchParams(query);
        others.delete(facet);
        others.append(facet, value);
        expect((await list(others.toString())).total, `${query} ${facet}=${value}`).toBe(count);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(60);
});

test("cursors lead through everything once", async ({ request }) => {
  const seen: string[] = [];
  let cursor: string | null = "";
  let total = 0;
  while (cursor !== null) {
    const answer = await request.get(
      `/api/v1/organisations?per_page=100${cursor && `&cursor=${cursor}`}`,
    );
    const list = (await answer.json()) as List;
    seen.push(...list.data.map(({ id }) => id));
    ({ cursor, total } = list);
  }
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

for (const [query, name] of [
  ["province=99", "province"],
  ["issue=tidak-ada", "issue"],
  ["page=0", "page"],
  ["page=101", "page"],
  ["per_page=1000", "per_page"],
  ["cursor=abc", "cursor"],
  ["warna=biru", "warna"],
  [`q=${"x".repeat(201)}`, "q"],
] as const) {
  test(`${query.slice(0, 20)} is refused by name`, async ({ request }) => {
    const answer = await request.get(`/api/v1/organisations?${query}`);
    expect(answer.status()).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const { parameters } = await answer.json();
    expect(parameters).toEqual([{ name, reason: expect.stringMatching(/^(must|has|is|holds) /) }]);
  });
}

test("a slip of the fingers is put right and said", async ({ request }) => {
  const list = async (q: string) => (await request.get(`/api/v1/organisations?q=${q}`)).json();
  const [slip, right] = [await list("stanting"), await list("stunting")];
  expect(slip.corrected).toBe("stunting");
  expect(right.corrected).toBeNull();
  expect(slip.total).toBe(right.total);
  expect((await list("difabel")).total).toBe((await list("disabilitas")).total);
});

test("an answer is cached by its tag, and other sites may read it", async ({ request }) => {
  const first = await request.get("/api/v1/taxonomies", {
    headers: { origin: "https://lain.example" },
  });
  const { etag, "access-control-allow-origin": origin, "cache-control": cache } = first.headers();
  expect(origin).toBe("*");
  expect(cache).toContain("public");
  const again = await request.get("/api/v1/taxonomies", {
    headers: { "if-none-match": String(etag) },
  });
  expect(again.status()).toBe(304);
  expect((await request.post("/api/v1/taxonomies")).status()).toBe(405);
});

test("one organisation, by slug and by public id, without private values", async ({ request }) => {
  const bySlug = await (
    await request.get(`/api/v1${PROFILE.replace("/oms", "/organisations")}`)
  ).json();
  const byId = await (await request.get(`/api/v1/organisations/${bySlug.data.id}`)).json();
  expect(byId).toEqual(bySlug);
  expect(bySlug.data).toMatchObject({
    name: "Yayasan Tunas Walasuji",
    standing: "nearly_complete",
    demo: true,
  });
  expect(bySlug.data.legal.npwp_masked).toMatch(/^\d\d\.\*\*\*\.\*\*\*\.\*-\*\*\*\.\d{3}$/);
  expect(JSON.stringify(bySlug)).not.toMatch(/"npwp"|cipher|npwp_hash|"people":/);
  expect((await request.get("/api/v1/organisations/tidak-ada")).status()).toBe(404);
  expect((await request.get("/api/v1/organisations/%00")).status()).toBeLessThan(500);
});

test("regions: provinces, what lies inside, and no such parent", async ({ request }) => {
  const count = async (query: string) =>
    (await (await request.get(`/api/v1/regions${query}`)).json()).data.length;
  expect(await count("")).toBe(38);
  expect(await count("?parent=73")).toBe(24);
  expect(await count("?parent=73.08")).toBe(27);
  expect((await request.get("/api/v1/regions?parent=99")).status()).toBe(400);
});

test("the description is valid OpenAPI 3.1 and lints clean", async ({ request }, info) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  // The linter complains of localhost, which is right here and only here.
  document.servers[0].url = "https://simpul.go.id/api/v1";
  const file = info.outputPath("openapi.json");
  writeFileSync(file, JSON.stringify(document));
  const redocly = path.join("node_modules", "@redocly/cli/bin/cli.js");
  const said = execFileSync(process.execPath, [redocly, "lint", file, "--format=json"], {
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  expect(JSON.parse(said.slice(said.indexOf("{"))).totals).toMatchObject({
    errors: 0,
    warnings: 0,
  });
});

test("every parameter of the list is described, and each example is answered", async ({
  request,
}) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  const described: { name: string; description: string; schema: { example?: unknown } }[] =
    document.paths["/organisations"].get.parameters;
  const own = ["q", "modified_after", "sort", "page", "per_page", "cursor"];
  expect(described.map(({ name }) => name).sort()).toEqual([...FACETS, ...own].sort());
  for (const { name, description, schema } of described) {
    expect(description.length, name).toBeGreaterThan(20);
    if (name === "cursor") continue;
    const example = String(schema.example);
    const answer = await request.get(`/api/v1/organisations?per_page=1&${name}=${example}`);
    expect(answer.status(), `${name}=${example}`).toBe(200);
    expect((await answer.json()).total, `${name}=${example}`).toBeGreaterThan(0);
  }
});

test("who asks too often is told how long to wait", async ({ request }) => {
  const statuses = new Set<number>();
  for (let round = 0; round < 13; round++) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => request.get("/api/v1/regions?parent=99.99")),
    );
    for (const answer of answers) {
      statuses.add(answer.status());
      if (answer.status() === 429)
        expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    }
  }
  expect([...statuses].sort()).toEqual([400, 429]);
});
