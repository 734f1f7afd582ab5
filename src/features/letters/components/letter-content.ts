import "server-only";
import { dayIn } from "@/domain/civil-day";
import { countedDecision } from "@/domain/eligibility/evaluate";
import type { Facts } from "@/domain/eligibility/facts";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import { evaluateStanding } from "@/domain/eligibility/standing";
import {
  LETTER_UNIT,
  type LetterContent,
  letterContentSchema,
  type LetterItem,
} from "@/domain/letter";
import { env } from "@/lib/env";
import { translatorOf } from "@/lib/i18n/translator";

type Subject = { publicId: string; name: string };

/** What a letter says of an organisation at an instant. Ask where all its standing items are met. */
export function letterContent(
  ruleSet: RuleSet,
  facts: Facts,
  { publicId, name }: Subject,
  { number, code }: { number: string; code: string },
  at: Date,
): LetterContent {
  const { items } = evaluateStanding(ruleSet, facts, at);
  const verified = items
    .filter(({ scope }) => scope === "standing")
    .map(({ code: item, until, policy }): LetterItem => {
      const decision = countedDecision(ruleSet, facts, item);
      if (!decision) throw new Error(`${item} is met without a decision`);
      const { decidedAt } = decision;
      const decidedOn = dayIn(facts.zone, new Date(decidedAt));
      return { code: item, decidedAt, decidedOn, until, policy };
    });
  const notice = (locale: "id" | "en") => translatorOf(locale)("letters.pdf.notice");
  return letterContentSchema.parse({
    ...{ v: 1, kind: "simpul-letter", number, code, issuedAt: at.toISOString() },
    ...{ zone: facts.zone, by: env.APP_URL, unit: LETTER_UNIT },
    organisation: { id: publicId, name },
    ruleSet: {
      ...{ code: ruleSet.code, version: ruleSet.version },
      ...{ legalBasis: ruleSet.legalBasis, unconfirmed: ruleSet.unconfirmed },
    },
    items: verified,
    notice: { id: notice("id"), en: notice("en") },
    isExample: env.SIMPUL_DEMO,
  });
}
