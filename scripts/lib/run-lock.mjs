import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { birthOf } from "./processes.mjs";
import { Refusal } from "./words.mjs";

export const ROLES = ["all", "app", "worker"];

const lockFile = (folder, role) => path.join(folder, `running-${role}.json`);

/** What runs in this role on this data folder: `{ pid, born, command, address }`, or null. */
export function runningOn(folder, role) {
  try {
    const kept = JSON.parse(readFileSync(lockFile(folder, role), "utf8"));
    return birthOf(kept.pid) === kept.born ? kept : null;
  } catch {
    return null;
  }
}

/** Takes the role for this process; gives the one that already has it, or null. */
export function take(folder, role, { command, address }) {
  const file = lockFile(folder, role);
  const mine = { pid: process.pid, born: birthOf(process.pid), command, address };
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return null;
    } catch (error) {
      if (error.code === "EACCES") {
        throw new Refusal(`Cannot write in ${folder}. Start as the account that made it.`);
      }
      if (error.code !== "EEXIST") throw error;
      const other = runningOn(folder, role);
      if (other) return other;
      rmSync(file, { force: true }); // left behind by a process that was killed
    }
  }
}

export const release = (folder, role) => rmSync(lockFile(folder, role), { force: true });
