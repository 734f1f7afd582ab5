import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuditFilterForm } from "@/features/audit/components/audit-filter";
import { AuditTable } from "@/features/audit/components/audit-table";
import { findChainState } from "@/features/audit/queries/head";
import { listEvents } from "@/features/audit/queries/events";
import { auditFilterSchema, beforeSchema, filterQuery } from "@/features/audit/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import "@/ui/styles/audit.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auditLog"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/admin/audit">) {
  const { before: given, ...asked } = await searchParams;
  const filter = auditFilterSchema.parse(asked);
  const before = beforeSchema.parse(given);
  const { session, allowed } = await admitTo("/admin/audit", "audit/see-events");
  const found = allowed && (await listEvents(session.actor, filter, before));
  const chain = allowed && (await findChainState(session.actor));
  if (!found || !chain) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("auditLog");
  const address = localPath(locale, "/admin/audit");
  const withQuery = (query: string, path = address) => (query ? `${path}?${query}` : path);
  const place = (row: { place: bigint } | null, at: Date | undefined) =>
    row && at
      ? t("chainAt", {
          place: formatNumber(locale, Number(row.place)),
          at: formatInstant(locale, at),
        })
      : t("chainNone");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <SummaryList
        rows={[
          { term: t("chain"), detail: place(chain.seal, chain.seal?.sealedAt) },
          {
            term: t("head"),
            detail: place(chain.head, chain.head?.publishedAt),
            aside: chain.head && <a href="/.well-known/audit-head.json">{t("headLink")}</a>,
          },
        ]}
      />
      <AuditFilterForm address={address} asked={asked} filter={filter} />
      {found.lines.length === 0 ? (
        <div className="empty">
          <p className="strong">{t("empty")}</p>
          <p>{t("emptyText")}</p>
        </div>
      ) : (
        <>
          <AuditTable lines={found.lines} hrefOf={(one) => withQuery(filterQuery(one))} />
          <p>
            <a href={withQuery(filterQuery(filter), `${address}/unduh`)}>{t("download")}</a>
            <br />
            <span className="hint">{t("downloadHint")}</span>
          </p>
        </>
      )}
      {(before !== undefined || found.older !== null) && (
        <nav className="pager np" aria-label={t("pages")}>
          {before !== undefined && <a href={withQuery(filterQuery(filter))}>{t("newest")}</a>}
          {found.older !== null && (
            <a href={withQuery(filterQuery(filter, found.older))} rel="next">
              {t("older")}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
