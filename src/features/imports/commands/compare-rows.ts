import "server-only";
import { type LikeRows, type Likely, rowKey } from "@/domain/list-import/likeness";
import { isListed } from "@/domain/organisation";
import type { Prisma, Tx } from "@/lib/db";
import { rowContent, type RowContent } from "../schema";

/** Organisations, or rows, of one statement. */
const AT_ONCE = 2_000;
const MOST_LIKE = 5;

const NAMED = {
  ...{ id: true, name: true, acronym: true, provinceCode: true, regencyCode: true, listing: true },
  legal: { select: { approvalNumber: true, npwpHash: true } },
} satisfies Prisma.OrganisationSelect;
type Named = Prisma.OrganisationGetPayload<{ select: typeof NAMED }>;

type Hit = RowContent["like"][number] & { isSame: boolean };

/**
 * Compares staged rows with the organisations that are here, one batch after another: a row that is
 * one of them is `here`, a row that may be one is asked about. What an earlier list has had decided
 * is not asked again.
 */
export async function compareWithDirectory(
  tx: Tx,
  importId: string,
  rows: LikeRows<number>,
): Promise<void> {
  const hits = new Map<number, Hit[]>();
  for (let after = ""; ;) {
    const batch: Named[] = await tx.organisation.findMany({
      where: {
        ...{ listing: { in: ["imported", "published", "draft"] }, mergedIntoId: null },
        ...(after && { id: { gt: after } }),
      },
      ...{ select: NAMED, orderBy: { id: "asc" }, take: AT_ONCE },
    });
    for (const one of batch) {
      const likely = likelyOf(one);
      for (const { ref, flag } of rows.like(likely)) {
        const found = hits.get(ref) ?? [];
        const isSame = isListed(one.listing) && rowKey(likely) === rows.keyOf(ref);
        found.push({ flag, row: null, organisationId: one.id, name: one.name, isSame });
        hits.set(ref, found);
      }
    }
    after = batch.at(-1)?.id ?? "";
    if (batch.length < AT_ONCE) break;
  }
  const all = [...hits];
  for (let at = 0; at < all.length; at += AT_ONCE)
    await keepHits(tx, importId, all.slice(at, at + AT_ONCE));
  await tx.$executeRaw`
    UPDATE list_import_row r SET state = 'here'
    WHERE r.import_id = ${importId}::uuid AND r.state IN ('ready', 'flagged') AND EXISTS (
      SELECT 1 FROM list_import_row e JOIN list_import i ON i.id = e.import_id
      WHERE e.key = r.key AND e.import_id <> r.import_id AND i.state = 'imported'
        AND e.state IN ('listed', 'dropped', 'joined'))`;
}

const likelyOf = ({ legal, ...one }: Named): Likely => ({
  ...{ name: one.name, acronym: one.acronym },
  ...{ provinceCode: one.provinceCode, regencyCode: one.regencyCode },
  approvalNumber: legal?.approvalNumber ?? null,
  npwp: legal?.npwpHash ? Buffer.from(legal.npwpHash).toString("hex") : null,
});

async function keepHits(tx: Tx, importId: string, hits: [number, Hit[]][]): Promise<void> {
  const staged = await tx.listImportRow.findMany({
    where: { importId, row: { in: hits.map(([row]) => row) } },
    select: { row: true, content: true, flags: true },
  });
  const byRow = new Map(hits);
  const changed = staged.map(({ row, content, flags }) => {
    const found = byRow.get(row)!;
    const before = rowContent.parse(content);
    const like = [...found.map(({ isSame: _, ...hit }) => hit), ...before.like].slice(0, MOST_LIKE);
    const isSame = found.find((hit) => hit.isSame);
    return {
      row,
      state: isSame ? "here" : "flagged",
      organisation: isSame?.organisationId ?? null,
      flags: [...new Set([...flags, ...found.map(({ flag }) => flag)])],
      like,
    };
  });
  await tx.$executeRaw`
    UPDATE list_import_row r SET state = one.state::list_row_state, flags = one.flags,
      organisation_id = one.organisation, content = jsonb_set(r.content, '{like}', one."like")
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS one(row int, state text, organisation uuid, flags text[], "like" jsonb)
    WHERE r.import_id = ${importId}::uuid AND r.row = one.row`;
}
