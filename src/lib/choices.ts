import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "./db";

type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; options: Choice[] };

/** Every regency and city under its province, by code. Anyone may ask. */
export async function listRegencies(_actor: Actor): Promise<ChoiceGroup[]> {
  const provinces = await db.region.findMany({
    where: { level: "province" },
    orderBy: { code: "asc" },
    select: {
      name: true,
      children: {
        where: { level: "regency" },
        orderBy: { code: "asc" },
        select: { code: true, name: true },
      },
    },
  });
  return provinces.map(({ name, children }) => ({
    label: name,
    options: children.map((one) => ({ value: one.code, label: one.name })),
  }));
}

/** The provinces by code. Anyone may ask. */
export const listProvinces = (_actor: Actor) =>
  db.region.findMany({
    where: { level: "province" },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });

/** A regency with its province, the regencies beside it, and all provinces; null when unknown. */
export async function findPlace(actor: Actor, regencyCode: string) {
  const regency = await db.region.findFirst({
    where: { code: regencyCode, level: "regency" },
    select: { code: true, name: true, parent: { select: { code: true, name: true } } },
  });
  const province = regency?.parent;
  if (!regency || !province) return null;
  const [beside, provinces] = await Promise.all([
    db.region.findMany({
      where: { parentCode: province.code, level: "regency" },
      orderBy: { code: "asc" },
      select: { code: true, name: true },
    }),
    listProvinces(actor),
  ]);
  return { regency: { code: regency.code, name: regency.name }, province, beside, provinces };
}

/** Issues, kinds of work and target groups in the order they are shown, in one language. */
export async function listTerms(_actor: Actor, language: "id" | "en") {
  const orderBy = { position: "asc" } as const;
  const [issues, workKinds, targetGroups] = await Promise.all([
    db.issue.findMany({ orderBy }),
    db.workKind.findMany({ orderBy }),
    db.targetGroup.findMany({ orderBy }),
  ]);
  const asChoice = (term: { code: string; labelId: string; labelEn: string }): Choice => ({
    value: term.code,
    label: language === "en" ? term.labelEn : term.labelId,
  });
  return {
    issues: issues.map(asChoice),
    workKinds: workKinds.map(asChoice),
    targetGroups: targetGroups.map(asChoice),
  };
}

/** Names of places by their codes; unknown codes are left out. */
export async function namePlaces(_actor: Actor, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.region.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  });
  return new Map(rows.map(({ code, name }) => [code, name]));
}
