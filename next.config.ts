import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./src/lib/i18n/request.ts");

const config: NextConfig = {
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks all types; an installation builds without the tools that only tests need.
  typescript: { ignoreBuildErrors: true },
  // An action takes one form of text; files go by a route of their own.
  experimental: { serverActions: { bodySizeLimit: "200kb" } },
  serverExternalPackages: ["pdfkit", "pg", "pino", "rate-limiter-flexible"],
};

export default withMessages(config);
