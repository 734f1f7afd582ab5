import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { listAddresses } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { GUIDES } from "@/domain/guides";
import { absoluteUrl } from "@/lib/i18n/paths";

// Two addresses an organisation, and a sitemap file holds 50,000 addresses.
const MOST = 20_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const profiles = await listAddresses(ANYONE, { skip: 0, take: MOST });
  const entry = (path: string, lastModified?: Date) => ({
    url: absoluteUrl("id", path),
    ...(lastModified && { lastModified }),
    alternates: { languages: { id: absoluteUrl("id", path), en: absoluteUrl("en", path) } },
  });
  return [
    entry("/"),
    entry("/oms"),
    ...["", ...GUIDES.map(({ slug }) => `/${slug}`), "/hak-akses", "/periksa-surat", "/aturan"].map(
      (guide) => entry(`/panduan${guide}`),
    ),
    entry("/privasi"),
    ...profiles.map(({ slug, organisation }) => entry(`/oms/${slug}`, organisation.changedAt)),
  ];
}
