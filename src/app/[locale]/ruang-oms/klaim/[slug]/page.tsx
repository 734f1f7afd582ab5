import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { makeClaimAction } from "@/features/claims/actions";
import { claimWords } from "@/features/claims/components/claim-words";
import { OwnClaim } from "@/features/claims/components/own-claim";
import { type Claimable, findClaimable } from "@/features/claims/queries/own";
import { LONGEST_EXPLANATION } from "@/features/claims/schema";
import { requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";

/** The title is the form's, which knows of errors; without a form it is said below. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["diajukan", "dikirim", "cocok", "ditarik"] as const;

export default async function ClaimPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/klaim/[slug]">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/klaim/${slug}`);
  const of = (await findClaimable(actor, slug)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("claim");
  const said = SAID.find((each) => each === pesan);
  const { claim } = of;
  const isOpen = claim?.state === "open";
  const title = t("title", { name: of.name });
  return (
    <div className="stack">
      {(of.isManager || (isOpen && claim.code !== "underway")) && (
        <title>{`${title} – Simpul`}</title>
      )}
      <h1>{title}</h1>
      {said && <Said>{t(`said.${said}`)}</Said>}
      {of.isManager ? (
        <>
          <p className="lede">{t("isManager")}</p>
          <p>
            <a className="btn" href={localPath(locale, `/ruang-oms/${of.slug}`)}>
              {t("toWorkspace")}
            </a>
          </p>
        </>
      ) : isOpen ? (
        <OwnClaim claim={claim} of={of} />
      ) : (
        <NewClaim of={of} title={title} />
      )}
    </div>
  );
}

async function NewClaim({ of, title }: { of: Claimable; title: string }) {
  const t = await getTranslations("claim");
  const last = of.claim?.state === "refused" ? of.claim : null;
  return (
    <div className="grid2">
      <div className="stack">
        <p className="lede">{t("lede", { name: of.name })}</p>
        {last && (
          <div className="alert warn">
            <p className="strong">{t("wasRefused")}</p>
            {last.reason && <p>{last.reason}</p>}
          </div>
        )}
        {of.isManaged && (
          <div className="alert warn">
            <p>{t("isManaged")}</p>
          </div>
        )}
        <ActionForm
          action={makeClaimAction}
          title={title}
          hidden={{ requestId: randomUUID(), slug: of.slug }}
          fields={[
            {
              kind: "text",
              name: "name",
              label: t("fields.name.label"),
              hint: t("fields.name.why"),
              value: of.personName,
              maxLength: 120,
              autoComplete: "name",
            },
            {
              kind: "text",
              name: "position",
              label: t("fields.position.label"),
              hint: t("fields.position.why"),
              maxLength: 120,
              autoComplete: "organization-title",
            },
            {
              kind: "textarea",
              name: "explanation",
              label: t("fields.explanation.label"),
              hint: t("fields.explanation.why"),
              maxLength: LONGEST_EXPLANATION,
              rows: 6,
            },
          ]}
          words={await claimWords(t("submit"))}
        />
      </div>
      <section className="stack" aria-labelledby="bukti">
        <h2 id="bukti">{t("proof.title")}</h2>
        <ol className="tl">
          <li>
            <p className="strong">{t("proof.domain")}</p>
            <p className="soft">
              {of.isAtListedDomain
                ? t("proof.domainHint", { address: of.personEmail })
                : of.domains.length > 0
                  ? t("proof.domainWanted", { domains: of.domains.join(", ") })
                  : t("proof.domainNone")}
            </p>
          </li>
          <li>
            <p className="strong">{t("proof.code")}</p>
            <p className="soft">
              {of.listedAddress
                ? t("proof.codeHint", { address: of.listedAddress })
                : t("proof.noAddress")}
            </p>
          </li>
          <li>
            <p className="strong">{t("proof.written")}</p>
            <p className="soft">{t("proof.writtenHint")}</p>
          </li>
        </ol>
        <p className="soft small">{t("privacy")}</p>
      </section>
    </div>
  );
}
