import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { serviceName } from "@/features/accounts/components/linked-services";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { Said } from "@/ui/said";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

const SAID = ["selamat", "tersimpan", "sandi", "layanan"] as const;

/** Where somebody new goes from here: few come for the account itself. */
async function FirstSteps() {
  const locale = await getLocale();
  const t = await getTranslations("registerOms.account");
  return (
    <section className="stack" aria-labelledby="mulai">
      <h2 id="mulai">{t("start")}</h2>
      <p className="row">
        <a className="btn" href={localPath(locale, "/ruang-oms/baru")}>
          {t("register")}
        </a>
        <a className="btn alt" href={localPath(locale, "/akun/keanggotaan/instansi")}>
          {t("agency")}
        </a>
      </p>
    </section>
  );
}

export default async function AccountPage({ searchParams }: PageProps<"/[locale]/akun">) {
  const { actor } = await requireSession("/akun");
  const { pesan } = await searchParams;
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const locale = await getLocale();
  const t = await getTranslations("account");
  const labels = await getTranslations("labels");
  const said = SAID.find((each) => each === pesan);
  const change = (path: string) => <a href={localPath(locale, path)}>{t("change")}</a>;
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {said && <Said>{t(`said.${said}`)}</Said>}
      {said === "selamat" && <FirstSteps />}
      {actor.withheld.length > 0 && (
        <div className="alert warn">
          <h2>{t("withheld")}</h2>
          <p>
            {t("withheldText", {
              roles: actor.withheld.map((role) => labels(`role.${role}`)).join(", "),
            })}{" "}
            <a href={localPath(locale, "/akun/dua-langkah")}>{t("withheldLink")}</a>
          </p>
        </div>
      )}
      <SummaryList
        rows={[
          { term: t("name"), detail: account.name, aside: change("/akun/nama") },
          { term: t("email"), detail: account.email, aside: change("/akun/surel") },
          {
            term: t("language"),
            detail: labels(`language.${account.language}`),
            aside: change("/akun/nama"),
          },
          {
            term: t("password"),
            detail: account.hasPassword ? t("passwordSet") : t("passwordNone"),
            aside: change("/akun/sandi"),
          },
          ...(account.services.length > 0
            ? [
                {
                  term: t("services.title"),
                  detail: account.services.map(({ issuer }) => serviceName(issuer)).join(", "),
                  aside: change("/akun/layanan"),
                },
              ]
            : []),
          {
            term: t("secondFactor"),
            detail: account.hasSecondFactor ? (
              <Tag tone="ok" icon="full">
                {t("on")}
              </Tag>
            ) : (
              <Tag tone="mute" icon="none">
                {t("off")}
              </Tag>
            ),
            aside: change("/akun/dua-langkah"),
          },
          { term: t("since"), detail: formatInstant(locale, account.createdAt) },
        ]}
      />
    </div>
  );
}
