// npm run restore -- FILE
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./lib/backup.mjs";
import { migrate } from "./lib/database.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { databaseSettings } from "./lib/prepare.mjs";
import { dataFolder, filesFolder } from "./lib/project.mjs";
import { openBackup, restoreBackup } from "./lib/restore.mjs";
import { Refusal, say } from "./lib/words.mjs";

await lifetime(
  async ({ signal, onEnd }) => {
    const file = process.argv[2];
    if (!file) throw new Refusal("Name the file: npm run restore -- simpul.tar.gz");
    const env = await databaseSettings(onEnd);
    const spoolFolder = mkdtempSync(path.join(dataFolder, "restore-"));
    onEnd(() => rmSync(spoolFolder, { recursive: true, force: true }));
    const backup = await openBackup(path.resolve(process.env.INIT_CWD ?? "", file), spoolFolder);
    await restoreBackup(backup, {
      url: env.DATABASE_URL_DIRECT,
      filesFolder,
    });
    const { created, key, tables, files } = backup.manifest;
    say(`Restored ${tables.length} tables and ${files.length} files of ${created}.`);
    say(`Newer migrations: ${await migrate(env, signal)}.`);
    if (key !== fingerprint(env.DATA_KEY)) {
      say(
        "DATA_KEY is another one than at the backup: set the old one, or encrypted fields stay closed.",
      );
    }
  },
  { interrupted: 130 },
);
