import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { reasonSentences } from "@/features/duplicates/components/duplicate-words";
import { MergeResult } from "@/features/duplicates/components/merge-result";
import { Dismissed, DismissForm, Merged } from "@/features/duplicates/components/pair-decided";
import { pairsHref } from "@/features/duplicates/components/pair-filters";
import { PairSides } from "@/features/duplicates/components/pair-sides";
import { type Difference, SectionChoice } from "@/features/duplicates/components/section-choice";
import { type Comparison, findComparison } from "@/features/duplicates/queries/comparison";
import { readChoice } from "@/features/duplicates/schema";
import { tellChanges } from "@/features/organisations/components/change-words";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { differencesBetween } from "@/domain/merge";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import { Tag } from "@/ui/tag";
import "@/ui/styles/merge.css";
import "@/ui/styles/workspace.css";

/** Said below, because it names organisations to operators only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["dikesampingkan", "dibuka", "digabungkan", "dibatalkan"] as const;
const TONES = { open: "warn", not_duplicate: "line", merged: "ok" } as const;

export default async function PairPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/ganda/[id]">) {
  const [{ id }, parameters] = [await params, await searchParams];
  const { session, allowed } = await admitTo(`/admin/ganda/${id}`, "duplicates/see-pairs");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const comparison = (await findComparison(session.actor, id)) ?? notFound();
  const { pair, first, second, merge } = comparison;
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  const site = await getTranslations("site");
  const title = t("both", { first: first.name, second: second.name });
  const said = SAID.find((each) => each === parameters.pesan);
  const isOpen = pair.state === "open";
  const choice = readChoice(parameters, comparison);
  const differences = isOpen ? await tellDifferences(comparison) : [];
  const isHindered = first.hindrance !== null || second.hindrance !== null;
  const hasForm = (isOpen && choice.isPreview && !isHindered) || (merge && !merge.hindrance);
  const part = { comparison, choice, differences };
  return (
    <div className="stack">
      {!hasForm && <title>{`${title} – Simpul`}</title>}
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, pairsHref("open")) }]}
        here={t("here")}
      />
      {said && <Said>{t(`said.${said}`)}</Said>}
      <p>
        <Tag tone={TONES[pair.state]} icon={isOpen ? "clock" : "full"}>
          {t(`states.${pair.state}`)}
        </Tag>
      </p>
      <h1 className="break-words">{title}</h1>
      <div className="stack-s">
        <p className="strong">{t("why")}</p>
        <ul className="why">
          {(await reasonSentences(pair.reasons)).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {isOpen && <DismissForm pair={pair} />}
      <section className="sec stack" aria-labelledby="dua">
        <h2 id="dua">{t(isOpen ? "stepTarget" : "sidesTitle")}</h2>
        <PairSides
          comparison={comparison}
          target={isOpen ? choice.target : null}
          mayChoose={isOpen}
        />
      </section>
      {isOpen && isHindered && <p className="alert warn">{t("hindered")}</p>}
      {isOpen && !isHindered && (
        <section className="sec stack" aria-labelledby="bagian">
          <h2 id="bagian">{t("stepSections")}</h2>
          <p>{t("stepSectionsText")}</p>
          <SectionChoice {...part} />
        </section>
      )}
      {isOpen && !isHindered && choice.isPreview && <MergeResult {...part} title={title} />}
      {pair.state === "not_duplicate" && <Dismissed pair={pair} />}
      {merge && <Merged {...{ comparison, merge, title }} />}
    </div>
  );
}

/** In which lines the two differ, in the words of the history. */
async function tellDifferences({ first, second }: Comparison): Promise<Difference[]> {
  const changes = differencesBetween(first.content, second.content);
  const told = await tellChanges(changes);
  return changes.map(({ section }, at) => ({
    section,
    what: told[at]?.what ?? "",
    first: told[at]?.before ?? null,
    second: told[at]?.after ?? null,
  }));
}
