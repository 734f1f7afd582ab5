import "server-only";
import { type Actor, canHandleReports } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { db } from "@/lib/db";
import { decrypt, sha256 } from "@/lib/encryption";

/** The organisation a report would be about, or null when it is not listed. Anyone may ask. */
export async function findReportSubject(_actor: Actor, slug: string) {
  const address = await db.organisationAddress.findFirst({
    where: { slug, organisation: { listing: { in: [...LISTED] } } },
    select: { organisation: { select: { name: true } } },
  });
  return address?.organisation ?? null;
}

/** A report by the code of its secret link: whoever has the code may read it. Never its contact. */
export async function findReportByCode(_actor: Actor, code: string) {
  if (!/^[0-9a-f]{24}$/.test(code)) return null;
  return db.report.findUnique({
    where: { codeHash: sha256(code) },
    select: {
      ticket: true,
      status: true,
      category: true,
      text: true,
      reply: true,
      receivedAt: true,
      changedAt: true,
      organisation: {
        select: {
          name: true,
          listing: true,
          province: { select: { timeZone: true } },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
}

const PER_PAGE = 25;

/** For operators: reports, open ones first, by a part of the number or of the organisation's name. */
export async function listReports(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!canHandleReports(actor)) return null;
  const where = q
    ? {
        OR: [
          { ticket: { contains: q.toUpperCase() } },
          { organisation: { name: { contains: q, mode: "insensitive" as const } } },
        ],
      }
    : {};
  const [total, rows] = await Promise.all([
    db.report.count({ where }),
    db.report.findMany({
      where,
      orderBy: [{ status: "asc" }, { receivedAt: "desc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ticket: true,
        status: true,
        category: true,
        receivedAt: true,
        organisation: { select: { name: true } },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows };
}

export const countOpenReports = async (actor: Actor): Promise<number> =>
  canHandleReports(actor) ? db.report.count({ where: { status: "received" } }) : 0;

/** For operators: one report whole, with the contact its sender left. */
export async function findReport(actor: Actor, ticket: string) {
  if (!canHandleReports(actor)) return null;
  const report = await db.report.findUnique({
    where: { ticket },
    include: {
      organisation: {
        select: {
          name: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  if (!report) return null;
  const { contactCipher, codeHash: _codeHash, ...rest } = report;
  return { ...rest, contact: contactCipher ? decrypt(contactCipher) : null };
}
