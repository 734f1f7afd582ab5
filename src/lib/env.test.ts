import { expect, test, vi } from "vitest";

const GOOD = {
  DATABASE_URL: "postgresql://app@db.example/simpul",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  DATA_KEY: "0123456789abcdef".repeat(4),
  SIGNING_SECRET: "fedcba9876543210fedcba9876543210",
};
for (const [name, value] of Object.entries(GOOD)) vi.stubEnv(name, value);
const { readEnv } = await import("./env");

test("what is not set has a default", () => {
  expect(readEnv({ ...GOOD, PORT: "4000" })).toMatchObject({
    DATABASE_URL_DIRECT: GOOD.DATABASE_URL,
    APP_URL: "http://localhost:4000",
    SIMPUL_DEMO: false,
  });
});

test.each([
  ["DATABASE_URL", undefined, "DATABASE_URL is missing"],
  ["DATABASE_URL", "mysql://x", "DATABASE_URL must begin with postgresql://"],
  ["AUTH_SECRET", "short", "AUTH_SECRET must have at least 32 characters"],
  ["AUTH_SECRET", "a".repeat(40), "AUTH_SECRET is too easy to guess"],
  ["DATA_KEY", "xyz", "DATA_KEY must be 64 hexadecimal characters"],
  ["PORT", "70000", "PORT"],
  ["APP_URL", "ftp://simpul.example", "APP_URL"],
  ["SIMPUL_DEMO", "yes", "SIMPUL_DEMO"],
  ["SIMPUL_NOW", "kemarin", "SIMPUL_NOW must be an instant"],
  ["S3_BUCKET", "papers", "S3_BUCKET also needs S3_ACCESS_KEY and S3_SECRET_KEY"],
  ["S3_SECRET_KEY", "a secret of the store", "S3_BUCKET must be named"],
  ["S3_ENDPOINT", "store.example", "S3_ENDPOINT"],
  ["CLAMD_URL", "http://scanner.example", "CLAMD_URL must be tcp://host:port or unix:///path"],
  ["CLAMD_URL", "tcp://scanner.example", "CLAMD_URL must be tcp://host:port or unix:///path"],
])("%s=%s is refused by name, without its value", (name, value, message) => {
  const refused = () => readEnv({ ...GOOD, [name]: value });
  expect(refused).toThrow(message);
  if (value && value.length > 3) expect(refused).not.toThrow(value);
});

test("an empty setting is a missing one", () => {
  expect(() => readEnv({ ...GOOD, AUTH_SECRET: "" })).toThrow("AUTH_SECRET is missing");
});

test("only production must be given a secret for the keys of letters", () => {
  const none = { ...GOOD, SIGNING_SECRET: "" };
  expect(readEnv(none).SIGNING_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(() => readEnv({ ...none, NODE_ENV: "production" })).toThrow("SIGNING_SECRET is missing");
});

test("production keeps the true time unless told otherwise", () => {
  const shifted = { ...GOOD, NODE_ENV: "production", SIMPUL_NOW: "2027-01-01T00:00:00+07:00" };
  expect(() => readEnv(shifted)).toThrow("SIMPUL_NOW");
  expect(readEnv({ ...shifted, SIMPUL_ALLOW_CLOCK: "1" }).SIMPUL_NOW).toBe(shifted.SIMPUL_NOW);
});

test("files are kept in the data folder, or where it is said", () => {
  const { SIMPUL_FILES_DIR } = readEnv({ ...GOOD, SIMPUL_DATA_DIR: "/var/lib/simpul" });
  expect(SIMPUL_FILES_DIR).toBe("/var/lib/simpul/files");
  expect(readEnv({ ...GOOD, SIMPUL_FILES_DIR: "/mnt/files/" }).SIMPUL_FILES_DIR).toBe("/mnt/files");
});

test("a bucket with its keys, and a scanner on a socket, are taken", () => {
  const bucket = { S3_BUCKET: "papers", S3_ACCESS_KEY: "key", S3_SECRET_KEY: "secret" };
  expect(readEnv({ ...GOOD, ...bucket, CLAMD_URL: "unix:///run/clamav/clamd.ctl" })).toMatchObject({
    ...bucket,
    S3_PATH_STYLE: false,
    S3_REGION: "us-east-1",
  });
});
