import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { conditionWords } from "@/features/eligibility/components/condition-words";
import { CaseBar } from "@/features/review/components/case-bar";
import { CaseDoor } from "@/features/review/components/case-door";
import { CaseFacts } from "@/features/review/components/case-facts";
import { CaseHead } from "@/features/review/components/case-head";
import { CaseItem } from "@/features/review/components/case-item";
import { CaseKeys } from "@/features/review/components/case-keys";
import { CasePapers } from "@/features/review/components/case-papers";
import { caseValues } from "@/features/review/components/case-values";
import { type CaseView, findCase } from "@/features/review/queries/case";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";

type Props = PageProps<"/[locale]/telaah/[kode]">;
const SAID = ["dinyatakan", "diambil", "dilepas", "disimpan", "selesai"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kode } = await params;
  return { title: (await getTranslations("review.case"))("title", { code: kode }) };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { kode } = await params;
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo(`/telaah/${kode}`, "review/see-cases");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const view = await findCase(session.actor, kode, clock());
  if (!view) notFound();
  const locale = await getLocale();
  const t = await getTranslations("review.case");
  const queue = await getTranslations("review.queue");
  const site = await getTranslations("site");
  const states = await getTranslations("labels.caseState");
  const said = SAID.find((one) => one === pesan);
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: queue("title"), href: localPath(locale, "/telaah") }]}
        here={kode}
      />
      {said && <Said>{t(`said.${said}`, { state: states(view.head.state) })}</Said>}
      <CaseHead head={view.head} />
      {view.access === "tied" && <p className="alert warn">{t("tiedText")}</p>}
      {view.access === "stranger" && <CaseDoor head={view.head} isNamesake={view.isNamesake} />}
      {view.access === "open" && <OpenCase of={view} />}
    </div>
  );
}

async function OpenCase({ of }: { of: Extract<CaseView, { access: "open" }> }) {
  const t = await getTranslations("review.case");
  const valueOf = await caseValues(of.items);
  const { reason } = await conditionWords(of.items.flatMap(({ ifMet }) => ifMet ?? []));
  const lackingOf = ({ ifMet }: (typeof of.items)[number]) =>
    ifMet && ifMet.result !== "met"
      ? [ifMet.reason, ...ifMet.alsoLacking].map(reason).join(" ")
      : "";
  const hidden = { code: of.head.code, version: String(of.head.version) };
  const kept = of.items.filter(({ isMine, settled }) => !isMine && settled === "met");
  const shown = of.stage ? of.items.filter((one) => !kept.includes(one)) : of.items;
  const disputed = of.stage === "lead" ? shown.filter(({ isMine }) => isMine) : [];
  return (
    <>
      {of.stage === "second" && <p className="alert info">{t("blind")}</p>}
      {disputed.length > 0 && (
        <p className="alert info">
          {t("lead", { codes: disputed.map(({ item }) => item).join(", ") })}
        </p>
      )}
      <div className="desk">
        <CasePapers items={of.items} />
        <section aria-labelledby="syarat" className="stack">
          <div className="stack-s">
            <h2 id="syarat">{t("verdicts")}</h2>
            {of.stage && kept.length > 0 && (
              <p className="small soft">
                {t("keptItems", {
                  count: kept.length,
                  codes: kept.map(({ item }) => item).join(", "),
                })}
              </p>
            )}
            {of.stage && <CaseKeys words={{ on: t("keysOn"), text: t("keysText") }} />}
          </div>
          {shown.map((view) => (
            <CaseItem
              key={view.item}
              {...{ view, hidden }}
              rows={view.values.map(valueOf)}
              lacking={lackingOf(view)}
            />
          ))}
        </section>
      </div>
      <CaseBar of={of} />
      <CaseFacts of={of} />
    </>
  );
}
