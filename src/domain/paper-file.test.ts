import { expect, test } from "vitest";
import { downloadName, EXTENSIONS, kindOf, MEDIA_TYPES, MOST_BYTES } from "./paper-file";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["pdf", "%PDF-1.7\n"],
  ["jpeg", "\xff\xd8\xff\xe0"],
  ["png", "\x89PNG\r\n\x1a\n"],
])("%s is known by its first bytes", (kind, beginning) => {
  expect(kindOf(bytes(`${beginning} and more`))).toBe(kind);
  expect(kindOf(bytes(beginning.slice(0, -1).slice(0, 2)))).toBeNull();
  expect(kindOf(bytes(` ${beginning}`))).toBeNull();
});

test.each([
  "",
  "<!doctype html>",
  "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "GIF89a",
  "PK\x03\x04",
])("%j is no paper", (content) => {
  expect(kindOf(bytes(content))).toBeNull();
});

test("a download is named by us", () => {
  expect(downloadName("akta", "yayasan-tunas", "2026-11-26", "application/pdf")).toBe(
    "akta-yayasan-tunas-2026-11-26.pdf",
  );
  expect(downloadName("Foto\r\n", '../"kantor', "2026-11-26", "image/jpeg")).toBe(
    "foto-..kantor-2026-11-26.jpg",
  );
  expect(downloadName("x", "y", "2026-11-26", "text/html")).toBe("x-y-2026-11-26.bin");
});

test("every kind has a media type and an ending, and 10 MB is 10 MiB", () => {
  expect(Object.values(MEDIA_TYPES).map((type) => EXTENSIONS[type])).toEqual(["pdf", "jpg", "png"]);
  expect(MOST_BYTES).toBe(10_485_760);
});
