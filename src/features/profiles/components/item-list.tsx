import { getLocale, getTranslations } from "next-intl/server";
import type { ProfileContent } from "@/domain/profile";
import { type ItemSection, NEW_ITEM, SECTION_WORDS, sectionAfter } from "@/domain/profile-units";
import { formatIsoDay, formatRupiahShort } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { Editor } from "../queries/editor";

type Row = { id: string; title: string; text: string };

/** The items of a list of the profile, each with its page, and the way to one more. */
export async function ItemList({ editor, section }: { editor: Editor; section: ItemSection }) {
  const t = await getTranslations("editor");
  const labels = await getTranslations("labels.section");
  const locale = await getLocale();
  const to = (path: string) => localPath(locale, `/ruang-oms/${editor.slug}/profil/${path}`);
  const here = SECTION_WORDS[section];
  const rows = await rowsOf(editor.content, section);
  const next = sectionAfter(section);
  const hasDraft = (id: string) => editor.drafts.some(({ unit }) => unit === `${section}/${id}`);
  return (
    <>
      {rows.length === 0 ? (
        <p className="soft">{t("items.empty")}</p>
      ) : (
        <ul className="tasks">
          {rows.map(({ id, title, text }) => (
            <li key={id}>
              <span>
                <span className="strong">{title}</span>
                <span className="hint">{text}</span>
              </span>
              <span className="row">
                {hasDraft(id) && <span className="tag warn">{t("draft.tag")}</span>}
                <a href={to(`${here}/${id}`)}>
                  {t("items.change")}
                  <span className="vh"> {title}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <a className="btn" href={to(`${here}/${NEW_ITEM}`)}>
          {t(`items.add.${section}`)}
        </a>
        {hasDraft(NEW_ITEM) && <span className="tag warn">{t("draft.tag")}</span>}
        {next && (
          <a className="btn alt" href={to(SECTION_WORDS[next])}>
            {t("items.onwards", { section: labels(next) })}
          </a>
        )}
      </div>
    </>
  );
}

async function rowsOf(profile: ProfileContent, section: ItemSection): Promise<Row[]> {
  const t = await getTranslations("editor.items");
  const groups = await getTranslations("labels.group");
  const locale = await getLocale();
  const date = (iso: string) => formatIsoDay(locale, iso);
  const money = (value: string) => formatRupiahShort(locale, BigInt(value));
  if (section === "finance") {
    return [...profile.finances].reverse().map(({ year, income, spending }) => ({
      id: String(year),
      title: String(year),
      text: t("year", { income: money(income), spending: money(spending) }),
    }));
  }
  if (section === "experience") {
    return profile.experiences.map(({ id, title, client, startedOn, endedOn }) => ({
      id: id ?? "",
      title,
      text: t("work", {
        client,
        years: [...new Set([startedOn.slice(0, 4), endedOn?.slice(0, 4)])]
          .filter(Boolean)
          .join("–"),
      }),
    }));
  }
  return profile.people
    .filter(({ group }) => (group === "staff") === (section === "people"))
    .map((person) => ({
      id: person.id ?? "",
      title: person.name,
      text:
        section === "people"
          ? t("staff", { position: person.role, permanent: person.permanent ? "yes" : "no" })
          : [
              groups(person.group),
              person.role,
              person.termUntil && t("term", { date: date(person.termUntil) }),
            ]
              .filter(Boolean)
              .join(", "),
    }));
}
