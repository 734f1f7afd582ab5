import { randomUUID } from "node:crypto";
import { saveItem } from "@/features/profiles/commands/save-item";
import { saveSection } from "@/features/profiles/commands/save-section";
import type { Actor } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { SECTION_SHAPES } from "@/domain/profile-schemas";
import { type ItemSection, NEW_ITEM, type PlainSection } from "@/domain/profile-units";
import { typedOfSection } from "@/domain/profile-typed";
import { db } from "@/lib/db";
import { readProfile } from "@/lib/profile-version";

type Options = { base?: number; requestId?: string; item?: string; at?: Date };

/** The version a section has now; 0 while nobody has saved it. */
export async function versionOf(organisationId: string, section: Section): Promise<number> {
  const row = await db.organisationSection.findUnique({
    where: { organisationId_section: { organisationId, section } },
  });
  return row?.version ?? 0;
}

/** Saves a plain section as its form would send it: what is there, with these fields typed anew. */
export async function save<Of extends PlainSection>(
  actor: Actor,
  organisationId: string,
  section: Of,
  typed: Record<string, string>,
  { base, requestId = randomUUID(), item = "", at }: Options = {},
) {
  const now = await readProfile(db, organisationId);
  const form = { ...(now && typedOfSection(now.content, section, item)), ...typed };
  const value = SECTION_SHAPES[section].parse({ ...form, ...(item && { scope: item }) });
  return saveSection(
    actor,
    {
      ...{ organisationId, section, requestId, item, value: value as never },
      base: base ?? (await versionOf(organisationId, section)),
    },
    at,
  );
}

/** Saves an item of a list, a new one unless its id is given. */
export const saveOne = <Of extends ItemSection>(
  actor: Actor,
  organisationId: string,
  section: Of,
  typed: Record<string, string>,
  { base = 0, requestId = randomUUID(), item = NEW_ITEM, at }: Options = {},
) =>
  saveItem(
    actor,
    {
      ...{ organisationId, section, requestId, item, base },
      value: SECTION_SHAPES[section].parse(typed) as never,
    },
    at,
  );

export const aWork = (overrides: Record<string, string> = {}) => ({
  ...{ title: "Pendampingan posyandu", client: "Dinas Kesehatan (contoh)", clientKind: "regency" },
  ...{ startedOn: "2024-02-01", endedOn: "2024-11-30", value: "125.000.000", role: "lead" },
  ...overrides,
});
