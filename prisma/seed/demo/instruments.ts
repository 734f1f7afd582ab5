import { addIndicator } from "@/features/instruments/commands/add-indicator";
import { beginDraft } from "@/features/instruments/commands/begin-draft";
import { saveIndicator } from "@/features/instruments/commands/save-indicator";
import { saveOutline } from "@/features/instruments/commands/save-outline";
import { indicatorsOf, instrumentSchema, LEVELS } from "@/domain/assessment/instrument";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";

/** Per cent that the draft moves from the first dimension to the last. */
const MOVED = 2;

const SAFEGUARDING = {
  ...{
    id: "Perlindungan anak dan kelompok rentan",
    en: "Safeguarding children and others at risk",
  },
  ...{ evidence: "Kebijakan perlindungan, kode etik yang ditandatangani, catatan pelatihan" },
  ...{ package_dependent: false, conditions: [], key: false },
};
const LEVEL_WORDS = [
  ["Belum ada aturan tertulis", "No written rule"],
  ["Ada aturan, belum dikenal staf", "A rule exists, unknown to staff"],
  ["Staf menandatangani kode etik", "Staff sign a code of conduct"],
  ["Ada saluran aduan dan pelatihan berkala", "A complaints channel and regular training"],
  [
    "Aduan ditangani dan aturan ditinjau tiap tahun",
    "Complaints are handled, rules reviewed yearly",
  ],
] as const;

/** A draft as an operator leaves it for a colleague: one indicator more, one reworded, weights moved. */
export async function seedDemoInstruments(now: Date): Promise<string> {
  if ((await db.instrumentDraft.count()) > 0) return "unchanged";
  const admin = await demoMember("admin@simpul.test");
  const begun = await beginDraft(admin, now);
  if (!begun.ok) throw new Error(begun.reason);
  const { instrument } = begun.value;
  const asked = async () => {
    const { version } = await db.instrumentDraft.findUniqueOrThrow({ where: { instrument } });
    return { instrument, version };
  };
  const row = await db.instrumentDraft.findUniqueOrThrow({ where: { instrument } });
  const content = instrumentSchema.parse(row.content);
  const { name, dimensions } = content;
  const outline = dimensions.map(({ code, id, en, weight }, at) => ({
    ...{ code, id, en },
    weight: weight + (at === 0 ? -MOVED : at === dimensions.length - 1 ? MOVED : 0),
  }));
  const weighed = await saveOutline(admin, { ...(await asked()), name, dimensions: outline }, now);
  if (!weighed.ok) throw new Error(weighed.reason);
  const [reworded] = indicatorsOf(content);
  if (!reworded) throw new Error("The instrument has no indicator");
  const indicator = { ...reworded, evidence: `${reworded.evidence}, cetak status badan hukum` };
  const saved = await saveIndicator(admin, { ...(await asked()), indicator }, now);
  if (!saved.ok) throw new Error(saved.reason);
  const anchors = LEVELS.map((level) => {
    const [id, en] = LEVEL_WORDS[level];
    return { level, id, en };
  });
  const added = await addIndicator(
    admin,
    { ...(await asked()), dimension: "D1", indicator: { ...SAFEGUARDING, anchors } },
    now,
  );
  if (!added.ok) throw new Error(added.reason);
  return `draft ${instrument}`;
}
