import { getLocale, getTranslations } from "next-intl/server";
import { PERSON_GROUPS } from "@/domain/organisation";
import { formatDay } from "@/lib/i18n/format";
import { SummaryList } from "@/ui/summary-list";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

export async function PeopleSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const groups = await getTranslations("labels.group");
  const locale = await getLocale();
  const inGroup = (group: string) => profile.people.filter((person) => person.group === group);
  const staff = inGroup("staff");
  const expertise = countWords(staff.flatMap((person) => person.expertise ?? []));

  const rows = PERSON_GROUPS.filter((group) => group !== "staff" && inGroup(group).length > 0).map(
    (group) => ({
      term: groups(group),
      detail: (
        <ul className="plain-list">
          {inGroup(group).map(({ id, name, role, termUntil }) => (
            <li key={id}>
              {termUntil
                ? t("personTerm", { name, role, date: formatDay(locale, termUntil) })
                : t("person", { name, role })}
            </li>
          ))}
        </ul>
      ),
    }),
  );
  const permanent = staff.filter((person) => person.permanent).length;
  return (
    <ProfileSection
      id="orang"
      section={profile.people.length > staff.length ? "board" : "people"}
      title={t("peopleTitle")}
      profile={profile}
      empty={profile.people.length === 0}
    >
      <SummaryList
        rows={[
          ...rows,
          ...(staff.length > 0
            ? [{ term: t("staff"), detail: t("staffCount", { total: staff.length, permanent }) }]
            : []),
          ...(expertise.length > 0 ? [{ term: t("expertise"), detail: expertise.join(", ") }] : []),
        ]}
      />
      {staff.length > 0 && (
        <details className="small">
          <summary>{t("staffList", { count: staff.length })}</summary>
          <ul className="more">
            {staff.map(({ id, name, role }) => (
              <li key={id}>{t("person", { name, role })}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="hint">{t("privacyHint")}</p>
    </ProfileSection>
  );
}

/** "Gizi (4)", the commonest first, twelve at most. */
function countWords(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, 12)
    .map(([word, count]) => (count > 1 ? `${word} (${count})` : word));
}
