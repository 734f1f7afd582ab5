import path from "node:path";
import { defineConfig } from "prisma/config";

// Many public networks cannot reach Prisma's engine downloads: the CLI talks to scripts/schema-engine.mjs,
// which runs the same engine from its WASM build. PRISMA_NATIVE_ENGINE=1 asks for the native one.
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && process.env.PRISMA_NATIVE_ENGINE !== "1") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.join(
    import.meta.dirname,
    "scripts/schema-engine.mjs",
  );
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: {
    url:
      process.env.DATABASE_URL_DIRECT ??
      process.env.DATABASE_URL ??
      "postgresql://nobody@127.0.0.1:1/none",
  },
});
