import * as fs from "node:fs";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type * as receiving from "@/lib/receive-form";
import { FORM_TYPE } from "./forms";

type ReceiveForm = typeof receiving.receiveForm;
export type Received = Awaited<ReturnType<ReceiveForm>>;

/**
 * A server that receives forms as a route does, into a stage of its own. Each form goes by with the
 * limits that stand in `limits` when it comes; `received` is the last.
 */
export async function aFormServer() {
  const files = fs.mkdtempSync(path.join(tmpdir(), "simpul-forms-"));
  process.env.SIMPUL_FILES_DIR = files;
  const { receiveForm } = await import("@/lib/receive-form");
  const { dropStaged } = await import("@/lib/storage");
  const stage = path.join(files, ".stage");
  // A test may look into it before the first form has made it.
  fs.mkdirSync(stage, { mode: 0o700 });

  const self = {
    stage,
    limits: undefined as Parameters<ReceiveForm>[3],
    received: undefined as Promise<Received> | undefined,
    staged: () => fs.readdirSync(stage),

    /** A connection over which a test sends what it likes, when it likes. */
    connect(contentType = FORM_TYPE) {
      const { port } = server.address() as AddressInfo;
      const headers = { "content-type": contentType };
      const request = http.request({ host: "127.0.0.1", port, method: "POST", headers });
      const answer = new Promise<Received>((yes, no) => {
        request.on("error", no);
        request.on("response", async (response) => {
          const chunks = [];
          for await (const chunk of response) chunks.push(chunk as Buffer);
          yes(JSON.parse(Buffer.concat(chunks).toString()));
        });
      });
      answer.catch(() => {});
      return { request, answer };
    },

    send(body: Buffer, contentType?: string) {
      const { request, answer } = self.connect(contentType);
      request.end(body);
      return answer;
    },

    /** Drops what the last form left to its caller, and gives what is still staged: nothing. */
    async cleared() {
      const form = await self.received?.catch(() => null);
      if (form?.ok && form.value.file.ok) await dropStaged(form.value.file.value.path);
      self.limits = undefined;
      self.received = undefined;
      return self.staged();
    },

    close() {
      server.closeAllConnections();
      server.close();
      fs.rmSync(files, { recursive: true, force: true });
    },
  };

  // As Next hands a request to a route: its body is the stream of the socket.
  const server = http.createServer((incoming, response) => {
    const request = new Request("http://localhost/unggah/x", {
      method: "POST",
      headers: { "content-type": incoming.headers["content-type"] ?? "" },
      body: incoming as unknown as BodyInit,
      duplex: "half",
    } as RequestInit);
    self.received = receiveForm(request, "file", ["title", "number"], self.limits);
    self.received.then(
      (form) => response.setHeader("connection", "close").end(JSON.stringify(form)),
      () => response.destroy(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return self;
}
