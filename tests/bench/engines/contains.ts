import type { Facet, Selection } from "@/domain/facets";
import type { LegalForm } from "@/domain/organisation";
import { db, type Prisma } from "@/lib/db";
import { type Counts, type Engine, PER_PAGE } from "../engine";
import { CHILDREN_UP_TO, numberOf } from "../load";

type Where = Prisma.OrganisationWhereInput;

/** What most directories written with Prisma do: `contains`, then one `groupBy` for each facet. */
export const contains: Engine = {
  name: "Prisma contains + groupBy",
  facets: 9,
  upTo: CHILDREN_UP_TO,
  concurrent: true,
  load: async () => {},
  async ask({ q, selection, sort, page }) {
    const where = (except: Facet | null) => conditions(q, selection, except);
    const all = where(null);
    const [rows, total, ...counted] = await Promise.all([
      db.organisation.findMany({
        where: all,
        select: { id: true },
        orderBy:
          sort === "newest"
            ? { listedAt: "desc" }
            : sort === "name"
              ? { name: "asc" }
              : { id: "asc" },
        ...{ skip: (page - 1) * PER_PAGE, take: PER_PAGE },
      }),
      db.organisation.count({ where: all }),
      ...(["provinceCode", "kind", "legalForm", "standing"] as const).map((by) =>
        db.organisation.groupBy({ by: [by], where: where(OWN[by]), _count: true }),
      ),
      db.organisationIssue.groupBy({
        by: ["issueCode"],
        where: { organisation: where("issue") },
        _count: true,
      }),
      db.organisationWorkKind.groupBy({
        by: ["workKindCode"],
        where: { organisation: where("service") },
        _count: true,
      }),
      db.organisationTargetGroup.groupBy({
        by: ["targetGroupCode"],
        where: { organisation: where("target") },
        _count: true,
      }),
      db.organisationWorkArea.groupBy({
        by: ["regionCode"],
        where: { organisation: where("work_province") },
        _count: true,
      }),
      db.organisation.groupBy({ by: ["regencyCode"], where: where("regency"), _count: true }),
    ]);
    const counts: Counts = {};
    for (const [at, facet] of COUNTED.entries()) {
      const groups = counted[at] as unknown as ({ _count: number } & Record<
        string,
        string | number | null
      >)[];
      counts[facet] = new Map(
        groups.map((group) => [String(Object.values(group)[1]), group._count]),
      );
    }
    return { total, numbers: rows.map(({ id }) => numberOf(id)), counts };
  },
  async bytes() {
    const [row] = await db.$queryRaw<{ bytes: number }[]>`
      SELECT sum(pg_total_relation_size(c.oid))::float8 AS bytes FROM pg_class c
      WHERE c.relname ~ '^(organisation|experience)' AND c.relkind = 'r'`;
    return row?.bytes ?? 0;
  },
  close: async () => {},
};

const OWN = {
  provinceCode: "province",
  kind: "kind",
  legalForm: "form",
  standing: "standing",
} as const;
const COUNTED: Facet[] = [
  "province",
  "kind",
  "form",
  "standing",
  "issue",
  "service",
  "target",
  "work_province",
  "regency",
];

function conditions(q: string, selection: Selection, except: Facet | null): Where {
  const has = (text: string) => ({ contains: text, mode: "insensitive" as const });
  const words = q.split(" ").filter(Boolean);
  const chosen: Partial<Record<Facet, (values: string[]) => Where>> = {
    province: (values) => ({ provinceCode: { in: values } }),
    form: (values) => ({ legalForm: { in: values as LegalForm[] } }),
    issue: (values) => ({ issues: { some: { issueCode: { in: values } } } }),
    service: (values) => ({ workKinds: { some: { workKindCode: { in: values } } } }),
    target: (values) => ({ targetGroups: { some: { targetGroupCode: { in: values } } } }),
    work_province: (values) => ({
      workAreas: { some: { OR: values.map((code) => ({ regionCode: { startsWith: code } })) } },
    }),
    recent: (values) => ({
      experiences: {
        some: {
          OR: [{ endedOn: null }, { endedOn: { gte: new Date("2023-11-24") } }],
          ...(!values.includes("any") && { isTypeThree: true }),
        },
      },
    }),
  };
  return {
    AND: [
      ...words.map((word) => ({
        OR: [
          { name: has(word) },
          { acronym: has(word) },
          { mission: has(word) },
          { experiences: { some: { title: has(word) } } },
        ],
      })),
      ...Object.entries(selection).flatMap(([facet, values]) =>
        values.length > 0 && facet !== except ? (chosen[facet as Facet]?.(values) ?? []) : [],
      ),
    ],
  };
}
