import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { MOST_BYTES } from "@/domain/paper-file";
import { examinePaper } from "@/lib/paper-content";
import { stageFile } from "@/lib/storage";
import {
  aJpegWithPlace,
  aPdf,
  aPdfOf,
  aPdfWith,
  aPdfWithPacked,
  aPng,
  aPngBomb,
} from "@tests/builders/papers";

async function examine(content: Buffer | string) {
  const path = await stageFile();
  await writeFile(path, content);
  return examinePaper(path);
}
const faultOf = async (content: Buffer | string) => {
  const result = await examine(content);
  return result.ok ? "fine" : result.reason;
};
const mb = (count: number) => Math.floor(count * 1024 * 1024);

describe("what a file is, its content says", () => {
  test.each([
    ["an HTML page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ["a GIF", "GIF89a"],
    ["an archive", "PK\x03\x04"],
    ["a PDF behind something else", Buffer.concat([Buffer.from("<html>"), aPdfWith("")])],
    ["one byte", "%"],
  ])("%s is no paper", async (_, content) => {
    expect(await faultOf(content)).toBe("file-kind");
  });

  test("an empty file, one of 9.9 MB, one of just 10 MB and one of a byte more", async () => {
    expect(await faultOf("")).toBe("file-empty");
    expect(await faultOf(aPdfOf(mb(9.9)))).toBe("fine");
    expect(await faultOf(aPdfOf(MOST_BYTES))).toBe("fine");
    expect(await faultOf(aPdfOf(MOST_BYTES + 1))).toBe("file-large");
  });
});

describe("a PDF", () => {
  test("is taken as it is, with its pages", async () => {
    const content = await aPdf();
    const result = await examine(content);
    expect(result).toMatchObject({
      ok: true,
      value: { mediaType: "application/pdf", bytes: content.length, pages: 1, width: null },
    });
    if (result.ok) expect(await readFile(result.value.path)).toEqual(content);
  });

  test.each([
    ["cut off", () => aPdfWith("").subarray(0, -40), "pdf-broken"],
    ["without a page", () => Buffer.from("%PDF-1.7\nstartxref\n0\n%%EOF"), "pdf-broken"],
    [
      "with an archive behind",
      () => Buffer.concat([aPdfWith(""), Buffer.from("PK\x03\x04")]),
      "pdf-foreign",
    ],
    [
      "with a page of the web in a remark",
      () => aPdfWith("%<script>alert(1)</script>\n"),
      "pdf-foreign",
    ],
    ["with the end of an archive in it", () => aPdfWith("%PK\x05\x06\n"), "pdf-foreign"],
    [
      "with a script",
      () => aPdfWith("6 0 obj << /S /JavaScript /JS (x) >> endobj\n"),
      "pdf-active",
    ],
    [
      "with a script under a veiled name",
      () => aPdfWith("6 0 obj << /S /J#61vaScript >> endobj\n"),
      "pdf-active",
    ],
    ["that starts a program", () => aPdfWith("6 0 obj << /S /Launch >> endobj\n"), "pdf-active"],
    [
      "with a file in it",
      () => aPdfWith("6 0 obj << /Type /EmbeddedFile >> endobj\n"),
      "pdf-active",
    ],
    [
      "with a script among packed objects",
      () => aPdfWithPacked("6 0 << /S /JavaScript >>"),
      "pdf-active",
    ],
    [
      "packed twice, to hide it",
      () => aPdfWithPacked("x", "[/ASCIIHexDecode /FlateDecode]"),
      "pdf-active",
    ],
    ["that unpacks to 70 MB", () => aPdfWithPacked(Buffer.alloc(70_000_000)), "pdf-broken"],
    ["with harmless packed objects", () => aPdfWithPacked("6 0 << /Type /Font >>"), "fine"],
    [
      "with a signature",
      () => aPdfWith("6 0 obj << /AcroForm << /SigFlags 3 >> /FT /Sig >> endobj\n"),
      "fine",
    ],
    ["with a line end behind", () => Buffer.concat([aPdfWith(""), Buffer.from("\r\n\0")]), "fine"],
  ] as const)("%s", async (_, make, expected) => {
    expect(await faultOf(make())).toBe(expected);
  });

  test("that is locked", async () => {
    expect(await faultOf(await aPdf("x", { userPassword: "rahasia", pdfVersion: "1.7" }))).toBe(
      "pdf-locked",
    );
  });

  test("made to be slow is answered in time", async () => {
    const began = performance.now();
    const heap = process.memoryUsage().rss;
    const many = Buffer.from(`%PDF-1.7\n${"<< stream\n".repeat(900_000)}`);
    expect(await faultOf(Buffer.concat([many, Buffer.from("startxref\n0\n%%EOF")]))).toBe(
      "pdf-broken",
    );
    const pairs = "<< /N 1 /First 1 stream\nendstream ".repeat(280_000);
    expect(await faultOf(`%PDF-1.7\n${pairs}startxref\n0\n%%EOF`)).toBe("pdf-broken");
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - heap).toBeLessThan(400_000_000);
  });
});

describe("a picture", () => {
  test("is made anew: turned as it is seen, without place, device and what hung on behind", async () => {
    const photo = Buffer.concat([await aJpegWithPlace(), Buffer.from("<?php system('x'); ?>")]);
    expect(photo.includes("Telepon Contoh")).toBe(true);
    const result = await examine(photo);
    if (!result.ok) throw new Error(result.reason);
    const made = await readFile(result.value.path);
    expect(result.value).toMatchObject({ mediaType: "image/jpeg", width: 32, height: 64 });
    for (const trace of ["Exif", "Telepon Contoh", "<?php"])
      expect(made.includes(trace)).toBe(false);
    expect((await sharp(made).metadata()).exif).toBeUndefined();
  });

  test("sent twice is one object", async () => {
    const photo = await aJpegWithPlace();
    const [one, two] = [await examine(photo), await examine(photo)];
    expect(one.ok && two.ok && one.value.sha256 === two.value.sha256).toBe(true);
  });

  test("larger than anybody reads becomes smaller", async () => {
    const result = await examine(await aPng(4_100, 20));
    expect(result).toMatchObject({ ok: true, value: { width: 4_000 } });
  });

  test.each([
    ["cut off", async () => (await aPng(400, 400)).subarray(0, 300), "image-broken"],
    ["only its beginning", async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image-broken"],
    ["of 900 million pixels in 70 bytes", () => aPngBomb(30_000, 30_000), "image-large"],
    ["that lies about its size", () => aPngBomb(5_000, 5_000), "image-broken"],
  ] as const)("%s", async (_, make, expected) => {
    expect(await faultOf(await make())).toBe(expected);
  });
});
