import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { proveCodeAction, sendCodeAction, withdrawClaimAction } from "../actions";
import type { Claimable } from "../queries/own";
import { claimWords } from "./claim-words";

type Claim = NonNullable<Claimable["claim"]>;

/** One's own open claim: when it is decided, which proofs stand, and how to add one. */
export async function OwnClaim({ claim, of }: { claim: Claim; of: Claimable }) {
  const locale = await getLocale();
  const t = await getTranslations("claim");
  const hidden = { claimId: claim.id };
  return (
    <div className="stack">
      <p className="lede">{t("open.lede", { due: formatDay(locale, claim.dueOn) })}</p>
      <SummaryList
        rows={[
          { term: t("open.made"), detail: formatInstant(locale, claim.claimedAt) },
          {
            term: t("open.due"),
            detail: t("open.dueDay", { due: formatDay(locale, claim.dueOn) }),
          },
          {
            term: t("proof.domain"),
            detail: claim.isAtListedDomain ? (
              <Tag tone="ok" icon="full">
                {t("proof.domainYes")}
              </Tag>
            ) : (
              t("proof.domainNo")
            ),
          },
          {
            term: t("proof.code"),
            detail: claim.provenAt ? (
              <Tag tone="ok" icon="full">
                {t("proof.codeYes")}
              </Tag>
            ) : of.listedAddress ? (
              t("proof.codeNo")
            ) : (
              t("proof.noAddress")
            ),
          },
          { term: t("proof.written"), detail: t("proof.writtenYes") },
        ]}
      />
      {of.listedAddress && !claim.provenAt && (
        <section className="sec stack" aria-labelledby="kode">
          <h2 id="kode">{t("code.title")}</h2>
          {claim.code === "none" && (
            <>
              <p>{t("code.text", { address: of.listedAddress })}</p>
              <ActionForm
                action={sendCodeAction}
                prefix="kirim-"
                hidden={hidden}
                fields={[]}
                tone="alt"
                words={await claimWords(t("code.send"))}
              />
            </>
          )}
          {claim.code === "used-up" && <p>{t("code.usedUp")}</p>}
          {claim.code === "underway" && (
            <ActionForm
              action={proveCodeAction}
              title={t("title", { name: of.name })}
              hidden={hidden}
              fields={[
                {
                  kind: "text",
                  name: "code",
                  label: t("code.label"),
                  hint: t("code.hint", { address: of.listedAddress }),
                  maxLength: 20,
                  autoComplete: "one-time-code",
                },
              ]}
              words={await claimWords(t("code.submit"))}
            />
          )}
        </section>
      )}
      <section className="sec stack" aria-labelledby="tarik">
        <h2 id="tarik">{t("withdraw.title")}</h2>
        <p>{t("withdraw.text")}</p>
        <ActionForm
          action={withdrawClaimAction}
          prefix="tarik-"
          hidden={hidden}
          fields={[]}
          tone="alt"
          words={await claimWords(t("withdraw.submit"))}
        />
      </section>
    </div>
  );
}
