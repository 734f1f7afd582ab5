import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { listOpenings } from "../queries/openings";
import type { PapersOf } from "../queries/papers";
import { nameOf } from "./paper-words";

/** Who opened what and when: a table where there is room, lines on a phone. */
export async function OpeningsTable({
  of,
  openings: { total, rows },
}: {
  of: PapersOf;
  openings: Awaited<ReturnType<typeof listOpenings>>;
}) {
  const t = await getTranslations("documents.openings");
  const roles = await getTranslations("labels.role");
  const locale = await getLocale();
  if (total === 0) return <p className="soft">{t("none")}</p>;
  const named = await Promise.all(
    rows.map(async (row) => ({ ...row, name: await nameOf(row.paper) })),
  );
  return (
    <>
      <p className="strong">{t("total", { count: total })}</p>
      <ul className="tasks">
        {named.map(({ key, at, role, agency, paper, name }) => (
          <li key={key}>
            <div>
              <p className="strong">
                {agency ? t("by", { role: roles(role), agency }) : roles(role)}
              </p>
              <p className="soft small">
                <time dateTime={at.toISOString()}>{formatInstant(locale, at, of.zone)}</time>
              </p>
            </div>
            <span>
              <a href={localPath(locale, `/ruang-oms/${of.slug}/dokumen/${paper.id}`)}>{name}</a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
