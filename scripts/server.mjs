// The app process: Next behind a small server of ours, which adds what Next cannot say by itself.
// A page that fails is answered in words, without JavaScript, with 503 when the database is away;
// every answer carries its request id; stopping finishes what was begun.
import { randomUUID } from "node:crypto";
import http from "node:http";
import next from "next";
import { failurePage } from "./lib/failure-page.mjs";
import { databaseAnswers } from "./lib/database-answers.mjs";
import { root } from "./lib/project.mjs";
import { LONGEST_REQUEST, limitRequestTime } from "./lib/request-time.mjs";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const secure = (process.env.APP_URL ?? "").startsWith("https://");
const GRACE = 8_000;

// The name matters only for addresses Next makes for itself: rewrites compare with "localhost".
const app = next({ dev: false, dir: root, hostname: "localhost", port });
const handle = app.getRequestHandler();

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(secure && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
};

/** Says who asked and under which number, so that neither can be made up by the one who asks. */
function mark(request, response) {
  const id = randomUUID();
  request.headers["x-request-id"] = id;
  request.headers["x-simpul-peer"] = request.socket.remoteAddress ?? "unknown";
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  // A badge is made to be shown on other sites.
  if (/^\/berkas\/surat\/[^/]+\/lencana\.svg(\?|$)/.test(request.url)) {
    response.setHeader("cross-origin-resource-policy", "cross-origin");
  }
  response.setHeader("x-request-id", id);
  return id;
}

const ours = new URL(process.env.APP_URL ?? `http://localhost:${port}`);

/** An address that cannot be decoded leads nowhere: to the page that says so. */
function mendAddress(request) {
  try {
    decodeURIComponent(request.url.split("?")[0]);
  } catch {
    request.url = /^\/en\//.test(request.url) ? "/en/-" : "/-";
  }
}

/**
 * Only forms of this site may act. Where a reverse proxy speaks to us under another name, the
 * browser's own word for the site decides; Next compares it with the host, so both are told alike.
 */
function comesFromUs(request) {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return true;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site && site !== "same-origin" && site !== "none") return false;
  if (!origin) return true;
  if (origin !== ours.origin && origin.replace(/^https?:\/\//, "") !== host) return false;
  request.headers.host = new URL(origin).host;
  delete request.headers["x-forwarded-host"];
  return true;
}

/** Holds back the body of an HTML answer that failed, and sends a page in words in its place. */
function answerFailuresInWords(request, response, id) {
  const { write, end, writeHead } = response;
  let failed = false;
  const isFailedPage = () =>
    !response.headersSent &&
    response.statusCode >= 500 &&
    !String(response.getHeader("content-type") ?? "text/html").includes("json");

  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    if (failed || isFailedPage()) {
      failed = true;
      return response;
    }
    return writeHead.call(response, status, ...rest);
  };
  response.write = (...args) => {
    failed ||= isFailedPage();
    return failed ? true : write.apply(response, args);
  };
  response.end = (...args) => {
    failed ||= isFailedPage();
    if (!failed) return end.apply(response, args);
    Object.assign(response, { write, end, writeHead });
    void sayFailure(request, response, id);
    return response;
  };
}

async function sayFailure(request, response, id) {
  const outage = !(await databaseAnswers());
  const body = failurePage({ english: /^\/en(\/|\?|$)/.test(request.url ?? ""), outage, code: id });
  for (const name of ["content-encoding", "transfer-encoding", "etag", "content-length"]) {
    response.removeHeader(name);
  }
  response.statusCode = outage ? 503 : 500;
  if (outage) response.setHeader("retry-after", "30");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
}

await app.prepare();
const server = http.createServer(LONGEST_REQUEST, (request, response) => {
  limitRequestTime(request, response);
  const id = mark(request, response);
  mendAddress(request);
  if (!comesFromUs(request)) {
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
    response.end("Formulir ini dikirim dari situs lain. / This form was sent from another site.\n");
    return;
  }
  answerFailuresInWords(request, response, id);
  handle(request, response).catch(() => {
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
});
server.keepAliveTimeout = 30_000;
server.on("clientError", (_error, socket) => {
  if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
});
server.listen(port, hostname);

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE).unref();
  });
}
