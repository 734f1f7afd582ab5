import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import type { History } from "../queries/history";
import { tellChanges } from "./change-words";

const SHOWN = 12;

/**
 * Versions of a profile, newest first: when, by which role, and each value before and after.
 * `between`: what happened without a version, in the same order.
 */
export async function HistoryList({
  history,
  between,
  page,
  address,
}: {
  history: History;
  between: { at: Date; key: string; line: ReactNode }[];
  page: number;
  /** Of the page it stands on, without language. */
  address: string;
}) {
  const pager = await getTranslations("directory");
  const locale = await getLocale();
  const here = localPath(locale, address);
  const versions = await Promise.all(
    history.entries.map(async (entry) => {
      const told = await tellChanges(entry.changes);
      return { at: entry.at, key: `v${entry.version}`, line: <Version {...{ entry, told }} /> };
    }),
  );
  // What follows from a version at its very instant stands above it.
  const entries = [...between, ...versions].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <>
      <ol className="versions">
        {entries.map(({ key, at, line }) => (
          <li key={key} id={/^v\d+$/.test(key) ? key : undefined} className="stack-s">
            <h2 className="small-title">
              <time dateTime={at.toISOString()}>{formatInstant(locale, at, history.zone)}</time>
            </h2>
            {line}
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        last={history.pages}
        hrefOf={(number) => (number > 1 ? `${here}?page=${number}` : here)}
        words={{
          label: pager("pages"),
          page: pager("page"),
          previous: pager("previous"),
          next: pager("next"),
        }}
      />
    </>
  );
}

type Told = Awaited<ReturnType<typeof tellChanges>>;

async function Version({ entry, told }: { entry: History["entries"][number]; told: Told }) {
  const t = await getTranslations("history");
  const labels = await getTranslations("labels.role");
  const { version, role, hasMore } = entry;
  return (
    <>
      <p className="soft small">
        {t("by", { version: String(version), role: role ? labels(role) : t("system") })}
      </p>
      {version === 1 ? (
        <p>{t("first")}</p>
      ) : told.length === 0 && hasMore ? (
        <p>{t("closed")}</p>
      ) : told.length === 0 ? (
        <p>{t("answered")}</p>
      ) : (
        <>
          <ChangeRows rows={told.slice(0, SHOWN)} />
          {told.length > SHOWN && (
            <details>
              <summary>{t("more", { count: told.length - SHOWN })}</summary>
              <ChangeRows rows={told.slice(SHOWN)} />
            </details>
          )}
          {hasMore && <p>{t("closed")}</p>}
        </>
      )}
    </>
  );
}

async function ChangeRows({ rows }: { rows: Told }) {
  const t = await getTranslations("history");
  return (
    <dl className="sum">
      {rows.map(({ key, what, before, after }) => (
        <div key={key}>
          <dt>{what}</dt>
          <dd>
            {before === null && <ins>{t("added", { value: after ?? "" })}</ins>}
            {after === null && <del>{t("removed", { value: before ?? "" })}</del>}
            {before !== null && after !== null && (
              <>
                <del>
                  <span className="vh">{t("before")} </span>
                  {before}
                </del>{" "}
                <span aria-hidden="true">→</span>{" "}
                <ins>
                  <span className="vh">{t("after")} </span>
                  {after}
                </ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
