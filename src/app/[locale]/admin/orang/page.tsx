import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listPeople } from "@/features/accounts/queries/people";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatDayOf } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";
import { Tag } from "@/ui/tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.people"))("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/[locale]/admin/orang">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/admin/orang", "accounts/see-people");
  const found = allowed && (await listPeople(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const labels = await getTranslations("labels");
  const address = localPath(locale, "/admin/orang");
  return (
    <ListPage
      address={address}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...(await listWords()),
        title: t("people.title"),
        searchLabel: t("people.searchLabel"),
        found: t("people.found", { count: found.total }),
      }}
      lines={found.rows.map((person) => (
        <li key={person.id}>
          <div>
            <p className="strong">
              <a href={`${address}/${person.id}`}>{person.name}</a>{" "}
              {person.state === "suspended" && (
                <Tag tone="bad">{labels(`personState.${person.state}`)}</Tag>
              )}
            </p>
            <p className="small">{person.email}</p>
            <p className="soft small">
              {person.memberships.length === 0
                ? t("people.noRole")
                : person.memberships
                    .map(
                      ({ role, organisation, agency }) =>
                        `${labels(`role.${role}`)}${organisation || agency ? `, ${organisation?.name ?? agency?.name}` : ""}`,
                    )
                    .join(" · ")}
            </p>
          </div>
          <p className="soft small">
            {t("people.registered", { at: formatDayOf(locale, person.createdAt) })}
          </p>
        </li>
      ))}
    />
  );
}
