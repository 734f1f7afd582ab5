import { z } from "zod";
import { type TermFault, type Term, termFault } from "./cash-flow";
import { ROUTES, STEPS } from "./package-schedule";

/** What may be wrong with a KAK, a schedule or a package written by hand: each has a sentence in both languages. */
export type PreparationFault =
  | "form-broken"
  | "name-missing"
  | "too-long"
  | "too-many"
  | "number-wrong"
  | "year-wrong"
  | "day-wrong"
  | "days-order"
  | "people-wrong"
  | "term-wrong"
  | `terms-${TermFault}`;

const fault = (code: PreparationFault) => code;
const LONGEST_LINE = 300;
const MOST_LINES = 30;
const MOST_CODES = 200;

const oneLine = (typed: string) =>
  typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();

/** Boxes that were ticked: none, one, or several of a name. */
const codes = z
  .union([z.string(), z.array(z.string())], { error: fault("form-broken") })
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()).filter((code) => code !== ""))
  .refine((list) => list.length <= MOST_CODES, fault("too-many"))
  .refine((list) => list.every((code) => /^[\w.-]{1,40}$/.test(code)), fault("form-broken"))
  .transform((list) => [...new Set(list)].sort());

/** A text of lines: one thing a line, empty ones left out. */
const lines = z
  .string({ error: fault("form-broken") })
  .transform((typed) =>
    typed
      .split(/\r?\n/)
      .map(oneLine)
      .filter((line) => line !== ""),
  )
  .refine((list) => list.length <= MOST_LINES, fault("too-many"))
  .refine((list) => list.every((line) => line.length <= LONGEST_LINE), fault("too-long"));

/** "2 fasilitator desa": how many, and for what. */
const PERSON = /^(\d{1,3})\s*(?:x|orang)?\s+(\S.*)$/i;
const people = lines
  .refine((list) => list.every((line) => PERSON.test(line)), fault("people-wrong"))
  .transform((list) =>
    list.map((line) => {
      const [, count = "1", task = ""] = PERSON.exec(line) ?? [];
      return { count: Number(count), task };
    }),
  )
  .refine((list) => list.every(({ count }) => count > 0), fault("people-wrong"));

/** "30 saat kontrak", "40 % setelah 50 %", "30 100": per cent of the contract, then of the work. */
const TERM = /^(\d{1,3})\s*%?\D*?(?:(\d{1,3})\s*%?|(kontrak|contract))\D*$/i;
const terms = lines
  .refine((list) => list.every((line) => termOf(line) !== null), fault("term-wrong"))
  .transform((list) => list.flatMap((line) => termOf(line) ?? []))
  .superRefine((list, context) => {
    const wrong = list.length > 0 ? termFault(list) : null;
    if (wrong) context.addIssue({ code: "custom", message: fault(`terms-${wrong}`) });
  });

function termOf(line: string): Term | null {
  const [, percent, after] = TERM.exec(line) ?? [];
  if (percent === undefined) return null;
  const term = { percent: Number(percent), after: Number(after ?? 0) };
  return term.percent >= 1 && term.percent <= 100 && term.after <= 100 ? term : null;
}

/** Whole rupiah as people write them: "Rp 120.000.000", "120000000". */
const rupiah = z
  .string({ error: fault("number-wrong") })
  .transform((typed) => typed.replace(/^\s*Rp\.?/i, "").replace(/[.\s\u00a0]/g, ""))
  .refine((typed) => /^[1-9]\d{0,14}$/.test(typed), fault("number-wrong"))
  .transform((typed) => BigInt(typed));

const day = z
  .string({ error: fault("day-wrong") })
  .refine((typed) => typed === "" || z.iso.date().safeParse(typed).success, fault("day-wrong"))
  .transform((typed) => typed || null);

const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const workId = z.uuid({ error: fault("form-broken") });
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn;

export const kakSchema = z
  .object({
    ...{ workId, version, workKindCodes: codes, issueCodes: codes, targetGroupCodes: codes },
    ...{ regionCodes: codes, outputs: lines, startsOn: day, endsOn: day, ceiling: rupiah },
    ...{ people, terms },
    route: z.enum(["", ...ROUTES], { error: fault("form-broken") }).transform((one) => one || null),
    partnership: z
      .string()
      .optional()
      .transform((ticked) => ticked === "on" || ticked === "1"),
    unitId: z
      .union([z.literal(""), z.uuid()], { error: fault("form-broken") })
      .transform((one) => one || null),
  })
  .refine(inOrder, { path: ["endsOn"], error: fault("days-order") });
export type KakInput = z.infer<typeof kakSchema>;

export const handPackageSchema = z
  .object({
    agencyId: z.uuid({ error: fault("form-broken") }),
    requestId: z.uuid({ error: fault("form-broken") }),
    name: z
      .string({ error: fault("name-missing") })
      .transform(oneLine)
      .refine((typed) => typed.length >= 5, fault("name-missing"))
      .refine((typed) => typed.length <= 500, fault("too-long")),
    description: z
      .string()
      .transform(oneLine)
      .refine((typed) => typed.length <= 4_000, fault("too-long")),
    budgetYear: z.coerce
      .number({ error: fault("year-wrong") })
      .int(fault("year-wrong"))
      .min(2020, fault("year-wrong"))
      .max(2100, fault("year-wrong")),
    ...{ ceiling: rupiah, startsOn: day, endsOn: day },
    unitId: z
      .union([z.literal(""), z.uuid()], { error: fault("form-broken") })
      .transform((one) => one || null),
  })
  .refine(inOrder, { path: ["endsOn"], error: fault("days-order") });
export type HandPackageInput = z.infer<typeof handPackageSchema>;

const dayLimit = z
  .string({ error: fault("number-wrong") })
  .refine((typed) => typed === "" || /^\d{1,3}$/.test(typed), fault("number-wrong"))
  .transform((typed) => (typed === "" ? null : Number(typed)));
const note = z
  .string()
  .transform(oneLine)
  .refine((typed) => typed.length <= LONGEST_LINE, fault("too-long"));

const stepShape = z.object({ plannedOn: day, doneOn: day, dayLimit, note });

/** The twelve steps as one form: planned1 … planned12, done1 …, limit1 …, note1 …. */
export const scheduleSchema = z.looseObject({ workId, version }).transform((typed, context) => {
  const steps = STEPS.map((step) => {
    const names = {
      ...{ plannedOn: `planned${step}`, doneOn: `done${step}` },
      ...{ dayLimit: `limit${step}`, note: `note${step}` },
    };
    const read = stepShape.safeParse(
      Object.fromEntries(Object.entries(names).map(([key, name]) => [key, typed[name] ?? ""])),
    );
    for (const { path, message } of read.error?.issues ?? [])
      context.addIssue({
        ...{ code: "custom", message },
        path: [names[String(path[0]) as keyof typeof names]],
      });
    return { step, ...(read.data ?? { plannedOn: null, doneOn: null, dayLimit: null, note: "" }) };
  });
  return { workId: typed.workId, version: typed.version, steps };
});
export type ScheduleInput = z.infer<typeof scheduleSchema>;
