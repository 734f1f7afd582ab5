import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import {
  FindForm,
  HiddenState,
  PairFilters,
  pairsHref,
  pairStateOf,
} from "@/features/duplicates/components/pair-filters";
import { PairLine } from "@/features/duplicates/components/pair-line";
import { listPairs } from "@/features/duplicates/queries/pairs";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";
import { Said } from "@/ui/said";
import { SearchForm } from "@/ui/search-form";
import "@/ui/styles/merge.css";
import "@/ui/styles/review.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates"))("title") };
}

export default async function DuplicatesPage({ searchParams }: PageProps<"/[locale]/admin/ganda">) {
  const parameters = await searchParams;
  const { q, page } = listParameters(parameters);
  const state = pairStateOf(parameters.status);
  const { session, allowed } = await admitTo("/admin/ganda", "duplicates/see-pairs");
  const found = allowed && (await listPairs(session.actor, { state, q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  const { search, pager } = await listWords();
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {parameters.pesan === "dicari" && <Said>{t("said.dicari")}</Said>}
      <p className="lede">{t("lede")}</p>
      <PairFilters state={state} q={q} />
      <SearchForm
        action={localPath(locale, "/admin/ganda")}
        label={t("searchLabel")}
        button={search}
        value={q}
      >
        <HiddenState state={state} />
      </SearchForm>
      <p className="strong">{t(`total.${state}`, { count: found.total })}</p>
      <ul className="rows">
        {found.rows.map((pair) => (
          <li key={pair.id}>
            <PairLine pair={pair} />
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        last={found.pages}
        hrefOf={(number) => localPath(locale, pairsHref(state, q, number))}
        words={pager}
      />
      <FindForm />
    </div>
  );
}
