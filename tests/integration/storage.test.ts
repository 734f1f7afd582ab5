import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as storing from "@/lib/storage";
import { anObjectStore } from "@tests/builders/object-store";

const folder = fs.mkdtempSync(path.join(tmpdir(), "simpul-storage-"));
const files = path.join(folder, "files");
type Storage = typeof storing;
type Store = Awaited<ReturnType<typeof anObjectStore>>;

const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** The storage as a process with these settings has it. */
async function storageWith(settings: Record<string, string>): Promise<Storage> {
  vi.unstubAllEnvs();
  vi.resetModules();
  for (const [name, value] of Object.entries({ SIMPUL_FILES_DIR: files, ...settings })) {
    vi.stubEnv(name, value);
  }
  return import("@/lib/storage");
}

async function staged(storage: Storage, content: Buffer) {
  const file = await storage.stageFile();
  fs.writeFileSync(file, content);
  return file;
}

async function kept(storage: Storage, content: Buffer) {
  const sha256 = hashOf(content);
  await storage.keepObject(await staged(storage, content), sha256, "application/pdf");
  return sha256;
}

async function contentOf(storage: Storage, sha256: string) {
  const stream = await storage.openObject(sha256);
  return stream && buffer(stream);
}

async function listed(storage: Storage) {
  const all = [];
  for await (const object of storage.listObjects()) all.push(object);
  return all;
}

