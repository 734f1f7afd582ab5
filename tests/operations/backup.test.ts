import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBackup } from "../../scripts/lib/backup.mjs";
import { openBackup, restoreBackup } from "../../scripts/lib/restore.mjs";
import { ask, makeDatabase } from "./databases";

const scratch = mkdtempSync(path.join(tmpdir(), "simpul-backup-"));
const place = (name: string) => path.join(scratch, name);
const backupFile = place("simpul.tar.gz");
const MARK = "a row to look for";
let source: string;

function folder(name: string) {
  mkdirSync(place(name), { recursive: true });
  return place(name);
}

async function restore(file: string, url: string, filesFolder = mkdtempSync(place("files-"))) {
  const spoolFolder = mkdtempSync(place("spool-"));
  await restoreBackup(await openBackup(file, spoolFolder), { url, filesFolder });
}

const tableNames = async (url: string) =>
  (
    await ask(
      url,
      "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema)' ORDER BY 1",
    )
  ).map(({ name }) => String(name));

const SEQUENCES =
  "SELECT schemaname, sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 2";

beforeAll(async () => {
  source = await makeDatabase(process.env.SIMPUL_TEST_DEMO);
  // Text that a careless copy would bend, and a sequence that has moved on.
  const odd = `${MARK} \\N \\. "quoted" \t tab \n line é 🌿`;
  for (const action of [odd, "", "\\."]) {
    await ask(
      source,
      `INSERT INTO audit_event (at, actor, action, subject_type, subject_id, details)
       VALUES (now(), 'system', $text$${action}$text$, 'test', '1', '{"a":[1,null,"\\\\n"]}')`,
    );
  }
  await ask(source, "INSERT INTO limits.hit (key, points) VALUES ('someone', 3)");
  mkdirSync(place("files/ab"), { recursive: true });
  writeFileSync(place("files/ab/abcd"), "a paper");
  writeFileSync(place("files/empty"), "");
  mkdirSync(place("files/.stage"));
  writeFileSync(place("files/.stage/half"), "a paper on its way");
  await writeBackup(backupFile, {
    url: source,
    filesFolder: place("files"),
    spoolFolder: scratch,
    version: "0.1.0",
    dataKey: "a key",
  });
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a backup restored into an empty database", () => {
  let target: string;

  beforeAll(async () => {
    target = await makeDatabase();
    await restore(backupFile, target, place("restored"));
  });

  it("has the same rows in every table", async () => {
    const names = await tableNames(source);
    expect(await tableNames(target)).toEqual(names);
    let rows = 0;
    for (const name of names.filter((each) => !each.startsWith("limits."))) {
      const all = `SELECT each::text AS row FROM ${name} AS each ORDER BY 1`;
      const found = await ask(target, all);
      expect(found, name).toEqual(await ask(source, all));
      rows += found.length;
    }
    expect(rows).toBeGreaterThan(3);
  });

  it("leaves the counters of limits behind", async () => {
    expect(await ask(target, "SELECT * FROM limits.hit")).toEqual([]);
  });

  it("goes on counting where the old one stopped", async () => {
    expect(await ask(target, SEQUENCES)).toEqual(await ask(source, SEQUENCES));
  });

  it("still guards the audit trail", async () => {
    await expect(ask(target, "UPDATE audit_event SET actor = 'me'")).rejects.toThrow();
    await expect(ask(target, "TRUNCATE audit_event")).rejects.toThrow();
  });

  it("has the files", () => {
    expect(readFileSync(place("restored/ab/abcd"), "utf8")).toBe("a paper");
    expect(readFileSync(place("restored/empty"), "utf8")).toBe("");
    expect(statSync(place("restored/ab/abcd")).mode & 0o777).toBe(0o600);
  });

  it("has no file that was on its way", () => {
    expect(readdirSync(place("restored")).sort()).toEqual(["ab", "empty"]);
  });
});

describe("a damaged backup is refused before anything is written", () => {
  const whole = () => gunzipSync(readFileSync(backupFile));

  const damages: [string, RegExp, (file: string) => void][] = [
    [
      "cut in the middle",
      /not a whole backup/,
      (file) => truncateSync(file, readFileSync(file).length >> 1),
    ],
    [
      "cut at its last byte",
      /not a whole backup/,
      (file) => truncateSync(file, readFileSync(file).length - 1),
    ],
    [
      "with one byte turned",
      /not a whole backup|was cut or changed/,
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1]! ^= 0x10;
        writeFileSync(file, bytes);
      },
    ],
    [
      "with a row rewritten and packed again",
      /audit_event\.copy is not what was backed up/,
      (file) => {
        const bytes = whole();
        bytes.write("A ROW", bytes.indexOf(MARK));
        writeFileSync(file, gzipSync(bytes));
      },
    ],
    [
      "with another table of contents",
      /not one of ours/,
      (file) => {
        const bytes = whole();
        bytes.write('"tablez"', bytes.lastIndexOf('"tables"'));
        writeFileSync(file, gzipSync(bytes));
      },
    ],
    ["that is something else", /not a whole backup/, (file) => writeFileSync(file, "hello")],
    ["that is not there", /There is no/, (file) => rmSync(file)],
  ];

  it.each(damages)("%s", async (_, words, damage) => {
    const file = place("damaged.tar.gz");
    writeFileSync(file, readFileSync(backupFile));
    damage(file);
    const target = await makeDatabase();
    await expect(restore(file, target)).rejects.toThrow(words);
    expect(await tableNames(target)).toEqual([]);
  });
});

describe("a restore refuses", () => {
  it("a database with rows, by the name of the table", async () => {
    const target = await makeDatabase(process.env.SIMPUL_TEST_TEMPLATE);
    await ask(target, "INSERT INTO command_request VALUES (gen_random_uuid(), 'x', '{}')");
    const before = await ask(target, "SELECT count(*) FROM command_request");
    await expect(restore(backupFile, target)).rejects.toThrow(/not empty: \w+ has rows/);
    expect(await ask(target, "SELECT count(*) FROM command_request")).toEqual(before);
  });

  it("a folder that has files", async () => {
    const target = await makeDatabase();
    writeFileSync(path.join(folder("full"), "paper"), "mine");
    await expect(restore(backupFile, target, place("full"))).rejects.toThrow(/full is not empty/);
    expect(await tableNames(target)).toEqual([]);
  });

  it("rows that do not fit, and leaves nothing behind", async () => {
    const target = await makeDatabase();
    const backup = await openBackup(backupFile, mkdtempSync(place("spool-")));
    const broken = {
      ...backup,
      scripts: [...backup.scripts, "ALTER TABLE audit_event ADD CHECK (false)"],
    };
    const attempt = restoreBackup(broken, { url: target, filesFolder: place("never") });
    await expect(attempt).rejects.toThrow(/violates check constraint/);
    expect(await tableNames(target)).toEqual([]);
  });
});

describe("a backup refuses", () => {
  const options = {
    filesFolder: place("files"),
    spoolFolder: scratch,
    version: "0.1.0",
    dataKey: "k",
  };

  it("to overwrite a file", async () => {
    await expect(writeBackup(backupFile, { ...options, url: source })).rejects.toThrow(
      /already there/,
    );
  });

  it("a database of something else, and leaves no file", async () => {
    const url = await makeDatabase();
    const file = place("other.tar.gz");
    await expect(writeBackup(file, { ...options, url })).rejects.toThrow(/nothing of Simpul/);
    expect(() => readFileSync(`${file}.partial`)).toThrow();
    expect(() => readFileSync(file)).toThrow();
  });
});
