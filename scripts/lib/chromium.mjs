import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { run } from "./processes.mjs";
import { tools } from "./project.mjs";
import { Refusal } from "./words.mjs";

// Made for tests: it draws the same pages for a third of the work, having no windows.
const SHELL = "/usr/bin/chromium-headless-shell";
const PLACES = [SHELL, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const require = createRequire(import.meta.url);

const installed = () => PLACES.find((place) => existsSync(place));
const playwrightsOwn = () => require("@playwright/test").chromium.executablePath();
const isDebiansRoot = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** Whether Debian has given it. */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
  return status === 0;
}

function fromDebian() {
  const install = (name) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  apt("update", "-qq");
  if (install("chromium-headless-shell") || installed() || install("chromium")) return installed();
  throw new Refusal("Debian's packages cannot be reached; set CHROMIUM_PATH.");
}

/** The path of a Chromium: the one set, the lightest of the system's, or one installed now. */
export async function chromium(signal) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Refusal(`CHROMIUM_PATH: there is no ${given}.`);
  if (given) return given;
  if (existsSync(SHELL)) return SHELL;
  if (isDebiansRoot()) return fromDebian();
  if (installed()) return installed();
  if (existsSync(playwrightsOwn())) return playwrightsOwn();
  await run("Installing Chromium", [tools.playwright, "install", "chromium"], { signal });
  return playwrightsOwn();
}
