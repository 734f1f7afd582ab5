import { addIndicator } from "@/features/instruments/commands/add-indicator";
import { beginDraft } from "@/features/instruments/commands/begin-draft";
import { discardDraft } from "@/features/instruments/commands/discard-draft";
import { dropIndicator } from "@/features/instruments/commands/drop-indicator";
import { proposeInstrument } from "@/features/instruments/commands/propose-instrument";
import { publishInstrument } from "@/features/instruments/commands/publish-instrument";
import { saveIndicator } from "@/features/instruments/commands/save-indicator";
import { saveOutline } from "@/features/instruments/commands/save-outline";
import { takeBack } from "@/features/instruments/commands/take-back";
import { withdrawInstrument } from "@/features/instruments/commands/withdraw-instrument";
import { indicatorSchema, newIndicatorSchema } from "@/features/instruments/schema";
import { LEVELS } from "@/domain/assessment/instrument";
import type { Act } from "@/domain/permissions";
import type { Role } from "@/domain/roles";
import type { Probe } from "@tests/builders/permission-probes";

/** Of a version that does not exist: asked, never done. Only a draft is really begun, and stays open. */
const nothing = { instrument: "9.9", version: 1 };

/** The form of an indicator, well filled in. */
export const indicatorForm = (given: object = {}) => ({
  ...{ ...nothing, nameId: "Butir uji", nameEn: "Trial indicator", evidence: "Surat" },
  ...Object.fromEntries(
    LEVELS.flatMap((level) => [
      [`anchorId${level}`, `Keadaan tingkat ${level}`],
      [`anchorEn${level}`, `State of level ${level}`],
    ]),
  ),
  ...given,
});

export const instrumentProbes = {
  "instruments/begin-draft": (actor) => beginDraft(actor),
  "instruments/save-outline": (actor) =>
    saveOutline(actor, { ...nothing, name: { id: "A", en: "B" }, dimensions: [] }),
  "instruments/save-indicator": (actor) =>
    saveIndicator(actor, indicatorSchema.parse(indicatorForm({ indicator: "D1.1" }))),
  "instruments/add-indicator": (actor) =>
    addIndicator(actor, newIndicatorSchema.parse(indicatorForm({ dimension: "D1" }))),
  "instruments/drop-indicator": (actor) => dropIndicator(actor, { ...nothing, indicator: "D1.1" }),
  "instruments/discard-draft": (actor) => discardDraft(actor, nothing),
  "instruments/propose-instrument": (actor) =>
    proposeInstrument(actor, { ...nothing, effectiveFrom: "2027-01-01" }),
  "instruments/take-back": (actor) => takeBack(actor, nothing),
  "instruments/publish-instrument": (actor) => publishInstrument(actor, nothing),
  "instruments/withdraw-instrument": (actor) =>
    withdrawInstrument(actor, { ...nothing, reason: "Alasan." }),
} satisfies Partial<Record<Act, Probe>>;

const ADMIN: { own: Role[]; foreign: Role[] } = {
  ...{ own: ["platform_admin"], foreign: ["platform_admin"] },
};

/** Who may, by hand: operators of the platform, everywhere. */
export const EXPECTED_OF_INSTRUMENTS = {
  "instruments/begin-draft": ADMIN,
  "instruments/save-outline": ADMIN,
  "instruments/save-indicator": ADMIN,
  "instruments/add-indicator": ADMIN,
  "instruments/drop-indicator": ADMIN,
  "instruments/discard-draft": ADMIN,
  "instruments/propose-instrument": ADMIN,
  "instruments/take-back": ADMIN,
  "instruments/publish-instrument": ADMIN,
  "instruments/withdraw-instrument": ADMIN,
} satisfies Partial<Record<Act, typeof ADMIN>>;
