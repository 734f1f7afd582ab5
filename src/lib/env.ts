import "server-only";
import path from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const port = z.coerce.number().int().min(1).max(65535);
const secret = z
  .string()
  .min(32, "must have at least 32 characters; make one with: openssl rand -hex 32")
  .refine((value) => new Set(value).size >= 8, "is too easy to guess");
const postgres = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://");

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    DATABASE_URL: postgres,
    DATABASE_URL_DIRECT: postgres.optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    PORT: port.default(3000),
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    AUTH_SECRET: secret,
    DATA_KEY: z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal characters"),
    SIGNING_SECRET: secret.optional(),
    SIMPUL_DEMO: flag,
    SIMPUL_ALLOW_CLOCK: flag,
    SIMPUL_NOW: z.iso
      .datetime({ offset: true, message: "must be an instant such as 2026-11-24T08:00:00+07:00" })
      .optional(),
    TRUST_PROXY: flag,
    SECOND_REVIEW_PERCENT: z.coerce.number().int().min(0).max(100).default(10),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/@/, "must be an address, as Simpul <noreply@simpul.example>")
      .optional(),
    SIMPUL_DATA_DIR: z.string().default(".data"),
    SIMPUL_FILES_DIR: z.string().optional(),
    S3_BUCKET: z.string().optional(),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().default("us-east-1"),
    S3_ACCESS_KEY: z.string().optional(),
    S3_SECRET_KEY: z.string().optional(),
    S3_PATH_STYLE: flag,
    CLAMD_URL: z
      .string()
      .regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/\/\/.+)$/, "must be tcp://host:port or unix:///path")
      .optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60).optional(),
    OPERATOR_NAME: z.string().max(120).optional(),
    OPERATOR_EMAIL: z.email().optional(),
    OPERATOR_URL: z.url({ protocol: /^https?$/ }).optional(),
    OPERATOR_COMPLAINTS: z
      .string()
      .regex(/^(mailto:|https:\/\/)/, "must begin with mailto: or https://")
      .optional(),
    OPERATOR_FUNDING: z.string().max(600).optional(),
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:|https:\/\/)/, "must begin with mailto: or https://")
      .optional(),
  })
  .refine((env) => !env.SIMPUL_NOW || env.NODE_ENV !== "production" || env.SIMPUL_ALLOW_CLOCK, {
    path: ["SIMPUL_NOW"],
    message: "is for tests and demonstrations; in production it also needs SIMPUL_ALLOW_CLOCK=1",
  })
  .refine((env) => env.SIGNING_SECRET || env.NODE_ENV !== "production", {
    path: ["SIGNING_SECRET"],
    message: "is missing",
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_ISSUER"],
    message: "also needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
  })
  .refine((env) => !env.S3_BUCKET || (env.S3_ACCESS_KEY && env.S3_SECRET_KEY), {
    path: ["S3_BUCKET"],
    message: "also needs S3_ACCESS_KEY and S3_SECRET_KEY",
  })
  .refine((env) => env.S3_BUCKET || !(env.S3_ENDPOINT || env.S3_ACCESS_KEY || env.S3_SECRET_KEY), {
    path: ["S3_BUCKET"],
    message: "must be named where other S3 settings are",
  })
  .transform((env) => ({
    ...env,
    SIMPUL_FILES_DIR: path.resolve(env.SIMPUL_FILES_DIR ?? path.join(env.SIMPUL_DATA_DIR, "files")),
    DATABASE_URL_DIRECT: env.DATABASE_URL_DIRECT ?? env.DATABASE_URL,
    // In development only: the check above wants one of its own in production.
    SIGNING_SECRET: env.SIGNING_SECRET ?? `development, ${env.DATA_KEY}`,
    APP_URL: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    MAIL_FROM:
      env.MAIL_FROM ?? `Simpul <noreply@${new URL(env.APP_URL ?? "http://localhost").hostname}>`,
  }));

export type Env = z.infer<typeof schema>;

/** Reads settings, or throws one line per bad setting, by name, never with its value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return filled[name] === undefined && issue.code !== "custom"
      ? `${name} is missing`
      : `${name} ${issue.message}`;
  });
  throw new Error(`Bad settings (see .env.example):\n  ${lines.join("\n  ")}`);
}

// A build reads and writes nothing, so it needs no settings of the place where the app will run.
const BUILD = {
  DATABASE_URL: "postgresql://build@127.0.0.1:1/none",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  DATA_KEY: "0".repeat(64),
  SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
};

/** The only place that reads process.env. */
export const env = readEnv(
  process.env.NEXT_PHASE === "phase-production-build" ? { ...BUILD, ...process.env } : process.env,
);

/** next-auth knows its own address from the environment only; never from the Host header. */
export const tellNextAuth = () => {
  process.env.NEXTAUTH_URL = env.APP_URL;
};
