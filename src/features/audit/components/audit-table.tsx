import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import type { AuditLine } from "../queries/events";
import type { AuditFilter } from "../schema";

/** Who, what and whereof lead to all events of the same. */
export async function AuditTable({
  lines,
  hrefOf,
}: {
  lines: AuditLine[];
  hrefOf: (filter: AuditFilter) => string;
}) {
  const t = await getTranslations("auditLog");
  const locale = await getLocale();
  const who = ({ actor, actorName }: AuditLine) =>
    actor === "system" || actor === "anyone" ? t(actor) : (actorName ?? t("nameless"));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("caption")}>
      <table className="audit-table">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("actor")}</th>
            <th scope="col">{t("action")}</th>
            <th scope="col">{t("subject")}</th>
            <th scope="col">{t("details")}</th>
            <th scope="col" className="r">
              {t("seal")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const subject = `${line.subjectType}:${line.subjectId}`;
            return (
              <tr key={String(line.id)}>
                <td>
                  <time dateTime={line.at.toISOString()}>{formatInstant(locale, line.at)}</time>
                </td>
                <td>
                  <a href={hrefOf({ actor: line.actor })} title={line.actor}>
                    {who(line)}
                  </a>
                </td>
                <td>
                  <a className="mono" href={hrefOf({ action: line.action })}>
                    {line.action}
                  </a>
                </td>
                <td>
                  <a className="mono" href={hrefOf({ subject })} title={subject}>
                    {line.subjectType} {line.subjectId.slice(-8)}
                  </a>
                </td>
                <td className="mono">
                  {line.details.map(([key, value]) => `${key}: ${value}`).join(", ")}
                </td>
                <td className="r">
                  {line.seal === null ? t("waits") : formatNumber(locale, Number(line.seal))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
