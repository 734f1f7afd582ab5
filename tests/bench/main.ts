import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { NOTHING_SELECTED } from "@/domain/facets";
import { db } from "@/lib/db";
import { AT, indexBytes, load } from "./load";
const N = Number(process.argv[2] ?? 6000);
const t = performance.now();
console.log(
  await load(
    0,
    N,
    (d) => d % 10000 === 0 && console.log(d, ((performance.now() - t) / 1000).toFixed(1)),
  ),
);
console.log(await indexBytes(N));
{
  const { compactSearch } = await import("@/features/search/commands/rebuild-search");
  const { SYSTEM } = await import("@/domain/actor");
  const a = performance.now();
  await compactSearch(SYSTEM);
  console.log("compact", performance.now() - a, await indexBytes(N));
  console.log(
    await db.$queryRawUnsafe(
      "select (bits is not null) dense, (key>=16384) word, count(*)::int as rows, sum(pg_column_size(gaps))::int places, sum(octet_length(bits))::int bits from search_posting group by 1,2",
    ),
  );
  await db.$executeRawUnsafe("vacuum analyze search_document");
  await db.$executeRawUnsafe("vacuum analyze search_posting");
}
const qs: [string, Parameters<typeof searchDirectory>[1]][] = [
  ["empty", EVERYTHING],
  ["facet1", { ...EVERYTHING, selection: { ...NOTHING_SELECTED, province: ["32"] } }],
  [
    "facet1 regency",
    { ...EVERYTHING, selection: { ...NOTHING_SELECTED, province: ["32"], regency: ["32.73"] } },
  ],
  [
    "facet3",
    {
      ...EVERYTHING,
      selection: {
        ...NOTHING_SELECTED,
        province: ["32"],
        issue: ["kesehatan"],
        service: ["LATIH"],
      },
    },
  ],
  ["common", { ...EVERYTHING, q: "masyarakat" }],
  ["common2", { ...EVERYTHING, q: "masyarakat desa" }],
  ["syn", { ...EVERYTHING, q: "difabel" }],
  ["rare", { ...EVERYTHING, q: "akuntansi" }],
  ["deep", { ...EVERYTHING, q: "masyarakat", page: 100 }],
  ["deep newest", { ...EVERYTHING, sort: "newest", page: 100 }],
  ["name", { ...EVERYTHING, sort: "name", q: "warga" }],
  ["typo", { ...EVERYTHING, q: "keseehatan sekolaah" }],
  ["prefix", { ...EVERYTHING, q: "bina mas" }],
];
for (const [name, q] of qs) {
  const ts: number[] = [];
  let total = 0;
  for (let i = 0; i < 15; i++) {
    const a = performance.now();
    total = (await searchDirectory(ANYONE, q, AT)).total;
    ts.push(performance.now() - a);
  }
  ts.sort((a, b) => a - b);
  console.log(
    name.padEnd(16),
    String(total).padStart(7),
    "p50",
    ts[7]!.toFixed(1),
    "max",
    ts[14]!.toFixed(1),
  );
}
await db.$disconnect();
