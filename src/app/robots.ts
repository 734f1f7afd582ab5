import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { env } from "@/lib/env";

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    // A demonstration holds invented organisations: nobody should find them in a search engine.
    rules: env.SIMPUL_DEMO
      ? { userAgent: "*", disallow: "/" }
      : {
          userAgent: "*",
          allow: "/",
          disallow: ["/laporan/", "/laporkan/", "/en/laporan/", "/en/laporkan/"],
        },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
