import "server-only";
import type { Actor } from "@/domain/actor";
import type { DocumentType } from "@/domain/documents";
import { may } from "@/domain/permissions";
import type { Role } from "@/domain/roles";
import { db } from "@/lib/db";

const PER_PAGE = 25;

export type Opening = {
  key: string;
  at: Date;
  role: Role;
  /** Name of the agency; null for reviewers and operators. */
  agency: string | null;
  paper: { id: string; type: DocumentType; title: string | null };
};

/** Who from outside opened papers of the organisation that are not public, newest first. */
export async function listOpenings(
  actor: Actor,
  organisationId: string,
  page: number,
): Promise<{ total: number; pages: number; rows: Opening[] }> {
  if (!may(actor, "documents/see-openings", { type: "organisation", id: organisationId })) {
    return { total: 0, pages: 1, rows: [] };
  }
  const where = { document: { organisationId } };
  const [total, rows] = await Promise.all([
    db.documentOpening.count({ where }),
    db.documentOpening.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ id: true, at: true, role: true },
        agency: { select: { name: true } },
        document: { select: { id: true, type: true, title: true } },
      },
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    rows: rows.map(({ id, at, role, agency, document }) => ({
      ...{ key: String(id), at, role, agency: agency?.name ?? null, paper: document },
    })),
  };
}
