import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import type { APIRequestContext, Page } from "@playwright/test";
import { aPdf, aPdfOf } from "@tests/builders/papers";
import { expect, test } from "./pages";
import { cookieOf, database, signIn } from "./signed-in";
import { anOrganisation, signInAs } from "./workspace";

const MOST = 10 * 1024 * 1024;
const FIELDS = { title: "", number: "1", issuer: "Penerbit contoh", issuedOn: "", endsOn: "" };

/** The address that the form of a kind would send to, for whoever is signed in on this page. */
async function addressOn(page: Page, slug: string, word = "akta"): Promise<string> {
  await page.goto(`/ruang-oms/${slug}/dokumen/unggah/${word}`);
  return String(await page.locator("form[enctype]").getAttribute("action"));
}

type File = { name: string; buffer: Buffer; mimeType?: string };
const send = (
  request: APIRequestContext,
  address: string,
  file: File,
  fields: Record<string, string> = {},
  headers: Record<string, string> = { accept: "application/json" },
) =>
  request.post(address, {
    ...{ headers, maxRedirects: 0 },
    multipart: {
      ...{ ...FIELDS, visibility: "agencies", ...fields },
      file: { mimeType: "application/pdf", ...file },
    },
  });

test.describe("an upload", () => {
  test.use({ javaScriptEnabled: false });
  let id: string;
  let slug: string;
  let person: Awaited<ReturnType<typeof signInAs>>;

  test.beforeEach(async ({ context }) => {
    ({ id, slug } = await anOrganisation());
    person = await signInAs(context, id);
  });

  const kept = () => database.document.count({ where: { organisationId: id } });

  test("is judged by its content, keeps what was typed, and leaves nothing", async ({ page }) => {
    const address = await addressOn(page, slug);
    const bad: [string, Buffer, string][] = [
      ["halaman.pdf", Buffer.from("<!doctype html><h1>x</h1>"), "file-kind"],
      ["gambar.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "file-kind"],
      ["dua.pdf", Buffer.concat([aPdf(), Buffer.from("PK\x03\x04zip")]), "pdf-foreign"],
      ["kosong.pdf", Buffer.alloc(0), "file-empty"],
      ["besar.pdf", aPdfOf(MOST + 1), "file-large"],
      ["lebih-besar.pdf", aPdfOf(Math.floor(MOST * 1.01)), "file-large"],
    ];
    for (const [name, buffer, fault] of bad) {
      const answer = await send(page.request, address, { name, buffer }, { number: `№ ${name}` });
      expect([answer.status(), await answer.json()]).toMatchObject([
        422,
        { state: { status: "invalid", fields: { file: fault }, typed: { number: `№ ${name}` } } },
      ]);
    }
    expect(await kept()).toBe(0);
    const answer = await send(page.request, address, {
      ...{ name: "pas.pdf", buffer: aPdfOf(Math.floor(MOST * 0.99)) },
    });
    expect(answer.status()).toBe(200);
    expect(await kept()).toBe(1);
  });

  test("may bear any name, and any text; a long one is told by its field", async ({ page }) => {
    const names = ["../../etc/passwd", "a\u0000b.pdf", "\u202efdp.exe", "😀.pdf", "n".repeat(300)];
    for (const [at, name] of names.entries()) {
      const address = await addressOn(page, slug, "lain");
      const buffer = aPdf([`(berkas ${at})`]);
      const answer = await send(page.request, address, { name, buffer }, { title: `Surat ${at}` });
      expect([name, answer.status()]).toEqual([name, 200]);
    }
    const rows = await database.document.findMany({ where: { organisationId: id } });
    expect(rows.map(({ title }) => title).sort()).toEqual(names.map((_, at) => `Surat ${at}`));
    const address = await addressOn(page, slug, "lain");
    const title = "teks ".repeat(20_000);
    const answer = await send(page.request, address, { name: "a", buffer: aPdf() }, { title });
    const { state } = await answer.json();
    expect(state.fields).toEqual({ title: "title.long" });
    expect(state.typed.title).toHaveLength(100_000);
  });

  test("sent twice, or again after going back, is one paper", async ({ page }) => {
    const address = await addressOn(page, slug);
    const file = { name: "akta.pdf", buffer: aPdf() };
    const answers = await Promise.all([1, 2, 3].map(() => send(page.request, address, file)));
    expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200]);
    expect(await kept()).toBe(1);
    const other = { name: "akta.pdf", buffer: aPdf(["(yang lain)"]) };
    const again = await send(page.request, address, other);
    expect(again.status()).toBe(409);
    const { state, address: fresh } = await again.json();
    expect(state.reason).toBe("form-used");
    // The new address says what the first one said: there was no deed then.
    expect((await (await send(page.request, fresh, other)).json()).state.reason).toBe(
      "replaced-meanwhile",
    );
    expect(await kept()).toBe(1);
  });

  test("needs the session, the person and the organisation it was made for", async ({
    page,
    context,
    playwright,
  }) => {
    const address = await addressOn(page, slug);
    const file = { name: "akta.pdf", buffer: aPdf() };
    const stranger = await playwright.request.newContext({ baseURL: process.env.APP_URL });
    expect((await send(stranger, address, file)).status()).toBe(401);
    await stranger.dispose();

    // The role is taken away while the form lies open.
    await database.membership.updateMany({
      where: { personId: person.id },
      data: { state: "ended", endedAt: new Date(), endReason: "removed" },
    });
    const refused = await send(page.request, address, file, { number: "tetap ada" });
    expect(await refused.json()).toMatchObject({
      state: { reason: "not-allowed", typed: { number: "tetap ada" } },
    });
    expect(
      await database.auditEvent.count({ where: { subjectId: person.id, action: "refused" } }),
    ).toBe(1);

    // A member of another organisation with somebody's address.
    const other = await anOrganisation();
    await signInAs(context, other.id);
    const foreign = await send(page.request, address, file);
    expect((await foreign.json()).state.reason).toBe("not-allowed");
    expect(await kept()).toBe(0);

    const broken = `${address.slice(0, -6)}AAAAAA`;
    expect((await send(page.request, broken, file)).status()).toBe(404);
  });

  test("from another site is turned away", async ({ page }) => {
    const address = await addressOn(page, slug);
    const answer = await send(
      page.request,
      address,
      { name: "akta.pdf", buffer: aPdf() },
      {},
      { origin: "https://jahat.example", "sec-fetch-site": "cross-site" },
    );
    expect(answer.status()).toBe(403);
    expect(await kept()).toBe(0);
  });

  test("that breaks off in the middle leaves nothing, and can be sent again", async ({ page }) => {
    const address = await addressOn(page, slug);
    const { hostname, port } = new URL(String(process.env.APP_URL));
    const cookie = await cookieOf(person.sessionKey);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n` +
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n" +
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n',
    );
    await new Promise((done) => setTimeout(done, 500));
    socket.destroy();
    await new Promise((done) => setTimeout(done, 500));
    expect(await kept()).toBe(0);
    const answer = await send(page.request, address, { name: "a.pdf", buffer: aPdf() });
    expect(answer.status()).toBe(200);
  });

  test("is told to nobody who may not read it", async ({ page, context }) => {
    const address = await addressOn(page, slug);
    await send(page.request, address, { name: "akta.pdf", buffer: aPdf() });
    const row = await database.document.findFirstOrThrow({ where: { organisationId: id } });
    await context.clearCookies();
    await signIn(context, {});
    for (const asked of [row.id, randomUUID(), "x", "..%2f..%2fetc"]) {
      const answer = await page.request.get(`/berkas/${asked}`, { maxRedirects: 0 });
      expect([asked, answer.status()]).toEqual([asked, 303]);
      expect(answer.headers().location).toBe("/dokumen-tertutup");
    }
  });
});
