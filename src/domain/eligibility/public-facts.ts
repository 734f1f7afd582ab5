import { z } from "zod";
import { dayIn, ZONES } from "../civil-day";
import { DOCUMENT_TYPES } from "../documents";
import { ROLES } from "../roles";
import { DECLARED, type DeclaredField, type Facts } from "./facts";
import { type RuleSet, ruleSetSchema } from "./rule-set";
import { setContentSchema } from "./set-content";

/** Values that a rule looks into and everybody may read; of the others only whether they are given. */
const SHOWN: readonly DeclaredField[] = ["legalForm", "kind", "boardTermUntil", "officeUntil"];

const version = z.int().meta({ description: "A version of the profile; see /history" });

/** What an organisation is judged by, as far as everybody may know it; enough to judge it anew. */
export const publicFactsSchema = z
  .object({
    id: z.string(),
    day: z.iso.date().meta({ description: "The civil day at the office on which this was asked" }),
    zone: z.enum(ZONES),
    declared: z.array(
      z.object({
        field: z.enum(DECLARED),
        given: z.boolean(),
        value: z.string().nullable().meta({ description: "Only of what a rule looks into" }),
        changed_in: version,
      }),
    ),
    papers: z
      .array(
        z.object({
          ref: z.string().meta({ description: "Within this answer only", example: "p1" }),
          type: z.enum(DOCUMENT_TYPES),
          issued_on: z.iso.date().nullable(),
          ends_on: z.iso.date().nullable(),
          changed_in: version,
        }),
      )
      .meta({ description: "Papers in the file of the types that a published rule looks at" }),
    decisions: z.array(
      z.object({
        item: z.string().meta({ example: "K7" }),
        result: z.enum(["met", "not_met", "needs_correction"]),
        by: z.enum(ROLES),
        decided_at: z.iso.datetime(),
        rule_set: z.string(),
        version,
        values: z
          .array(z.object({ field: z.enum(DECLARED), unchanged: z.boolean() }))
          .meta({ description: "What it was made on, and whether the value still is that one" }),
        papers: z.array(z.string()).meta({ description: "Papers of this answer it was made on" }),
        papers_gone: z.int().meta({ description: "Others it was made on, in the file no more" }),
      }),
    ),
    submitted: z
      .array(z.object({ item: z.string(), at: z.iso.datetime() }))
      .meta({ description: "Items that wait for a reviewer" }),
  })
  .meta({ id: "OrganisationFacts" });
export type PublicFacts = z.infer<typeof publicFactsSchema>;

export const factsAnswer = z.object({ data: publicFactsSchema }).meta({ id: "FactsAnswer" });

export const ruleSetList = z
  .object({
    data: z.array(
      z.object({
        code: z.string(),
        effective_from: z.iso.date().meta({ description: "The first day, from 00:00 WIB" }),
        published_at: z.iso.datetime(),
        sha256: z.string().meta({
          description: "Of `content` as JSON with its keys in order and without spaces",
        }),
        content: z.object({
          v: z.literal(1),
          rules: z.object(ruleSetSchema.shape),
          words: setContentSchema.shape.words,
        }),
        url: z.url().meta({ description: "The same for people" }),
      }),
    ),
  })
  .meta({ id: "RuleSetList" });
export type RuleSetList = z.infer<typeof ruleSetList>;

/** The facts of an organisation without anything that is not public; `sets`: all that are published. */
export function publicFacts(
  id: string,
  facts: Facts,
  sets: readonly RuleSet[],
  on: Date,
): PublicFacts {
  const looked = new Set(
    sets.flatMap(({ criteria }) =>
      criteria.flatMap(({ tests, reopenedBy }) => [
        ...reopenedBy,
        ...tests.flatMap((test) => (test.test === "paper" ? test.anyOf : [])),
      ]),
    ),
  );
  const current = facts.papers.filter(({ state, type }) => state === "current" && looked.has(type));
  const refs = new Map(current.map((paper, at) => [paper.id, `p${at + 1}`]));
  return {
    ...{ id, day: dayIn(facts.zone, on), zone: facts.zone },
    declared: DECLARED.map((field) => {
      const { value, version: changed_in } = facts.declared[field];
      return {
        ...{ field, given: value !== null, changed_in },
        value: SHOWN.includes(field) ? value : null,
      };
    }),
    papers: current.map((paper) => ({
      ...{ ref: refs.get(paper.id)!, type: paper.type, issued_on: paper.issuedOn },
      ...{ ends_on: paper.endsOn, changed_in: paper.version },
    })),
    decisions: facts.decisions
      .filter(({ packageId }) => packageId === null)
      .map(({ item, result, by, decidedAt, ruleSet, documentIds, values, ...decision }) => {
        const papers = documentIds.flatMap((document) => refs.get(document) ?? []);
        return {
          ...{ item, result, by, decided_at: decidedAt, rule_set: ruleSet },
          version: decision.version,
          values: values.map(({ field, value }) => ({
            field,
            unchanged: facts.declared[field].value === value,
          })),
          ...{ papers, papers_gone: documentIds.length - papers.length },
        };
      }),
    submitted: facts.submitted,
  };
}
