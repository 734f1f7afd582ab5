import { beginDraft } from "@/features/rules/commands/begin-draft";
import { discardDraft } from "@/features/rules/commands/discard-draft";
import { proposeSet } from "@/features/rules/commands/propose-set";
import { publishSet } from "@/features/rules/commands/publish-set";
import { runSimulations } from "@/features/rules/commands/run-simulations";
import { saveCriterion } from "@/features/rules/commands/save-criterion";
import { saveOutline } from "@/features/rules/commands/save-outline";
import { startSimulation } from "@/features/rules/commands/start-simulation";
import { takeBack } from "@/features/rules/commands/take-back";
import { tellAffected } from "@/features/rules/commands/tell-affected";
import { withdrawSet } from "@/features/rules/commands/withdraw-set";
import { criterionSchema, outlineSchema } from "@/features/rules/schema";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";

/** Of a set that does not exist: asked, never done. Only a draft is really begun, and stays open. */
const nothing = { code: "tidak-ada", version: 1 };
const words = { titleId: "Judul", titleEn: "Title" };

export const ruleProbes = {
  "rules/begin-draft": (actor) => beginDraft(actor),
  "rules/save-outline": (actor) =>
    saveOutline(
      actor,
      outlineSchema.parse({
        ...{ ...nothing, ...words, noteId: "Baru", noteEn: "New", legalBasis: "Peraturan" },
        ...{ unconfirmed: "", effectiveFrom: "2027-01-01", criteria: ["K1"], order: "" },
      }),
    ),
  "rules/save-criterion": (actor) =>
    saveCriterion(
      actor,
      criterionSchema.parse({ ...nothing, ...words, criterion: "K1", plainId: "A", plainEn: "B" }),
    ),
  "rules/discard-draft": (actor) => discardDraft(actor, nothing),
  "rules/start-simulation": (actor) => startSimulation(actor, nothing),
  "rules/propose-set": (actor) => proposeSet(actor, nothing),
  "rules/take-back": (actor) => takeBack(actor, nothing),
  "rules/publish-set": (actor) => publishSet(actor, nothing),
  "rules/withdraw-set": (actor) => withdrawSet(actor, { ...nothing, reason: "Alasan." }),
  "rules/run-simulations": (actor) => runSimulations(actor),
  "rules/tell-affected": (actor) => tellAffected(actor),
} satisfies Partial<Record<Act, Probe>>;
