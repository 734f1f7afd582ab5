import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

type Row = Record<string, string>;

const here = import.meta.dirname;
const published = path.join(here, "../../../node_modules/idn-area-data/data");
const rowsOf = (file: string): Row[] => parse(readFileSync(file), { columns: true });

// By province code. The rest is WIB.
const WITA = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const WIT = new Set(["81", "82", "91", "92", "93", "94", "95", "96"]);
const timeZone = (code: string) => {
  const province = code.slice(0, 2);
  return WIT.has(province) ? "WIT" : WITA.has(province) ? "WITA" : "WIB";
};

/** Provinces, regencies and cities, districts of idn-area-data (ODbL), with tiles of the map. */
export function regions() {
  const tiles = new Map(rowsOf(path.join(here, "tiles.csv")).map((tile) => [tile.code, tile]));
  const provinces = rowsOf(path.join(published, "provinces.csv")).map(
    ({ code = "", name = "" }) => {
      const tile = tiles.get(code);
      return {
        code,
        level: "province" as const,
        parentCode: null,
        name: tile?.name ?? name,
        shortName: tile?.short ?? null,
        iso: tile?.iso ?? null,
        timeZone: timeZone(code),
        tileRow: tile ? Number(tile.row) : null,
        tileColumn: tile ? Number(tile.col) : null,
      } as const;
    },
  );
  const inside = (file: string, level: "regency" | "district", parent: string) =>
    rowsOf(path.join(published, file)).map(({ code = "", name = "", ...row }) => ({
      code,
      level,
      parentCode: row[parent] ?? null,
      name,
      shortName: null,
      iso: null,
      timeZone: timeZone(code),
      tileRow: null,
      tileColumn: null,
    }));
  return [
    ...provinces,
    ...inside("regencies.csv", "regency", "province_code"),
    ...inside("districts.csv", "district", "regency_code"),
  ];
}
