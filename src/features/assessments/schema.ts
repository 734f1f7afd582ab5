import { z } from "zod";
import { type Level, LEVELS } from "@/domain/assessment/instrument";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type AssessmentFault =
  "form-broken" | "too-long" | "too-many" | "reason-missing" | "reply-missing" | "level-missing";

const fault = (code: AssessmentFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const LONGEST = 1_000;
const MOST_PAPERS = 20;

const text = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[^\P{Cc}\n]+/gu, " ")
      .trim(),
  )
  .refine((typed) => typed.length <= LONGEST, fault("too-long"));

/** An answer as a form has it: "" is none yet, "-" is not relevant. */
const level = z
  .enum(["", "-", ...LEVELS.map(String)], { error: fault("form-broken") })
  .transform((typed) => (typed === "" || typed === "-" ? typed : (Number(typed) as Level)));
const papers = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [...new Set([given].flat().filter((one) => one !== ""))])
  .refine((list) => list.every((one) => id.safeParse(one).success), fault("form-broken"))
  .refine((list) => list.length <= MOST_PAPERS, fault("too-many"));

const packageAnswer = z.object({
  level: z
    .enum(LEVELS.map(String), { error: fault("level-missing") })
    .transform((typed) => Number(typed) as Level),
  note: text,
});

const answer = z.object({ level, papers, note: text, reason: text });

/** Names of the boxes of an indicator: "D1.1" would be taken apart at its dot. */
export const boxOf = (kind: "level" | "papers" | "note" | "reason", indicator: string) =>
  `${kind}_${indicator.replace(".", "_")}`;

/** One dimension of a round: level_D1_1, papers_D1_1, note_D1_1, reason_D1_1, and so on. */
export const saveDimensionSchema = z
  .looseObject({
    roundId: id,
    dimension: z.string({ error: fault("form-broken") }).regex(/^D\d{1,2}$/, fault("form-broken")),
    version: z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken")),
    next: z.string().max(20).optional(),
  })
  .transform((typed, context) => {
    const { roundId, dimension, version, next } = typed;
    const pattern = new RegExp(`^level_(${dimension}_\\d{1,2})$`);
    const answers = Object.keys(typed)
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .slice(0, 12)
      .map((box) => {
        const indicator = box.replace("_", ".");
        const read = answer.safeParse({
          level: typed[boxOf("level", indicator)],
          papers: typed[boxOf("papers", indicator)] ?? [],
          note: typed[boxOf("note", indicator)] ?? "",
          reason: typed[boxOf("reason", indicator)] ?? "",
        });
        for (const { path, message } of read.error?.issues ?? [])
          context.addIssue({
            ...{ code: "custom", message },
            path: [boxOf(String(path[0]) as "note", indicator)],
          });
        if (read.data?.level === "-" && read.data.reason === "")
          context.addIssue({
            ...{ code: "custom", message: fault("reason-missing") },
            path: [boxOf("reason", indicator)],
          });
        return {
          indicator,
          ...(read.data ?? { level: "" as const, papers: [], note: "", reason: "" }),
        };
      });
    return { roundId, dimension, version, next: next ?? "", answers };
  });
export type SaveDimensionInput = z.infer<typeof saveDimensionSchema>;

const MOST_ANSWERS = 40;

/** Answers for one package: level_D3_2 and note_D3_2, and so on; each has a level. */
export const packageAnswersSchema = z
  .looseObject({
    ...{ organisationId: id, packageId: id },
    version: z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken")),
  })
  .transform((typed, context) => {
    const { organisationId, packageId, version } = typed;
    const answers = Object.keys(typed)
      .flatMap((name) => /^note_(D\d{1,2}_\d{1,2})$/.exec(name)?.[1] ?? [])
      .slice(0, MOST_ANSWERS)
      .map((box) => {
        const indicator = box.replace("_", ".");
        const read = packageAnswer.safeParse({
          level: typed[boxOf("level", indicator)] ?? "",
          note: typed[boxOf("note", indicator)] ?? "",
        });
        for (const { path, message } of read.error?.issues ?? [])
          context.addIssue({
            ...{ code: "custom", message },
            path: [boxOf(String(path[0]) as "note", indicator)],
          });
        return { indicator, ...(read.data ?? { level: 0 as Level, note: "" }) };
      });
    return { organisationId, packageId, version, answers };
  });
export type PackageAnswersInput = z.infer<typeof packageAnswersSchema>;

export const beginRoundSchema = z.object({ organisationId: id });
export const roundSchema = z.object({
  roundId: id,
  version: z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken")),
});
export type RoundInput = z.infer<typeof roundSchema>;

export const roundOnlySchema = z.object({ roundId: id });

const indicator = z.string({ error: fault("form-broken") }).regex(/^D\d{1,2}\.\d{1,2}$/);
export const judgeSchema = z.object({
  ...{ roundId: id, indicator },
  /** "-": not relevant, as the organisation says. */
  level: z
    .enum(["-", ...LEVELS.map(String)], { error: fault("form-broken") })
    .transform((typed) => (typed === "-" ? null : (Number(typed) as Level))),
  reason: text,
  confirmed: papers.optional().transform((list) => list ?? []),
  outside: papers.optional().transform((list) => list ?? []),
});
export type JudgeInput = z.infer<typeof judgeSchema>;

export const replySchema = z.object({
  ...{ roundId: id, indicator },
  reply: text.refine((typed) => typed.length > 0, fault("reply-missing")),
});
export type ReplyInput = z.infer<typeof replySchema>;
