// npm run backup -- FILE
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { writeBackup } from "./lib/backup.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { databaseSettings } from "./lib/prepare.mjs";
import { dataFolder, filesFolder, root } from "./lib/project.mjs";
import { Refusal, say } from "./lib/words.mjs";

await lifetime(
  async ({ onEnd }) => {
    const file = process.argv[2];
    if (!file) throw new Refusal("Name the file: npm run backup -- simpul.tar.gz");
    const env = await databaseSettings(onEnd);
    const spoolFolder = mkdtempSync(path.join(dataFolder, "backup-"));
    onEnd(() => rmSync(spoolFolder, { recursive: true, force: true }));
    const manifest = await writeBackup(path.resolve(process.env.INIT_CWD ?? "", file), {
      url: env.DATABASE_URL_DIRECT,
      filesFolder,
      spoolFolder,
      version: JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version,
      dataKey: env.DATA_KEY,
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`${file}: ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files.`);
    if (process.env.S3_BUCKET) {
      say(
        `The bucket ${process.env.S3_BUCKET} is not in it: back it up by the means of its store.`,
      );
    }
    say("Keep DATA_KEY elsewhere: without it, encrypted fields cannot be read.");
  },
  { interrupted: 130 },
);
