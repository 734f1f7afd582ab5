import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { weakness } from "../../scripts/lib/settings.mjs";
import { ask, makeDatabase } from "./databases";

const folder = mkdtempSync(path.join(tmpdir(), "simpul-start-"));
const start = path.resolve(import.meta.dirname, "../../scripts/start.mjs");
const NOBODY = "postgresql://someone:a-password@127.0.0.1:9/simpul";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start` with these settings to its end; all others are as if nothing was set. */
async function started(settings: Record<string, string>) {
  const none = {
    PORT: "",
    HOST: "",
    APP_URL: "",
    AUTH_SECRET: "",
    DATA_KEY: "",
    SIGNING_SECRET: "",
    SIMPUL_ROLE: "",
  };
  const env = { ...process.env, ...none, SIMPUL_DEMO: "", SIMPUL_DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, [start], { env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const [code] = await once(child, "close");
  return { code, output };
}

describe("a start refuses, in words and with exit code 1,", () => {
  it("a port that another program has, by its number", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as net.AddressInfo;
    const { code, output } = await started({
      DATABASE_URL: NOBODY,
      PORT: String(port),
      HOST: "127.0.0.1",
    });
    other.close();
    expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(output).toContain(`PORT=${port + 1} npm start`);
    expect(code).toBe(1);
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["SIMPUL_ROLE", "cook"],
  ])("%s=%s, by the name of the setting", async (name, value) => {
    const { code, output } = await started({ DATABASE_URL: NOBODY, [name]: value });
    expect(output).toContain(`${name} is "${value}"`);
    expect(code).toBe(1);
  });

  it("a server that cannot be reached, without telling the password", async () => {
    const { code, output } = await started({ DATABASE_URL: NOBODY, SIMPUL_ROLE: "worker" });
    expect(output).toContain("127.0.0.1:9");
    expect(output).not.toContain("a-password");
    expect(code).toBe(1);
  });

  it("an address that is none, without telling it", async () => {
    const { code, output } = await started({ DATABASE_URL: "a-password", SIMPUL_ROLE: "worker" });
    expect(output).toContain("DATABASE_URL is not an address");
    expect(output).not.toContain("a-password");
    expect(code).toBe(1);
  });

  it("a database that does not exist, and one that is not let in", async () => {
    const url = new URL(await makeDatabase());
    const absent = Object.assign(new URL(url), { pathname: "/simpul_nowhere" }).href;
    const wrong = Object.assign(new URL(url), { password: "a-password" }).href;
    const none = await started({ DATABASE_URL: absent, SIMPUL_ROLE: "worker" });
    expect(none.output).toContain('has no database "simpul_nowhere"');
    const refused = await started({ DATABASE_URL: wrong, SIMPUL_ROLE: "worker" });
    expect(refused.output).toContain("does not accept the password");
    expect(refused.output).not.toContain("a-password");
  });

  it("a weak secret, before anything is written to the database", async () => {
    const url = await makeDatabase();
    const { code, output } = await started({
      DATABASE_URL: url,
      SIMPUL_ROLE: "worker",
      AUTH_SECRET: "change-me",
    });
    expect(output).toContain("AUTH_SECRET is shorter than 32 characters");
    expect(code).toBe(1);
    expect(await ask(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual(
      [],
    );
  });

  it("leaving nothing that would stop the next one, and secrets only their owner can read", () => {
    const left = readdirSync(folder);
    expect(left.filter((name) => name.startsWith("running-"))).toEqual([]);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });
});

describe("weakness of a secret", () => {
  it.each([
    ["5e1f0c7ab2d94836a7c0d15e98b3f64", /shorter/],
    ["abababababababababababababababab", /repeats/],
    ["0123456789abcdef0123456789abcdef", /example/],
    ["please-change-me-please-change-me-now", /example/],
    ["my very Secret phrase of many letters", /example/],
  ])("%s", (secret, words) => {
    expect(weakness(secret)).toMatch(words);
  });

  it.each(["5e1f0c7ab2d94836a7c0d15e98b3f642", "kuda hijau melompat sungai Bengawan 7"])(
    "%s has none",
    (secret) => {
      expect(weakness(secret)).toBe("");
    },
  );
});
