import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { env } from "@/lib/env";

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    // A demonstration on the network holds invented organisations: no search engine should show them.
    rules:
      env.SIMPUL_DEMO && !env.APP_URL.startsWith("http://localhost")
        ? { userAgent: "*", disallow: "/" }
        : {
            userAgent: "*",
            allow: "/",
            disallow: ["/laporan/", "/laporkan/", "/en/laporan/", "/en/laporkan/"],
          },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
