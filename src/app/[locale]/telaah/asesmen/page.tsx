import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listAssessments } from "@/features/assessments/queries/desk";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatDayOf } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";
import { Tag } from "@/ui/tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment.desk"))("title") };
}

const LOOKS = {
  submitted: { tone: "warn", icon: "clock" },
  in_review: { tone: "info", icon: "half" },
  final: { tone: "ok", icon: "full" },
} as const;

export default async function DeskAssessmentsPage({
  searchParams,
}: PageProps<"/[locale]/telaah/asesmen">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/telaah/asesmen", "assessments/see-assessments");
  const found = allowed && (await listAssessments(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("assessment.desk");
  return (
    <ListPage
      address={localPath(locale, "/telaah/asesmen")}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...{ ...(await listWords()), title: t("title"), lede: t("lede") },
        ...{ searchLabel: t("search"), search: t("find") },
        found: t("found", { count: found.total }),
      }}
      lines={found.rounds.map(({ id, state, submittedAt, organisation }) => (
        <li key={id}>
          <span>
            <a href={localPath(locale, `/telaah/asesmen/${id}`)}>{organisation.name}</a>
            {submittedAt && (
              <span className="soft small block">
                {t("sent", { day: formatDayOf(locale, submittedAt) })}
              </span>
            )}
          </span>
          {state !== "draft" && state !== "withdrawn" && (
            <Tag {...LOOKS[state]}>{t(`state.${state}`)}</Tag>
          )}
        </li>
      ))}
    />
  );
}
