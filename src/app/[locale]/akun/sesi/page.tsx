import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { endSessionAction } from "@/features/sessions/actions";
import { listOwnSessions } from "@/features/sessions/queries";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sessions"))("title") };
}

export default async function SessionsPage() {
  const { actor } = await requireSession("/akun/sesi");
  const sessions = await listOwnSessions(actor);
  const locale = await getLocale();
  const t = await getTranslations("sessions");
  const refusals = ["not-allowed", "not-found"] as const;
  const words = await formWords({ submit: t("end") }, refusals);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p className="strong">
                {session.device === "?" ? t("unknownDevice") : session.device}{" "}
                {session.isThis && <Tag tone="info">{t("this")}</Tag>}
              </p>
              <p className="soft small">
                {t("times", {
                  since: formatInstant(locale, session.createdAt),
                  seen: formatInstant(locale, session.seenAt),
                })}
              </p>
            </div>
            {!session.isThis && (
              <ActionForm
                action={endSessionAction}
                prefix={`${session.id}-`}
                hidden={{ session: session.id }}
                fields={[]}
                tone="small"
                words={{ ...words, submit: t("end") }}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm
          action={endSessionAction}
          hidden={{ session: "others" }}
          fields={[]}
          tone="bad"
          words={await formWords({ submit: t("endOthers") }, refusals)}
        />
      )}
      <p className="soft small">{t("kept")}</p>
    </div>
  );
}
