import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { Refusal } from "./words.mjs";

const number = (...args) =>
  Number(execFileSync("id", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/** Postgres refuses to run as root: `{ uid, gid }` of an account that may, `{}` for everyone else. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: number("-u", name), gid: number("-g", name) };
    } catch {
      // no such account here: try the next
    }
  }
  throw new Refusal(
    "Postgres does not run as root, and there is no account `postgres` or `nobody` to run it as.\n" +
      "Start as an ordinary user, or set DATABASE_URL to a Postgres server (15 or newer).",
  );
}

/** Whether that account can open the path; below a 0700 folder such as /root it cannot. */
export function canReach(account, target) {
  if (account.uid === undefined) return true;
  const asked = spawnSync("/bin/sh", ["-c", 'test -r "$0" && test -x "$0"', target], {
    ...account,
    cwd: "/",
  });
  if (asked.error) {
    throw new Refusal(
      `Cannot run programs as another account than root (${asked.error.code}).\n` +
        "Start as an ordinary user, or set DATABASE_URL to a Postgres server (15 or newer).",
    );
  }
  return asked.status === 0;
}

/** Refuses a folder in a place open to all that someone else has put there. */
export function requireOwner(folder, ...owners) {
  const found = lstatSync(folder);
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new Refusal(
      `${folder} belongs to someone else. Look at it and remove it, then start again.`,
    );
  }
}

/** Copies the server's programs to a place every account can reach; once per version. */
export function reachableCopy(native, version) {
  const copy = `/var/tmp/simpul-postgres-${version}`;
  if (!existsSync(copy)) {
    const fresh = mkdtempSync("/var/tmp/simpul-postgres-");
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, copy);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(copy)) throw error; // else another start was quicker
    }
  }
  requireOwner(copy, 0);
  return copy;
}
