import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as later } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LONGEST_REQUEST, limitRequestTime } from "../../scripts/lib/request-time.mjs";

const LONGEST_MS = 300;
let server: http.Server;

beforeAll(async () => {
  server = http.createServer(LONGEST_REQUEST, async (request, response) => {
    limitRequestTime(request, response, LONGEST_MS);
    if (request.url === "/early") response.write("first words");
    let bytes = 0;
    try {
      for await (const chunk of request) bytes += (chunk as Buffer).length;
    } catch {
      return;
    }
    if (request.url === "/slow-answer") await later(2 * LONGEST_MS);
    response.end(String(bytes));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends ten bytes, one at a time, for so long altogether. */
async function sendSlowly(path: string, altogether: number) {
  const { port } = server.address() as AddressInfo;
  const headers = { "content-length": 10 };
  const request = http.request({ host: "127.0.0.1", port, method: "POST", path, headers });
  const answer = new Promise<{ status?: number; body: string }>((yes) => {
    request.on("error", () => yes({ body: "cut" }));
    request.on("response", async (response) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of response) chunks.push(chunk as Buffer);
      } catch {
        chunks.push(Buffer.from(", then cut"));
      }
      yes({ status: response.statusCode, body: Buffer.concat(chunks).toString() });
    });
  });
  let isOver = false;
  void answer.then(() => (isOver = true));
  for (let sent = 0; sent < 10 && !isOver; sent += 1) {
    request.write("x");
    await later(altogether / 10);
  }
  request.end();
  return answer;
}

it("a request that is wholly here in time is answered, however long the answer takes", async () => {
  expect(await sendSlowly("/", LONGEST_MS / 3)).toEqual({ status: 200, body: "10" });
  expect(await sendSlowly("/slow-answer", 10)).toEqual({ status: 200, body: "10" });
});

it.each(["/", "/en/unggah/x", "/unggahan", "/?x=/unggah/"])(
  "a request to %s that is not, is ended with 408",
  async (path) => {
    const began = performance.now();
    expect(await sendSlowly(path, 10 * LONGEST_MS)).toMatchObject({ status: 408 });
    expect(performance.now() - began).toBeLessThan(4 * LONGEST_MS);
  },
);

it("an answer that had begun is cut off", async () => {
  const { body } = await sendSlowly("/early", 10 * LONGEST_MS);
  expect(body).toMatch(/cut$/);
});

it("a file may take its time, up to a quarter of an hour", async () => {
  expect(await sendSlowly("/unggah/x", 3 * LONGEST_MS)).toEqual({ status: 200, body: "10" });
  expect(server.requestTimeout).toBe(900_000);
  expect(server.headersTimeout).toBe(20_000);
});
