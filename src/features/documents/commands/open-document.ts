import "server-only";
import type { Readable } from "node:stream";
import type { Actor } from "@/domain/actor";
import { openingOf } from "@/domain/document-access";
import { rulesOf } from "@/domain/documents";
import { isListed } from "@/domain/organisation";
import { downloadName } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { openObject } from "@/lib/storage";

export type OpenedDocument = {
  stream: Readable;
  bytes: number;
  mediaType: string;
  /** Made of the kind of paper, the organisation and the day: nothing the sender called it. */
  name: string;
};

/**
 * The file of a paper for whoever may read it. What somebody from outside opens and not everybody may
 * is noted for the organisation, before the first byte. Of what may not be read nothing is said, not
 * even that it is there.
 */
export async function openDocument(
  actor: Actor,
  id: string,
  at: Date = clock(),
): Promise<Result<OpenedDocument, "not-found">> {
  const paper = await db.document.findUnique({
    where: { id },
    select: {
      ...{ type: true, visibility: true, state: true, uploadedAt: true, organisationId: true },
      object: { select: { sha256: true, bytes: true, mediaType: true, scan: true } },
      organisation: {
        select: {
          listing: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  if (!paper) return refuse("not-found");
  const { organisation, object } = paper;
  const opening = openingOf(actor, {
    ...paper,
    scanState: object.scan,
    isListed: isListed(organisation.listing),
  });
  if (!opening) return refuse("not-found");
  const stream = await openObject(object.sha256);
  // No row is without its object; a disk that lost one is a surprise.
  if (!stream) throw new Error("A row without its object");
  if (opening.as === "outside") {
    const { role, agencyId } = opening;
    await db.documentOpening.create({ data: { documentId: id, role, agencyId, at } });
  }
  const day = paper.uploadedAt.toISOString().slice(0, 10);
  const slug = organisation.addresses[0]?.slug ?? "oms";
  const name = downloadName(rulesOf(paper.type).word, slug, day, object.mediaType);
  return ok({ stream, bytes: object.bytes, mediaType: object.mediaType, name });
}
