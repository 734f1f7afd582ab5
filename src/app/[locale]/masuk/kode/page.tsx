import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { DemoCode } from "@/features/sessions/components/demo-accounts";
import { proveCodeAction } from "@/features/sessions/actions";
import { nextPath } from "@/domain/next-path";
import { hereInLanguage } from "@/lib/enter";
import { env } from "@/lib/env";
import { formWords } from "@/lib/i18n/form-words";
import { sessionOrPending } from "@/lib/session";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function CodePage({ searchParams }: PageProps<"/[locale]/masuk/kode">) {
  const { lanjut } = await searchParams;
  const next = nextPath(typeof lanjut === "string" ? lanjut : null);
  const session = await sessionOrPending();
  if (!session) redirect(await hereInLanguage("/masuk"));
  if (!session.isPending) redirect(await hereInLanguage(next));
  const t = await getTranslations("secondFactor");
  return (
    <div className="grid2">
      <div className="stack">
        <h1>{t("codeTitle")}</h1>
        <p className="lede">{t("codeText")}</p>
        <ActionForm
          action={proveCodeAction}
          title={t("codeTitle")}
          hidden={{ next }}
          fields={[
            { kind: "code", name: "code", label: t("code"), hint: t("codeHint"), maxLength: 40 },
          ]}
          words={await formWords({ submit: t("codeSubmit") }, [
            "code-wrong",
            "too-many",
            "link-used",
          ])}
        />
        <p className="soft small">{t("lost")}</p>
      </div>
      {env.SIMPUL_DEMO && <DemoCode />}
    </div>
  );
}
