import { beginDraft } from "@/features/rules/commands/begin-draft";
import { runSimulations } from "@/features/rules/commands/run-simulations";
import { saveCriterion } from "@/features/rules/commands/save-criterion";
import { saveOutline } from "@/features/rules/commands/save-outline";
import { startSimulation } from "@/features/rules/commands/start-simulation";
import { criterionSchema, outlineSchema } from "@/features/rules/schema";
import { SYSTEM } from "@/domain/actor";
import { dayIn, daysAfter } from "@/domain/civil-day";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";

const NOTE = {
  id: "Contoh rancangan: struktur pengurus tidak lagi diminta, dan konfirmasi status wajib pajak berlaku 180 hari.",
  en: "A sample draft: the structure of the board is asked no more, and a tax confirmation holds for 180 days.",
};

/** A draft as an operator leaves it for a colleague: two changes, and what they would do is counted. */
export async function seedDemoRules(now: Date): Promise<string> {
  if ((await db.ruleSet.count({ where: { state: { not: "published" } } })) > 0) return "unchanged";
  const admin = await demoMember("admin@simpul.test");
  const begun = await beginDraft(admin, now);
  if (!begun.ok) throw new Error(begun.reason);
  const { code } = begun.value;
  const asked = async () => {
    const { version } = await db.ruleSet.findUniqueOrThrow({ where: { code } });
    return { code, version };
  };
  const outline = outlineSchema.parse({
    ...{ ...(await asked()), titleId: "Rancangan contoh", titleEn: "Sample draft" },
    ...{ noteId: NOTE.id, noteEn: NOTE.en, legalBasis: "Contoh: belum ada dasar hukumnya" },
    ...{ unconfirmed: "contoh untuk mencoba simulasi", order: "" },
    // By then the print-outs of today are past ninety days.
    effectiveFrom: daysAfter(dayIn("WIB", now), 100),
    criteria: ["K1", "K2", "K4", "K5", "K6", "K7", "K8"],
  });
  const saved = await saveOutline(admin, outline, now);
  if (!saved.ok) throw new Error(saved.reason);
  const tax = criterionSchema.parse({
    ...{ ...(await asked()), criterion: "K2", keeps: "on", papers1: "npwp", ends1: "by_event" },
    ...{ papers2: "kswp", ends2: "days_after", days2: "180" },
    ...{ titleId: "Status pajak valid", titleEn: "Valid tax status" },
    plainId: "Status pajak organisasi valid menurut konfirmasi status wajib pajak (KSWP).",
    plainEn: "The tax status of the organisation is valid by its confirmation (KSWP).",
  });
  const changed = await saveCriterion(admin, tax, now);
  if (!changed.ok) throw new Error(changed.reason);
  const started = await startSimulation(admin, await asked(), now);
  if (!started.ok) throw new Error(started.reason);
  const run = await runSimulations(SYSTEM, { at: now });
  if (!run.ok) throw new Error(run.reason);
  return `${code}, simulated over ${run.value.judged} organisations`;
}
