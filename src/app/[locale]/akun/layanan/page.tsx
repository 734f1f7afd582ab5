import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkedServices } from "@/features/accounts/components/linked-services";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function ServicesPage() {
  const { actor } = await requireSession("/akun/layanan");
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const t = await getTranslations("account.services");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("text")}</p>
      <LinkedServices account={account} title={t("title")} />
    </div>
  );
}
