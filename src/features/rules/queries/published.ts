import "server-only";
import type { Actor } from "@/domain/actor";
import type { RuleSetList } from "@/domain/eligibility/public-facts";
import { type SetContent, setContentSchema } from "@/domain/eligibility/set-content";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { publishedSets, replacedFrom } from "@/lib/rule-sets";

const urlOf = (code: string) => `${env.APP_URL}/panduan/aturan/${code}`;

/** Every published set, whole, as open data. */
export async function listRuleSets(_actor: Actor): Promise<RuleSetList> {
  const sets = await publishedSets();
  return {
    data: sets.map(({ sha256, publishedAt, ...content }) => ({
      ...{ code: content.rules.code, effective_from: content.rules.effectiveFrom, sha256 },
      ...{ published_at: publishedAt.toISOString(), content, url: urlOf(content.rules.code) },
    })),
  };
}

export type PublicSet = {
  code: string;
  content: SetContent;
  /** The set it was made from; null for the first. */
  base: SetContent | null;
  sha256: string;
  /** The first day of the set after it; null: none is published. */
  replacedFrom: string | null;
  publishedAt: Date;
  /** Withdrawn before it began, with a reason for everybody. */
  withdrawn: { at: Date; reason: string } | null;
};

/** Every set that was published, the latest first; also those withdrawn before they began. */
export async function listPublicSets(_actor: Actor): Promise<PublicSet[]> {
  const rows = await db.ruleSet.findMany({
    where: { state: { in: ["published", "withdrawn"] } },
    orderBy: [{ effectiveFrom: "desc" }, { number: "desc" }],
  });
  const contents = new Map(rows.map((row) => [row.code, setContentSchema.parse(row.content)]));
  const one = async (row: (typeof rows)[number]): Promise<PublicSet> => {
    const { code, baseCode, sha256, publishedAt, withdrawnAt, reason } = row;
    const content = contents.get(code)!;
    return {
      ...{ code, sha256, publishedAt: publishedAt!, content },
      replacedFrom: await replacedFrom(content.rules.effectiveFrom),
      base: contents.get(baseCode ?? "") ?? null,
      withdrawn: withdrawnAt && { at: withdrawnAt, reason: reason ?? "" },
    };
  };
  return Promise.all(rows.map(one));
}

/** One of these by its code; null when nothing was published under it. */
export const findPublicSet = async (actor: Actor, code: string): Promise<PublicSet | null> =>
  (await listPublicSets(actor)).find((one) => one.code === code) ?? null;
