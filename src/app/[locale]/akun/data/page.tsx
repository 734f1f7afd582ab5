import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deleteAccountAction } from "@/features/accounts/actions";
import { currentPassword } from "@/features/accounts/components/current-password";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = [
  "not-allowed",
  "successor-needed",
  "current-wrong",
  "too-many",
  "sign-in-again",
] as const;

export default async function OwnDataPage() {
  const { actor } = await requireSession("/akun/data");
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const t = await getTranslations("ownData");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <p>
        <a className="btn alt" href="/akun/data/unduh" download>
          {t("download")}
        </a>
      </p>
      <section className="sec stack" aria-labelledby="hapus">
        <h2 id="hapus">{t("deleteTitle")}</h2>
        <p>{t("deleteText")}</p>
        <ul className="plain-list">
          <li>{t("deleteGone")}</li>
          <li>{t("deleteStays")}</li>
          <li>{t("deleteSuccessor")}</li>
        </ul>
        <ActionForm
          action={deleteAccountAction}
          title={t("title")}
          tone="bad"
          fields={[
            ...(await currentPassword(account)),
            { kind: "check", name: "confirm", label: t("deleteConfirm") },
          ]}
          words={await formWords({ submit: t("deleteSubmit") }, REFUSALS)}
        />
      </section>
    </div>
  );
}
