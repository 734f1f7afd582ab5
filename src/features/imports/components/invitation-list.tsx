import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { markInvitedAction } from "../actions";
import type { ListReport } from "../queries/lists";
import type { Invitation } from "../queries/invitations";
import { importWords } from "./import-words";
import { letterWriter } from "./invitation-letter";

type Props = { list: ListReport; invitations: Invitation[] };

/** A letter for each organisation, to be sent by hand, and a form to keep which were. */
export async function InvitationList({ list, invitations }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("listImport.invite");
  const write = await letterWriter(locale, list.source);
  const waiting = invitations.filter(({ invitedAt }) => invitedAt === null);
  return (
    <div className="stack-l">
      <ul className="plain-list stack">
        {invitations.map((one) => {
          const { subject, text } = write(one);
          const mail = new URLSearchParams({ subject, body: text });
          return (
            <li key={one.row} className="stack-s">
              <p className="row">
                <b className="break-words">{one.name}</b>
                <Tag tone={one.invitedAt ? "ok" : "mute"} icon={one.invitedAt ? "full" : "none"}>
                  {one.invitedAt
                    ? t("sentOn", { day: formatDayOf(locale, one.invitedAt) })
                    : t("notSent")}
                </Tag>
              </p>
              <p className="small soft break-words">
                {t("to")}: {[one.email, one.address].filter(Boolean).join(" · ")}
              </p>
              {one.email && (
                <p className="small np">
                  <a
                    href={`mailto:${encodeURIComponent(one.email)}?${String(mail).replaceAll("+", "%20")}`}
                  >
                    {t("mail")}
                  </a>
                </p>
              )}
              <details>
                <summary>{t("letter")}</summary>
                <p className="more whitespace-pre-line break-words">{text}</p>
              </details>
            </li>
          );
        })}
      </ul>
      {waiting.length > 0 && (
        <ActionForm
          action={markInvitedAction}
          prefix="undang-"
          hidden={{ importId: list.id }}
          words={await importWords(t("mark"))}
          fields={[
            {
              ...{ kind: "checks", name: "rows", label: t("choose") },
              options: waiting.map(({ row, name }) => ({ value: String(row), label: name })),
            },
          ]}
        />
      )}
    </div>
  );
}
