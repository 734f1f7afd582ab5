import { expect, test, vi } from "vitest";
import { unstable_doesMiddlewareMatch as goesThrough } from "next/experimental/testing/server";

vi.stubEnv("DATABASE_URL", "postgresql://app@db.example/simpul");
vi.stubEnv("AUTH_SECRET", "0123456789abcdef0123456789abcdef");
vi.stubEnv("DATA_KEY", "0123456789abcdef".repeat(4));
const { config } = await import("./proxy");

test.each([
  ["/", true],
  ["/en/oms/yayasan-tunas-walasuji", true],
  ["/oms/unggah", true],
  ["/unggahan", true],
  // Whatever goes through is held in memory, and cut at 10 MB without a word.
  ["/unggah/a1b2", false],
  ["/berkas/a1b2", false],
  ["/api/v1/organisations", false],
])("%s goes through the proxy: %s", (url, expected) => {
  expect(goesThrough({ config, nextConfig: {}, url })).toBe(expected);
});
