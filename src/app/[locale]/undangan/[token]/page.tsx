import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { answerAction } from "@/features/members/actions";
import { findInvitation } from "@/features/members/queries/own";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { currentActor } from "@/lib/session";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = ["not-allowed", "link-used", "other-address", "already-member"] as const;

export default async function InvitationPage({ params }: PageProps<"/[locale]/undangan/[token]">) {
  const { token } = await params;
  const actor = await currentActor();
  const offer = await findInvitation(actor, token);
  const locale = await getLocale();
  const t = await getTranslations("invitation");
  const roles = await getTranslations("labels.role");
  if (!offer) {
    return (
      <div className="stack">
        <title>{`${t("closed")} – Simpul`}</title>
        <h1>{t("closed")}</h1>
        <p className="lede">{t("closedText")}</p>
      </div>
    );
  }
  const next = encodeURIComponent(`/undangan/${token}`);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("text", { body: offer.bodyName, role: roles(offer.role) })}</p>
      {offer.unitName && <p>{t("unit", { unit: offer.unitName })}</p>}
      <p className="soft">{t("sentTo", { address: offer.sentTo })}</p>
      {offer.awaits && <p className="soft">{t("awaits")}</p>}
      {actor.kind !== "person" ? (
        <>
          <title>{`${t("title")} – Simpul`}</title>
          <p>
            <a className="btn" href={localPath(locale, `/masuk?lanjut=${next}`)}>
              {t("signIn")}
            </a>
          </p>
          <p>
            <a href={localPath(locale, "/daftar")}>{t("register")}</a>
          </p>
        </>
      ) : !offer.isForAsker ? (
        <div className="alert warn">
          <title>{`${t("title")} – Simpul`}</title>
          <p>{t("otherAddress")}</p>
        </div>
      ) : (
        <>
          <ActionForm
            action={answerAction}
            title={t("title")}
            hidden={{ token, answer: "accept" }}
            fields={[]}
            words={await formWords({ submit: t("accept") }, REFUSALS)}
          />
          <ActionForm
            action={answerAction}
            prefix="decline-"
            hidden={{ token, answer: "decline" }}
            fields={[]}
            tone="alt"
            words={await formWords({ submit: t("decline") }, REFUSALS)}
          />
        </>
      )}
    </div>
  );
}
