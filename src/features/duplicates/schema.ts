import { z } from "zod";
import { takenByDefault } from "@/domain/merge";
import { type Section, SECTIONS } from "@/domain/organisation";
import type { ProfileContent } from "@/domain/profile";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type DuplicateFault = "form-broken" | "reason-missing" | "too-long";

const fault = (code: DuplicateFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));

export const LONGEST_REASON = 1_000;
const reason = z
  .string({ error: fault("reason-missing") })
  .max(LONGEST_REASON, fault("too-long"))
  .transform((typed) => typed.normalize("NFC").trim())
  .refine((typed) => typed.length >= 5, fault("reason-missing"));

export const findSchema = z.object({});

export const settlePairSchema = z
  .object({
    ...{ pairId: id, version },
    move: z.enum(["dismiss", "reopen"], { error: fault("form-broken") }),
    reason: z
      .string()
      .max(LONGEST_REASON, fault("too-long"))
      .default("")
      .transform((t) => t.trim()),
  })
  .refine(({ move, reason: given }) => move === "reopen" || given.length >= 5, {
    path: ["reason"],
    message: fault("reason-missing"),
  });

export const mergeSchema = z.object({
  ...{ pairId: id, version, targetId: id, targetVersion: version, sourceVersion: version, reason },
  /** Sections by their codes, with commas between. */
  taken: z
    .string({ error: fault("form-broken") })
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.enum(SECTIONS, { error: fault("form-broken") })).max(SECTIONS.length)),
});

export const undoSchema = z.object({
  ...{ mergeId: id, version, reason },
  keepsEdits: z
    .literal("1")
    .optional()
    .transform((ticked) => ticked === "1"),
});

/** Which organisation of a pair: the first or the second one, as addresses say it. */
export type Which = "1" | "2";

type Side = { content: ProfileContent; answered: readonly Section[]; given: readonly Section[] };

export type Choice = {
  /** Which one stays. */
  target: Which;
  /** From which one each section comes. */
  from: Record<Section, Which>;
  /** Sections that come from the one that does not stay. */
  taken: Section[];
  isPreview: boolean;
};

/**
 * Reads from a URL what is chosen: `tetap` stays, and by its code each section's side. What is not said,
 * or cannot be, is as it is by default: what stays keeps its own, and gets what it has not.
 */
export function readChoice(
  parameters: Record<string, string | string[] | undefined>,
  { first, second, suggested }: { first: Side; second: Side; suggested: "first" | "second" },
): Choice {
  const which = (name: string): Which | null => {
    const [value] = [parameters[name] ?? []].flat().slice(-1);
    return value === "1" || value === "2" ? value : null;
  };
  const target = which("tetap") ?? (suggested === "first" ? "1" : "2");
  const other: Which = target === "1" ? "2" : "1";
  const [kept, gone] = target === "1" ? [first, second] : [second, first];
  const byDefault = takenByDefault(kept, gone);
  const sideOf = (section: Section): Which => {
    const asked = which(section);
    if (asked === target) return asked;
    if (asked === other && gone.given.includes(section)) return asked;
    return byDefault.includes(section) ? other : target;
  };
  const from = Object.fromEntries(
    SECTIONS.map((section) => [section, sideOf(section)]),
  ) as Choice["from"];
  return {
    ...{ target, from, isPreview: which("lihat") === "1" },
    taken: SECTIONS.filter((section) => from[section] === other),
  };
}
