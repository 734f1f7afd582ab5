import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { run } from "./processes.mjs";
import { tools } from "./project.mjs";
import { Refusal } from "./words.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const require = createRequire(import.meta.url);

const installed = () => PLACES.find((place) => existsSync(place));
const playwrightsOwn = () => require("@playwright/test").chromium.executablePath();

function apt(...args) {
  const { status } = spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Refusal(`apt-get ${args.join(" ")} failed; set CHROMIUM_PATH.`);
}

/** The path of a Chromium: the one set, the system's, or one installed now. */
export async function chromium(signal) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Refusal(`CHROMIUM_PATH: there is no ${given}.`);
  if (given || installed()) return given || installed();
  if (existsSync(playwrightsOwn())) return playwrightsOwn();
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
    return installed();
  }
  await run("Installing Chromium", [tools.playwright, "install", "chromium"], { signal });
  return playwrightsOwn();
}
