import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { OwnLettersSection } from "@/features/letters/components/own-letters";
import { findOwnLetters } from "@/features/letters/queries/own";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { OwnCaseState } from "@/features/review/components/own-case-state";
import { SubmitForm } from "@/features/review/components/submit-form";
import { findOwnVerification } from "@/features/review/queries/own-case";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { TARGET_DAYS } from "@/domain/review-decision";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Said } from "@/ui/said";
import "@/ui/styles/conditions.css";
import "@/ui/styles/review.css";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["diajukan", "ulang", "ditarik"] as const;

export default async function VerificationPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/verifikasi">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/verifikasi`);
  const of = await findOwnVerification(actor, slug, clock());
  if (!of) {
    await recordRefusal(actor, "review/see-own-case");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/verifikasi`));
  const letters = await findOwnLetters(actor, slug, clock());
  const locale = await getLocale();
  const t = await getTranslations("review.own");
  const states = await getTranslations("labels.caseState");
  const said = SAID.find((one) => one === pesan);
  const room = `/ruang-oms/${of.slug}`;
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { name: of.name })} – Simpul`}</title>
      <WorkspaceTop name={of.name} slug={of.slug} here={t("title")} />
      {said && <Said>{t(`said.${said}`)}</Said>}
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede", { days: String(TARGET_DAYS) })}</p>
      {of.open ? (
        <OwnCaseState of={of.open} room={room} maySubmit={of.maySubmit} />
      ) : (
        <SubmitForm of={of} room={room} />
      )}
      {letters && <OwnLettersSection of={letters} isIssued={pesan === "terbit"} />}
      {of.former.length > 0 && (
        <section className="sec stack-s" aria-labelledby="sebelumnya">
          <h2 id="sebelumnya">{t("former")}</h2>
          <ul>
            {of.former.map(({ code, state, closedAt }) => (
              <li key={code}>
                {code}: {states(state)}, {formatDayOf(locale, closedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={localPath(locale, "/panduan/meja-verifikasi")}>{t("numbers")}</a>
      </p>
    </div>
  );
}
