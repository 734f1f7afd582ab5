import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { suspendAction } from "@/features/accounts/actions";
import { findPerson } from "@/features/accounts/queries/people";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formWords } from "@/lib/i18n/form-words";
import { formatDayOf, formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.people"))("title") };
}

const REFUSALS = ["not-allowed", "not-found", "not-oneself", "changed-meanwhile"] as const;

export default async function PersonPage({ params }: PageProps<"/[locale]/admin/orang/[id]">) {
  const { id } = await params;
  const { session, allowed } = await admitTo(`/admin/orang/${id}`, "accounts/see-people");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const person = (await findPerson(session.actor, id)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("admin.people");
  const account = await getTranslations("account");
  const labels = await getTranslations("labels");
  const move = person.state === "active" ? "suspend" : "restore";
  return (
    <div className="stack">
      <h1>{person.name ?? labels(`personState.${person.state}`)}</h1>
      <SummaryList
        rows={[
          { term: account("email"), detail: person.email ?? "–" },
          {
            term: account("language"),
            detail: labels(`language.${person.language}`),
          },
          {
            term: account("secondFactor"),
            detail: person.secondFactor?.confirmedAt ? account("on") : account("off"),
          },
          { term: account("since"), detail: formatInstant(locale, person.createdAt) },
          { term: t("sessions"), detail: String(person._count.sessions) },
        ]}
      />
      <h2>{t("memberships")}</h2>
      {person.memberships.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="rows">
        {person.memberships.map((held) => (
          <li key={held.id}>
            <div>
              <p className="strong">
                {held.organisation?.name ?? held.agency?.name ?? "Simpul"}
                {held.unit && `, ${held.unit.name}`}
              </p>
              <p>
                {labels(`role.${held.role}`)}{" "}
                <Tag
                  tone={
                    held.state === "active" ? "ok" : held.state === "awaiting" ? "warn" : "mute"
                  }
                >
                  {labels(`membershipState.${held.state}`)}
                </Tag>
              </p>
            </div>
            <p className="soft small">
              {formatDayOf(locale, held.since)}
              {held.endedAt && ` ${t("until", { end: formatDayOf(locale, held.endedAt) })}`}
            </p>
          </li>
        ))}
      </ul>
      {person.isSelf ? (
        <p className="soft">{t("self")}</p>
      ) : (
        person.state !== "deleted" && (
          <section className="sec stack" aria-labelledby="tindakan">
            <h2 id="tindakan">{t(move)}</h2>
            {move === "suspend" && <p>{t("suspendText")}</p>}
            <ActionForm
              action={suspendAction}
              hidden={{ personId: person.id, move, version: String(person.version) }}
              fields={[]}
              tone={move === "suspend" ? "bad" : "alt"}
              words={await formWords({ submit: t(move) }, REFUSALS)}
            />
          </section>
        )
      )}
    </div>
  );
}