afterAll(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe.each(["a folder", "a bucket"])("files in %s", (where) => {
  let storage: Storage;
  let store: Store | undefined;

  beforeAll(async () => {
    if (where === "a bucket") store = await anObjectStore();
    storage = await storageWith(store?.settings ?? {});
  });
  afterAll(() => store?.close());

  it("are kept, opened, listed and removed by the hash of what they hold", async () => {
    const content = randomBytes(1_000_000);
    const before = Date.now();
    const sha256 = await kept(storage, content);
    expect((await contentOf(storage, sha256))!.equals(content)).toBe(true);
    const [object] = (await listed(storage)).filter((each) => each.sha256 === sha256);
    expect(object).toMatchObject({ sha256, bytes: content.length });
    // A bucket tells whole seconds.
    expect(object!.keptAt.getTime()).toBeGreaterThan(before - 2_000);
    expect(await storage.objectKeptAt(sha256)).toEqual(object!.keptAt);
    await storage.removeObject(sha256);
    expect(await storage.openObject(sha256)).toBeNull();
    expect(await storage.objectKeptAt(sha256)).toBeNull();
    await storage.removeObject(sha256);
  });

  it("are one object when kept twice, or by many at once", async () => {
    const content = randomBytes(300_000);
    const names = await Promise.all(Array.from({ length: 12 }, () => kept(storage, content)));
    expect(new Set(names).size).toBe(1);
    expect(await kept(storage, content)).toBe(names[0]);
    expect((await listed(storage)).filter(({ sha256 }) => sha256 === names[0])).toHaveLength(1);
    expect((await contentOf(storage, names[0]!))!.equals(content)).toBe(true);
  });

  it("leave nothing in the stage once they are kept", async () => {
    await kept(storage, randomBytes(10));
    expect(fs.readdirSync(path.join(files, ".stage"))).toEqual([]);
  });

  it("cannot be named by anything but a hash", async () => {
    for (const name of ["../../etc/passwd", "", "a".repeat(63), `${"a".repeat(64)}/..`]) {
      await expect(storage.openObject(name)).rejects.toThrow("SHA-256");
      await expect(storage.removeObject(name)).rejects.toThrow("SHA-256");
    }
  });
});

describe("a folder of files", () => {
  let storage: Storage;
  beforeAll(async () => void (storage = await storageWith({})));
  const placeOf = (sha256: string) => path.join(files, sha256.slice(0, 2), sha256);

  it("can be read by nobody else", async () => {
    const sha256 = await kept(storage, randomBytes(10));
    const file = await storage.stageFile();
    const modeOf = (place: string) => fs.statSync(place).mode & 0o777;
    expect([modeOf(placeOf(sha256)), modeOf(file)]).toEqual([0o600, 0o600]);
    expect([modeOf(path.dirname(placeOf(sha256))), modeOf(path.dirname(file))]).toEqual([
      0o700, 0o700,
    ]);
    await storage.dropStaged(file);
  });

  it("keeps an object that is there, renewing its time, and mends one that was bent", async () => {
    const content = randomBytes(1_000);
    const sha256 = await kept(storage, content);
    const { ino } = fs.statSync(placeOf(sha256));
    fs.utimesSync(placeOf(sha256), 1, 1);
    await kept(storage, content);
    expect(fs.statSync(placeOf(sha256)).ino).toBe(ino);
    expect((await storage.objectKeptAt(sha256))!.getTime()).toBeGreaterThan(Date.now() - 10_000);
    fs.writeFileSync(placeOf(sha256), content.subarray(0, 10));
    await kept(storage, content);
    expect((await contentOf(storage, sha256))!.equals(content)).toBe(true);
  });

  it("passes over what is not ours", async () => {
    fs.mkdirSync(path.join(files, "aa"), { recursive: true });
    for (const name of ["notes.txt", "aa/notes.txt"]) fs.writeFileSync(path.join(files, name), "x");
    const names = (await listed(storage)).map(({ sha256 }) => sha256);
    expect(names.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it("loses from its stage what was left an hour ago, and nothing younger", async () => {
    const [old, young] = [await storage.stageFile(), await storage.stageFile()];
    const anHourAgo = Date.now() / 1000 - 3_601;
    fs.utimesSync(old, anHourAgo, anHourAgo);
    expect(await storage.sweepStage()).toBe(1);
    expect([fs.existsSync(old), fs.existsSync(young)]).toEqual([false, true]);
    await storage.dropStaged(young);
    expect(await storage.sweepStage()).toBe(0);
  });

  it("is away, in those words, where it cannot be written, and nothing is half kept", async () => {
    const blocked = path.join(folder, "blocked");
    fs.writeFileSync(blocked, "a file where the folder should be");
    const away = await storageWith({ SIMPUL_FILES_DIR: path.join(blocked, "files") });
    const said = { name: "StoreAway", code: "ENOTDIR" };
    await expect(away.stageFile()).rejects.toMatchObject(said);
    await expect(away.openObject("a".repeat(64))).rejects.toMatchObject(said);
    const file = path.join(folder, "staged");
    fs.writeFileSync(file, "x");
    await expect(away.keepObject(file, hashOf(Buffer.from("x")), "a/b")).rejects.toMatchObject(
      said,
    );
    expect(fs.readFileSync(file, "utf8")).toBe("x");
  });
});

describe("a bucket that does not answer as it should", () => {
  const HASH = "a".repeat(64);
  const keys = { S3_BUCKET: "papers", S3_ACCESS_KEY: "S3RVER", S3_SECRET_KEY: "a-secret-of-ours" };
  const at = (port: number) => ({ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_PATH_STYLE: "1" });

  async function refusals(settings: Record<string, string>) {
    const storage = await storageWith({ ...keys, ...settings });
    const file = await staged(storage, Buffer.from("x"));
    const tries = await Promise.allSettled([
      storage.openObject(HASH),
      storage.keepObject(file, HASH, "a/b"),
      listed(storage),
    ]);
    expect(fs.existsSync(file)).toBe(true);
    return tries.map((each) => (each.status === "rejected" ? each.reason : "none"));
  }

  it("is away when nobody listens, or nobody knows the bucket or the key", async () => {
    const store = await anObjectStore();
    const found = [
      await refusals(at(9)),
      await refusals({ ...store.settings, S3_BUCKET: "elsewhere" }),
      await refusals({ ...store.settings, S3_ACCESS_KEY: "A-KEY-OF-OURS" }),
    ];
    await store.close();
    for (const error of found.flat()) {
      expect(error).toMatchObject({ name: "StoreAway", code: expect.stringMatching(/^\w+$/) });
      expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/a-secret-of-ours|S3RVER|A-KEY/);
    }
    expect(found.map(([first]) => first.code)).toEqual([
      "ECONNREFUSED",
      "NoSuchBucket",
      "InvalidAccessKeyId",
    ]);
  });

  it("is away when it takes the call and hangs up", async () => {
    const server = net.createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await new Promise((yes) => server.once("listening", yes));
    const errors = await refusals(at((server.address() as net.AddressInfo).port));
    server.close();
    expect(errors.map(({ name }) => name)).toEqual(["StoreAway", "StoreAway", "StoreAway"]);
  });
});
