import { once } from "node:events";
import net from "node:net";

type Behaviour = {
  /** Waits this long before each answer. */
  delayMs?: number;
  /** Takes no more than this, as clamd's StreamMaxLength. */
  most?: number;
  /** Hangs up in place of an answer. */
  hangsUp?: boolean;
};

// The test file of all scanners (eicar.org), in two parts so that this source is not taken for it.
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;

/** Takes the pieces of zINSTREAM apart; null until the last, empty one is there. */
function streamed(received: Buffer) {
  const command = "zINSTREAM\0";
  if (received.toString("latin1", 0, command.length) !== command) return null;
  const pieces = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** A server that speaks clamd's INSTREAM on a port of this machine, or on a socket at `path`. */
export async function aScanner(behaviour: Behaviour = {}, path?: string) {
  const scanned: number[] = [];
  const server = net.createServer((socket) => {
    let received = Buffer.alloc(0);
    let answered = false;
    const answer = (words: string) => {
      answered = true;
      setTimeout(() => {
        if (behaviour.hangsUp) socket.destroy();
        else socket.end(`${words}\0`);
      }, behaviour.delayMs ?? 0);
    };
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      if (answered) return;
      received = Buffer.concat([received, chunk]);
      if (received.length > (behaviour.most ?? Infinity)) {
        answer("INSTREAM size limit exceeded. ERROR");
        return;
      }
      const content = streamed(received);
      if (!content) return;
      scanned.push(content.length);
      answer(content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    });
  });
  if (path) server.listen(path);
  else server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url =
    typeof address === "string" ? `unix://${address}` : `tcp://127.0.0.1:${address?.port}`;
  return { url, scanned, close: () => new Promise((yes) => server.close(yes)) };
}
