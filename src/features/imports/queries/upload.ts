import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Actor } from "@/domain/actor";
import { textOfCell } from "@/domain/list-import/cells";
import type { ListColumn } from "@/domain/list-import/columns";
import { HEADER_WITHIN, lineKind } from "@/domain/list-import/sheet";
import { may } from "@/domain/permissions";
import { HIDDEN, maskPersonalData } from "@/domain/personal-data";
import { db, type Tx } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { listLines } from "@/lib/list-file";
import { dropStaged, stageFile } from "@/lib/storage";
import { mappingSchema } from "../schema";

/** Lets somebody read the kept file of an import from a path, which is gone afterwards. */
export async function withUpload<Value>(
  tx: Pick<Tx, "listImportPart">,
  importId: string,
  read: (path: string) => Promise<Value>,
): Promise<Value> {
  const path = await stageFile();
  try {
    await pipeline(piecesOf(tx, importId), createWriteStream(path, { flags: "r+" }));
    return await read(path);
  } finally {
    await dropStaged(path);
  }
}

async function* piecesOf(tx: Pick<Tx, "listImportPart">, importId: string) {
  for (let position = 0; ; position++) {
    const part = await tx.listImportPart.findUnique({
      where: { importId_position: { importId, position } },
      select: { content: true },
    });
    if (!part) return;
    yield Buffer.from(decrypt(part.content), "base64");
  }
}

/** Enough to tell what a column holds, too little to tell whose number it is. */
const withoutNumbers = (text: string) =>
  maskPersonalData(text)
    .replaceAll(HIDDEN, "•••")
    .replace(/\d(?:[\s.\-]?\d){11,}/g, "•••");

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

export type ColumnPreview = ListColumn & { samples: string[] };

/**
 * The columns of a file that waits for its mapping, with what stands in their first rows. Of a column
 * about persons nothing is shown. Null where there is no such file, or it waits no longer.
 */
export async function previewColumns(
  actor: Actor,
  importId: string,
): Promise<ColumnPreview[] | null> {
  if (!may(actor, "imports/see-lists")) return null;
  const found = await db.listImport.findFirst({ where: { id: importId, state: "uploaded" } });
  if (!found) return null;
  const { row, columns } = mappingSchema.parse(found.mapping);
  const samples: string[][] = columns.map(() => []);
  await withUpload(db, importId, async (path) => {
    let seen = 0;
    for await (const line of listLines(path)) {
      if (line.row <= row) continue;
      if (++seen > HEADER_WITHIN) break;
      if (lineKind(line, columns, false) !== null) continue;
      for (const [at, { left }] of columns.entries()) {
        const text = left === "private" ? null : textOfCell(line.cells[at]);
        if (text && samples[at]!.length < SAMPLES)
          samples[at]!.push(withoutNumbers(text).slice(0, LONGEST_SAMPLE));
      }
    }
  });
  return columns.map((column, at) => ({ ...column, samples: samples[at]! }));
}
