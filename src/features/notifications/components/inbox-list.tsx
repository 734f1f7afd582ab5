import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { subjectOf } from "@/lib/i18n/mail-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { markOneAction } from "../actions";
import type { InboxLine } from "../queries/inbox";

/** Each line in the words of its mail, with what became of that mail. */
export async function InboxList({ lines, page }: { lines: InboxLine[]; page: number }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const refusals = ["not-allowed", "not-found"] as const;
  const read = await formWords({ submit: t("markRead") }, refusals);
  const unread = { ...read, submit: t("markUnread") };
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
          <div className="row">
            {isUnread && <Tag tone="info">{t("new")}</Tag>}
            <ActionForm
              action={markOneAction}
              prefix={`${id}-`}
              hidden={{ id, as: isUnread ? "read" : "unread", page: String(page) }}
              fields={[]}
              tone="link"
              words={isUnread ? read : unread}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
