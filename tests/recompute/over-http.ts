import { createHash } from "node:crypto";
import { type Facts, inForce, judge, type Rules } from "./standing";

type Get = (path: string) => Promise<unknown>;
type List = { data: { id: string }[]; cursor: string | null };
type Detail = {
  data: { standing: string; standing_items: { code: string; result: string }[] };
};
type Sets = { data: { sha256: string; effective_from: string; content: { rules: Rules } }[] };

/** JSON as the hash of a rule set is made of it: keys in order, no spaces. */
const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${inOrder(part)}`).join(",")}}`;
};

export type Recomputed = { asked: number; agreed: number; differing: string[] };

/**
 * Every listed organisation of an installation, judged here and compared with what it publishes: the
 * standing, and each standing item. `get` answers a path below `/api/v1`. Throws when a set is not what
 * its hash says.
 */
export async function recompute(get: Get): Promise<Recomputed> {
  const sets = (await get("/rule-sets")) as Sets;
  for (const { content, sha256 } of sets.data)
    if (createHash("sha256").update(inOrder(content)).digest("hex") !== sha256)
      throw new Error(`${content.rules.code} is not what its hash says`);
  const all = sets.data.map(({ content }) => content.rules);
  const result: Recomputed = { asked: 0, agreed: 0, differing: [] };
  let cursor: string | null = "";
  while (cursor !== null) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page = (await get(`/organisations?per_page=100${after}`)) as List;
    for (const { id } of page.data) {
      const { data: facts } = (await get(`/organisations/${id}/facts`)) as { data: Facts };
      const { data: said } = (await get(`/organisations/${id}`)) as Detail;
      const found = judge(inForce(all, facts.day), facts);
      const published = Object.fromEntries(
        said.standing_items.map(({ code, result: one }) => [code, one]),
      );
      const wrong = Object.keys(found.items).filter(
        (item) => found.items[item] !== published[item],
      );
      if (found.standing !== said.standing) wrong.push(`${said.standing}≠${found.standing}`);
      result.asked += 1;
      if (wrong.length === 0) result.agreed += 1;
      else result.differing.push(`${id}: ${wrong.join(", ")}`);
    }
    ({ cursor } = page);
  }
  return result;
}
