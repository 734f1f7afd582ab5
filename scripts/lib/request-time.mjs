const SECOND = 1_000;

/** For the server as a whole: 10 MB at 400 kbit/s take four minutes, and lines get slower than that. */
export const LONGEST_REQUEST = { requestTimeout: 15 * 60 * SECOND, headersTimeout: 20 * SECOND };

/** Where files are sent to; whoever receives them gives up when nothing comes for 30 s. */
const takesFiles = (address = "") => address.startsWith("/unggah/");

/** Ends a request that is not wholly here after a minute, unless it brings a file. */
export function limitRequestTime(request, response, longest = 60 * SECOND) {
  if (takesFiles(request.url)) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    const { socket } = request;
    if (response.headersSent) {
      socket.destroy();
      return;
    }
    response.writeHead(408, { "content-type": "text/plain; charset=utf-8", connection: "close" });
    response.end("Terlalu lama. / This took too long.\n", () => socket.destroySoon());
  }, longest);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}
