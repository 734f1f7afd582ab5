import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { MOST_BYTES } from "@/domain/paper-file";
import {
  aGrainyImage,
  aPdf,
  aPdfOf,
  anImage,
  anImageBomb,
  aPhonePhoto,
} from "@tests/builders/papers";
import { examinePaper } from "./paper-content";

const folder = mkdtempSync(path.join(tmpdir(), "simpul-content-"));
const file = path.join(folder, "staged");

afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(file, { force: true }));

const examined = (bytes: Buffer | string) => {
  writeFileSync(file, bytes);
  return examinePaper(file);
};

async function taken(bytes: Buffer) {
  const found = await examined(bytes);
  if (!found.ok) throw new Error(found.reason);
  return { ...found.value, content: readFileSync(file) };
}

describe("a file is refused by its content, never by its name:", () => {
  test.each([
    ["nothing", "", "file-empty"],
    ["HTML", "<!doctype html><script>alert(1)</script>", "file-kind"],
    ["HTML with a PDF behind it", Buffer.concat([Buffer.from("<html>"), aPdf()]), "file-kind"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "file-kind"],
    ["GIF", "GIF89a\x01\x00\x01\x00", "file-kind"],
    ["WebP", "RIFF\x1a\0\0\0WEBPVP8L", "file-kind"],
    ["HEIC", "\0\0\0\x18ftypheic\0\0\0\0", "file-kind"],
    ["a PDF that is cut", aPdf().subarray(0, 300), "pdf-broken"],
    ["10.1 MB", Buffer.alloc(10.1 * 1024 * 1024, "%PDF-"), "file-large"],
  ])("%s", async (_, bytes, reason) => {
    expect(await examined(bytes)).toEqual({ ok: false, reason });
  });

  test("a picture that is none behind its first bytes", async () => {
    const svg = Buffer.from("\x89PNG\r\n\x1a\n<svg/>", "latin1");
    expect(await examined(svg)).toEqual({ ok: false, reason: "image-broken" });
  });
});

describe("a PDF", () => {
  test("stays as it is, to the last byte", async () => {
    const bytes = aPdf();
    expect(await taken(bytes)).toMatchObject({
      path: file,
      mediaType: "application/pdf",
      bytes: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: 1,
      width: null,
      height: null,
      content: bytes,
    });
  });

  test.each([
    [MOST_BYTES - 100_000, true],
    [MOST_BYTES, true],
    [MOST_BYTES + 1, false],
  ])("of %i bytes is taken: %s", async (size, isTaken) => {
    const bytes = aPdfOf(size);
    expect(bytes).toHaveLength(size);
    expect((await examined(bytes)).ok).toBe(isTaken);
  });
});

describe("a picture", () => {
  test("loses its place, its camera and its comments, and stands upright", async () => {
    const photo = await aPhonePhoto(60, 40);
    expect((await sharp(photo).metadata()).exif?.includes("Telepon")).toBe(true);
    const { content, width, height, mediaType } = await taken(photo);
    expect({ width, height, mediaType }).toEqual({
      width: 40,
      height: 60,
      mediaType: "image/jpeg",
    });
    const { exif, xmp, iptc, orientation } = await sharp(content).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect(content.includes("Telepon")).toBe(false);
    // What was above is at the right now: it was turned, and not only called so.
    const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number) => data[(30 * info.width + x) * info.channels]!;
    expect(at(2)).toBeGreaterThan(200);
    expect(at(37)).toBeLessThan(60);
  });

  test.each([
    ["PHP", Buffer.from("<?php system($_GET[0]); ?>")],
    ["a PDF", aPdf()],
  ])("loses %s behind its end", async (_, behind) => {
    for (const kind of ["jpeg", "png"] as const) {
      const image = await anImage().toFormat(kind).toBuffer();
      const { content, sha256 } = await taken(Buffer.concat([image, behind]));
      expect(content.includes(behind.subarray(0, 16))).toBe(false);
      expect(sha256).toBe((await taken(image)).sha256);
    }
  });

  test("sent twice is the same file, and drawn anew from itself still a picture", async () => {
    const image = await anImage(300, 200).png().toBuffer();
    const first = await taken(image);
    expect((await taken(image)).sha256).toBe(first.sha256);
    expect(await taken(first.content)).toMatchObject({ width: 300, height: 200 });
  });

  test("keeps what is seen through", async () => {
    const image = await anImage().ensureAlpha(0.5).png().toBuffer();
    expect((await sharp((await taken(image)).content).metadata()).hasAlpha).toBe(true);
  });

  test("is at most 4,000 pixels long", async () => {
    const wide = await anImage(6_000, 300).jpeg().toBuffer();
    expect(await taken(wide)).toMatchObject({ width: 4_000, height: 200 });
  });

  test("whose bytes would be too many becomes smaller, not refused", async () => {
    const noise = aGrainyImage(3_000);
    expect(noise.length).toBeLessThan(MOST_BYTES);
    const { bytes, width } = await taken(noise);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(width).toBeLessThan(3_000);
  }, 30_000);

  test("that is small and says it is 30,000 by 30,000 is refused at once", async () => {
    const bomb = anImageBomb();
    expect(bomb.length).toBeLessThan(1_000_000);
    const began = performance.now();
    expect(await examined(bomb)).toEqual({ ok: false, reason: "image-large" });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test.each(["jpeg", "png"] as const)("that is cut is refused: %s", async (kind) => {
    const whole = await anImage(900, 900).toFormat(kind, { quality: 90 }).toBuffer();
    const cut = whole.subarray(0, whole.length >> 1);
    expect(await examined(cut)).toEqual({ ok: false, reason: "image-broken" });
    expect(await examined(whole.subarray(0, 40))).toEqual({ ok: false, reason: "image-broken" });
  });

  test("leaves nothing beside itself, refused or taken", async () => {
    await examined(anImageBomb(8_000));
    await examined(await anImage().png().toBuffer());
    expect(readdirSync(folder)).toEqual(["staged"]);
  });
});

test("many at once are looked at one after another, each with its own answer", async () => {
  const names = ["a", "b", "c", "d"].map((name) => path.join(folder, name));
  for (const name of names) writeFileSync(name, name.endsWith("c") ? "no paper" : aPdf());
  const found = await Promise.all(names.map((name) => examinePaper(name)));
  expect(found.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  for (const name of names) rmSync(name);
});
