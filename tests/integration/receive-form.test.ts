import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { MOST_BYTES } from "@/domain/paper-file";
import { aFormServer, type Received } from "@tests/builders/form-server";
import { FORM_TYPE, formBytes, type Part } from "@tests/builders/forms";

const server = await aFormServer();
afterAll(() => server.close());
afterEach(async () => expect(await server.cleared()).toEqual([]));

const sendParts = (...parts: Part[]) => server.send(formBytes(parts));

async function formOf(answer: Promise<Received>) {
  const form = await answer;
  if (!form.ok) throw new Error(form.reason);
  return form.value;
}

const title = { name: "title", content: "Akta 🌿 pendirian" };
const number = { name: "number", content: "AHU-1" };
const paper = (content: Buffer | string, fileName = "akta.pdf") => ({
  name: "file",
  content,
  fileName,
});

describe("a form with a file", () => {
  it("is read whole: its fields and its file, to the last byte", async () => {
    const content = randomBytes(3_000_000);
    const { fields, file } = await formOf(sendParts(title, number, paper(content)));
    expect(fields).toEqual({ title: "Akta 🌿 pendirian", number: "AHU-1" });
    expect(file).toMatchObject({ ok: true, value: { bytes: content.length } });
    if (file.ok) expect(readFileSync(file.value.path).equals(content)).toBe(true);
  });

  it("may have its fields behind the file, and lack some", async () => {
    const { fields, file } = await formOf(sendParts(paper("x"), number));
    expect(fields).toEqual({ title: "", number: "AHU-1" });
    expect(file.ok).toBe(true);
  });

  it.each([
    ["no part for it", [title], "file-missing"],
    ["none chosen", [title, paper("", "")], "file-missing"],
    ["an empty one", [title, paper("", "kosong.pdf")], "file-empty"],
    ["its field filled with text", [title, { name: "file", content: "x" }], "file-missing"],
  ])("is answered when there is no file: %s", async (_, parts, reason) => {
    const { fields, file } = await formOf(sendParts(...parts));
    expect(file).toEqual({ ok: false, reason });
    expect(fields.title).toBe(title.content);
  });

  it("keeps the first of two files and of two equal fields, and nothing it did not ask for", async () => {
    const others = [
      { name: "other", content: "x" },
      { name: "__proto__", content: "x" },
      { name: "title", content: "second" },
      { name: "other", content: randomBytes(400_000), fileName: "other.pdf" },
    ];
    const { fields, file } = await formOf(
      sendParts(title, ...others, paper("first"), paper("second")),
    );
    expect(fields).toEqual({ title: title.content, number: "" });
    if (file.ok) expect(readFileSync(file.value.path, "utf8")).toBe("first");
    expect(file.ok).toBe(true);
    expect(server.staged()).toHaveLength(1);
  });

  it.each([
    "../../../etc/cron.d/akta",
    "..\\..\\akta.pdf",
    "akta\0.pdf",
    "akta\u202efdp.exe",
    "akta🌿.pdf",
    `${"a".repeat(300)}.pdf`,
  ])("never uses the name of the file for a path: %j", async (name) => {
    const { file } = await formOf(sendParts(paper("x", name), title));
    if (!file.ok) throw new Error(file.reason);
    expect(path.relative(server.stage, file.value.path)).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.staged()).toEqual([path.basename(file.value.path)]);
  });
});

describe("too much of something", () => {
  it.each([
    [MOST_BYTES, true],
    [MOST_BYTES + 1, false],
    [3 * MOST_BYTES, false],
  ])("a file of %i bytes is taken: %s, and the fields are there", async (size, isTaken) => {
    const { fields, file } = await formOf(sendParts(title, paper(Buffer.alloc(size)), number));
    expect(fields).toEqual({ title: title.content, number: "AHU-1" });
    expect(file).toMatchObject(isTaken ? { ok: true } : { ok: false, reason: "file-large" });
  });

  it("a body without end is not read to the end; the fields before it are there", async () => {
    const { request } = server.connect();
    const bytes = formBytes([title, paper("")]);
    request.write(bytes.subarray(0, bytes.lastIndexOf("\r\n--")));
    let isOver = false;
    for (const end of ["response", "error", "close"]) request.on(end, () => (isOver = true));
    const piece = Buffer.alloc(1_000_000);
    let sent = 0;
    for (; sent < 200 && !isOver; sent += 1) {
      await new Promise<void>((yes) => request.write(piece, () => yes()));
    }
    request.destroy();
    expect(await server.received).toEqual({
      ok: true,
      value: {
        fields: { title: title.content, number: "" },
        file: { ok: false, reason: "file-large" },
      },
    });
    expect(sent).toBeLessThan(100);
  });

  it("a text of 100,000 characters is cut, at a whole character", async () => {
    const { fields } = await formOf(
      sendParts({ name: "title", content: "é".repeat(100_000) }, paper("x"), number),
    );
    expect(fields.title).toMatch(/^é{10000}$/);
    expect(fields.number).toBe("AHU-1");
  });

  it("1,000 fields are no reason to fail", async () => {
    const junk = Array.from({ length: 1_000 }, (_, at) => ({ name: `f${at}`, content: "x" }));
    const { fields, file } = await formOf(sendParts(title, paper("x"), ...junk));
    expect(fields.title).toBe(title.content);
    expect(file.ok).toBe(true);
  });

  it("heads of parts without end are refused", async () => {
    const head = Buffer.from(`--${FORM_TYPE.split("=")[1]}\r\nx-a: ${"a".repeat(100_000)}`);
    expect(await server.send(head)).toMatchObject({ ok: false });
  });
});
