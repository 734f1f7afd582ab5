import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { subjectOf } from "@/lib/i18n/mail-words";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { InboxLine } from "../queries/inbox";

/** Each line in the words of its mail, with what became of that mail. */
export async function InboxList({ lines }: { lines: InboxLine[] }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  return (
    <ul className="rows">
      {lines.map(({ id, kind, facts, path, at, isUnread, proof }) => (
        <li key={id}>
          <div>
            <p>
              <a className={isUnread ? "strong" : undefined} href={localPath(locale, path)}>
                {subjectOf(kind, facts, locale, at)}
              </a>
            </p>
            <p className="soft small">
              <time dateTime={at.toISOString()}>{formatInstant(locale, at)}</time>
              {proof &&
                ` · ${t(`proof.${proof.state}`, {
                  at: "at" in proof ? formatInstant(locale, proof.at) : "",
                })}`}
            </p>
          </div>
          {isUnread && <Tag tone="info">{t("new")}</Tag>}
        </li>
      ))}
    </ul>
  );
}
