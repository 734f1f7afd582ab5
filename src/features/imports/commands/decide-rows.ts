import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { type DecideInput, MOST_DECIDED, rowContent } from "../schema";
import { keepListed } from "./bring-in-rows";
import { writeListings } from "./write-listings";

export type DecideRowsRefusal = "not-allowed" | "not-found" | "changed-meanwhile" | "target-gone";
export type Decided = { decided: number };

/**
 * A person decides about rows that were asked about: lists them as what they are, drops them, or says
 * which organisation one is already. Of an organisation that is there nothing is changed. Of two people
 * at once the first decides; who names rows of which one was decided meanwhile is refused.
 */
export async function decideRows(
  actor: Actor,
  input: DecideInput,
  at: Date = clock(),
): Promise<Result<Decided, DecideRowsRefusal>> {
  if (!may(actor, "imports/decide-rows")) return refuse("not-allowed");
  const { importId, move, organisationId } = input;
  const list = await db.listImport.findUnique({ where: { id: importId } });
  if (!list) return refuse("not-found");
  return db.$transaction(
    async (tx) => {
      // Nobody begins to undo the file before this is done.
      const [state] = await tx.$queryRaw<{ state: string }[]>`
        SELECT state::text FROM list_import WHERE id = ${importId}::uuid FOR SHARE`;
      if (state?.state !== "imported") return refuse("changed-meanwhile");
      const rows = await held(tx, input);
      if (rows.length === 0 || (input.all === "" && rows.length < new Set(input.rows).size))
        return refuse("changed-meanwhile");
      if (move === "join" && !(await isListedHere(tx, organisationId)))
        return refuse("target-gone");
      await tx.$executeRaw`
        UPDATE list_import_row SET
          state = ${move === "join" ? "joined" : "dropped"}::list_row_state,
          organisation_id = ${move === "join" ? organisationId : null}::uuid,
          kind = ${move === "list" ? input.kind : null}::organisation_kind,
          reason = ${maskPersonalData(input.reason) || null},
          decided_by_id = ${actor.kind === "person" ? actor.id : null}::uuid,
          decided_at = ${at}, version = version + 1
        WHERE import_id = ${importId}::uuid AND row = ANY (${rows}::int[])`;
      if (move === "list") await listRows(tx, actor, { ...input, ...list, rows }, at);
      const subject = { type: "import", id: importId } as const;
      await recordAudit(tx, actor, `list.${move}`, subject, at, {
        rows: rows.length,
        ...(input.all && { reason: input.all }),
      });
      return ok({ decided: rows.length });
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** The rows meant, of those that still wait, held until the end. */
async function held(tx: Tx, { importId, rows, all }: DecideInput): Promise<number[]> {
  const found = await tx.$queryRaw<{ row: number }[]>`
    SELECT row FROM list_import_row
    WHERE import_id = ${importId}::uuid AND state = 'flagged'
      AND (row = ANY (${rows}::int[]) OR ${all}::text = ANY (flags))
    ORDER BY row LIMIT ${MOST_DECIDED}::int FOR UPDATE`;
  return found.map(({ row }) => row);
}

const isListedHere = async (tx: Tx, id: string) =>
  (await tx.organisation.count({
    where: { id, listing: { in: [...LISTED] }, mergedIntoId: null },
  })) > 0;

type Listing = DecideInput & { source: string; isDemo: boolean };

async function listRows(
  tx: Tx,
  actor: Actor,
  { importId, rows, source, isDemo }: Listing,
  at: Date,
) {
  const staged = await tx.listImportRow.findMany({
    where: { importId, row: { in: rows } },
    orderBy: { row: "asc" },
    select: {
      ...{ row: true, content: true, kind: true },
      ...{ npwpCipher: true, npwpHash: true, npwpMask: true },
    },
  });
  const listings = staged.map(({ content, ...row }) => ({
    ...{ ...row, facts: rowContent.parse(content).facts, source, isDemo },
  }));
  const ids = await writeListings(tx, actor, listings, at);
  await keepListed(
    tx,
    importId,
    staged.map(({ row }) => row),
    ids,
  );
}
