import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgresql://app@db.example/simpul");
vi.stubEnv("AUTH_SECRET", "0123456789abcdef0123456789abcdef");
vi.stubEnv("DATA_KEY", "0123456789abcdef".repeat(4));
const { decrypt, encrypt, keyedHash } = await import("./encryption");

test("what was encrypted is read back, and looks different each time", () => {
  const [one, two] = [encrypt("013000666091000"), encrypt("013000666091000")];
  expect(decrypt(one)).toBe("013000666091000");
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(Buffer.from(one).includes("0130")).toBe(false);
});

test.each([0, 5, 20, 30])("a change of byte %i is noticed", (place) => {
  const altered = encrypt("013000666091000");
  altered[place]! ^= 1;
  expect(() => decrypt(altered)).toThrow();
});

test("a keyed hash is the same for the same value and purpose only", () => {
  const hash = (purpose: string, value: string) =>
    Buffer.from(keyedHash(purpose, value)).toString("hex");
  expect(hash("npwp", "1")).toBe(hash("npwp", "1"));
  expect(hash("npwp", "1")).not.toBe(hash("npwp", "2"));
  expect(hash("npwp", "1")).not.toBe(hash("report-code", "1"));
});
