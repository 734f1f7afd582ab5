import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A real mail server on loopback; what it took can be read. */
export async function aMailbox(answers: Pick<SMTPServerOptions, "onRcptTo" | "onData"> = {}) {
  const mails: ParsedMail[] = [];
  let port = 0;
  const open = async () => {
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      },
      ...answers,
    });
    server.on("error", () => {
      // A client that hangs up is what some tests are about.
    });
    await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
    port = (server.server.address() as AddressInfo).port;
    return server;
  };
  let server = await open();
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((done) => server.close(done)),
    /** Again, at the same port. */
    start: async () => void (server = await open()),
  };
}
