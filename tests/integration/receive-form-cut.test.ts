import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as later } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { aFormServer } from "@tests/builders/form-server";
import { formBytes } from "@tests/builders/forms";

const server = await aFormServer();
afterAll(() => server.close());
afterEach(async () => expect(await server.cleared()).toEqual([]));

describe("a form that is not whole", () => {
  const whole = formBytes([
    { name: "title", content: "Akta" },
    { name: "file", content: randomBytes(500_000), fileName: "akta.pdf" },
    { name: "number", content: "AHU-1" },
  ]);

  it("is given up when the connection is cut, and nothing of it stays", async () => {
    const { request } = server.connect();
    request.write(whole.subarray(0, 300_000));
    while (!server.received || server.staged().length === 0) await later(5);
    request.destroy();
    expect(await server.received).toEqual({ ok: false, reason: "form-cut" });
  });

  it.each([
    ["in its file", 300_000],
    ["in a field", 90],
    ["before its last line", whole.length - 20],
  ])("is refused when it ends %s", async (_, length) => {
    expect(await server.send(whole.subarray(0, length))).toEqual({ ok: false, reason: "form-cut" });
  });

  it("is given up when nothing comes any more", async () => {
    server.limits = { stallMs: 200 };
    const { request, answer } = server.connect();
    request.write(whole.subarray(0, 300_000));
    expect(await answer).toEqual({ ok: false, reason: "form-stalled" });
    request.destroy();
  });

  it("is waited for as long as something comes, however slowly", async () => {
    server.limits = { stallMs: 200 };
    const { request, answer } = server.connect();
    for (let at = 0; at < whole.length; at += 40_000) {
      request.write(whole.subarray(at, at + 40_000));
      await later(60);
    }
    request.end();
    expect(await answer).toMatchObject({ ok: true, value: { file: { ok: true } } });
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "",
    "multipart/mixed; boundary=x",
  ])("is refused when it is no form with a file: %j", async (type) => {
    expect(await server.send(whole, type)).toEqual({ ok: false, reason: "form-wrong" });
  });

  it("throws when the stage cannot be written, and does not wait", async () => {
    const { stage } = server;
    rmSync(stage, { recursive: true, force: true });
    writeFileSync(stage, "");
    await server.send(whole).catch(() => {});
    await expect(server.received).rejects.toMatchObject({ name: "StoreAway" });
    rmSync(stage);
    mkdirSync(stage);
  });
});
