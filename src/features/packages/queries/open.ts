import "server-only";
import type { z } from "zod";
import type { Actor } from "@/domain/actor";
import { packageKey } from "@/domain/package";
import type { packageList } from "@/domain/package-answer";
import { absoluteUrl } from "@/lib/i18n/paths";
import type { PackageSearch } from "../schema";
import { listPackages, type PackageCard } from "./search";

const PER_PAGE = 100;

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** A page of packages as the public API gives them. */
export async function findPackagePage(
  actor: Actor,
  search: PackageSearch,
): Promise<z.input<typeof packageList>> {
  const { total, packages, pages } = await listPackages(actor, search, PER_PAGE);
  return { total, page: search.page, pages: Math.min(pages, 1_000), packages: packages.map(open) };
}

function open(one: PackageCard) {
  const key = packageKey({ budgetYear: one.budgetYear, rupCode: one.rupCode ?? 0n });
  return {
    ...{ id: key, url: absoluteUrl("id", `/paket/${key}`), name: one.name },
    ...{ budget_year: one.budgetYear, rup_code: String(one.rupCode) },
    ...{ description: one.description, volume: one.volume, ceiling: String(one.ceiling) },
    klpd: one.klpd && { code: one.klpd.code, name: one.klpd.name, kind: one.klpd.kind },
    satker: one.satker?.name ?? null,
    ...{ starts_on: dayOf(one.startsOn), ends_on: dayOf(one.endsOn) },
    announced_on: dayOf(one.announcedOn),
    read_from_words: {
      ...{ regions: one.regionCodes, issues: one.issueCodes, services: one.workKindCodes },
      target_groups: one.targetGroupCodes,
    },
    ...{ is_demo: one.isDemo, modified_at: one.changedAt.toISOString() },
  };
}
