import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LetterTag } from "@/features/letters/components/letter-tag";
import { listLetters } from "@/features/letters/queries/desk";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { formatDayOf } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.desk"))("title") };
}

export default async function DeskLettersPage({
  searchParams,
}: PageProps<"/[locale]/telaah/surat">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/telaah/surat", "letters/see-letters");
  const found = allowed && (await listLetters(session.actor, { q, page, at: clock() }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("letters.desk");
  return (
    <ListPage
      address={localPath(locale, "/telaah/surat")}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...{ ...(await listWords()), title: t("title"), lede: t("lede") },
        ...{ searchLabel: t("search"), search: t("find") },
        found: t("found", { count: found.total }),
      }}
      lines={found.letters.map(({ code, number, issuedAt, state, organisation }) => (
        <li key={code}>
          <span>
            <a className="num" href={localPath(locale, `/telaah/surat/${code}`)}>
              {number}
            </a>{" "}
            {organisation.name}, {t("issued", { day: formatDayOf(locale, issuedAt) })}
          </span>
          <LetterTag state={state} />
        </li>
      ))}
    />
  );
}
