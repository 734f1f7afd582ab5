import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { type Answer, ITEM_RESULTS } from "@/domain/eligibility/answer";
import { evaluateStanding } from "@/domain/eligibility/standing";
import type { Standing } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { setInForce } from "@/lib/rule-sets";
import { findFacts } from "./facts";

/** The shape of `organisation_standing.items`; of an answer what tells it from others is looked at. */
export const keptItems = z.object({
  v: z.literal(1),
  items: z.array(
    z
      .looseObject({ code: z.string(), result: z.enum(ITEM_RESULTS) })
      .transform((item) => item as unknown as Answer),
  ),
});

export type KeptStanding = {
  ruleSet: string;
  items: Answer[];
};

/** What the conditions of an organisation came to when they were last looked at, for anyone. */
export async function findStanding(
  _actor: Actor,
  organisationId: string,
): Promise<KeptStanding | null> {
  const row = await db.organisationStanding.findUnique({ where: { organisationId } });
  if (!row) return null;
  return { ruleSet: row.ruleSet, items: keptItems.parse(row.items).items };
}

export type WorkspaceStanding = {
  name: string;
  /** The address it has now; pages under an older one lead there. */
  slug: string;
  ruleSet: string;
  standing: Standing;
  items: Answer[];
  day: string;
  mayEdit: boolean;
};

/** The conditions as they stand this moment, for whoever may look into the workspace. */
export async function judgeNow(actor: Actor, slug: string): Promise<WorkspaceStanding | null> {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: {
      organisation: {
        select: {
          ...{ id: true, name: true, listing: true },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  const found = address?.organisation;
  if (!found || found.listing === "archived" || actor.kind !== "person") return null;
  const body = { type: "organisation", id: found.id } as const;
  if (!may(actor, "organisations/see-workspace", body)) return null;
  const now = clock();
  const ruleSet = (await setInForce(now))?.rules;
  const facts = ruleSet && (await findFacts(actor, found.id));
  if (!facts) return null;
  const { items, standing, day } = evaluateStanding(ruleSet, facts, now);
  return {
    ...{ name: found.name, slug: found.addresses[0]?.slug ?? slug, ruleSet: ruleSet.code },
    ...{ standing, items, day, mayEdit: may(actor, "profiles/save-section", body) },
  };
}
