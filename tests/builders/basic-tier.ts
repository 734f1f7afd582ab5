import { randomUUID } from "node:crypto";
import { type BasicTier, basicTierSchema } from "@/domain/basic-tier";

/** The form of the basic tier as a person fills it in, valid. A test names only what it is about. */
export const aBasicForm = (overrides: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  name: `Yayasan ${randomUUID().slice(0, 8)} Lestari`,
  acronym: "YL",
  legalForm: "foundation",
  kind: "general",
  foundingYear: "2012",
  regencyCode: "73.08",
  street: "Jalan Contoh No. 12",
  issues: ["pendidikan"],
  workKinds: ["LATIH"],
  targetGroups: ["anak"],
  workAreas: ["73.08"],
  mission: "Menjalankan taman bacaan sore hari bersama perpustakaan desa.",
  contact: "halo@lestari.example",
  website: "www.lestari.example",
  ...overrides,
});

export const aBasicTier = (overrides: Record<string, unknown> = {}): BasicTier =>
  basicTierSchema.parse(aBasicForm(overrides));
