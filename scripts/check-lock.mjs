// Refuses a lockfile that cannot be installed elsewhere: a platform build that is not in it
// (npm ci then fails there), or the address of one machine's registry.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? "package-lock.json", "utf8"));
const nameOf = (place) => place.replace(/^.*node_modules\//, "");
const present = new Set(Object.keys(packages).map(nameOf));

const faults = Object.entries(packages).flatMap(([place, entry]) => {
  const name = `${nameOf(place) || "this project"} ${entry.version}`;
  const absent = Object.keys(entry.optionalDependencies ?? {}).filter((each) => !present.has(each));
  return [
    ...absent.map((each) => `${name} needs ${each}, which the lockfile lacks`),
    ...(entry.resolved?.startsWith("http") ? [`${name} names an address: ${entry.resolved}`] : []),
  ];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
