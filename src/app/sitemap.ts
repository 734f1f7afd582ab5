import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { listAddresses } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { GUIDES } from "@/domain/guides";
import { listProvinces } from "@/lib/choices";
import { absoluteUrl } from "@/lib/i18n/paths";

// Two addresses an organisation, and a sitemap file holds 50,000 addresses.
const MOST = 20_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const [profiles, provinces] = await Promise.all([
    listAddresses(ANYONE, { skip: 0, take: MOST }),
    listProvinces(ANYONE),
  ]);
  const entry = (path: string, lastModified?: Date) => ({
    url: absoluteUrl("id", path),
    ...(lastModified && { lastModified }),
    alternates: { languages: { id: absoluteUrl("id", path), en: absoluteUrl("en", path) } },
  });
  return [
    entry("/"),
    entry("/oms"),
    ...[
      "",
      ...GUIDES.map(({ slug }) => `/${slug}`),
      "/hak-akses",
      "/periksa-surat",
      "/aturan",
      "/asesmen",
    ].map((guide) => entry(`/panduan${guide}`)),
    entry("/profil-daerah"),
    entry("/kapasitas-daerah"),
    ...provinces.map(({ code }) => entry(`/profil-daerah/${code}`)),
    ...["/data", "/statistik", "/tentang", "/privasi", "/aksesibilitas"].map((own) => entry(own)),
    ...profiles.map(({ slug, organisation }) => entry(`/oms/${slug}`, organisation.changedAt)),
  ];
}
