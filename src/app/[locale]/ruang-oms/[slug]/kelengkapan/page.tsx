import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ConditionList } from "@/features/eligibility/components/condition-list";
import { judgeNow } from "@/features/eligibility/queries/standing";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import "@/ui/styles/conditions.css";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function CompletenessPage({
  params,
}: PageProps<"/[locale]/ruang-oms/[slug]/kelengkapan">) {
  const { slug } = await params;
  const { actor } = await requireSession(`/ruang-oms/${slug}/kelengkapan`);
  const of = await judgeNow(actor, slug);
  if (!of) {
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/kelengkapan`));
  const locale = await getLocale();
  const t = await getTranslations("eligibility");
  const verification = await getTranslations("review.own");
  const own = of.items.filter(({ scope }) => scope === "standing");
  const ofPackages = of.items.filter(({ scope }) => scope === "package");
  const met = own.filter(({ result }) => result === "met").length;
  const room = `/ruang-oms/${of.slug}`;
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { name: of.name })} – Simpul`}</title>
      <WorkspaceTop name={of.name} slug={of.slug} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="lede">{t(`lede.${of.standing}`)}</p>
      <div className="progress-of">
        <div className="row between small">
          <b>{t("count", { met: String(met), needed: String(own.length) })}</b>
          <span className="soft num">
            {t("on", { day: formatIsoDay(locale, of.day, "short") })}
          </span>
        </div>
        <div className="steps-bar" aria-hidden="true">
          {own.map(({ code, result }) => (
            <span key={code} className={result === "met" ? "on" : undefined} />
          ))}
        </div>
      </div>
      <p>
        <a className="btn s" href={localPath(locale, `${room}/verifikasi`)}>
          {verification("link")}
        </a>
      </p>
      <section className="sec stack" aria-labelledby="lima">
        <div className="stack-s">
          <h2 id="lima">{t("five")}</h2>
          <p className="soft">{t("fiveText")}</p>
        </div>
        <ConditionList answers={own} room={room} />
      </section>
      <section className="sec stack" aria-labelledby="tiga">
        <div className="stack-s">
          <h2 id="tiga">{t("three")}</h2>
          <p className="soft">{t("threeText")}</p>
        </div>
        <ConditionList answers={ofPackages} room={room} />
      </section>
      <p className="hint">
        {t.rich("ruleSet", {
          code: of.ruleSet,
          a: (chunks) => <a href={localPath(locale, `/panduan/aturan/${of.ruleSet}`)}>{chunks}</a>,
        })}{" "}
        {t("neverEligible")}
      </p>
    </div>
  );
}
