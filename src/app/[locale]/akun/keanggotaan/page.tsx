import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { leaveAction } from "@/features/members/actions";
import { listOwnMemberships } from "@/features/members/queries/own";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { Said } from "@/ui/said";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("memberships"))("title") };
}

const SAID = ["diterima", "menunggu", "ditolak", "keluar", "diserahkan"] as const;

export default async function MembershipsPage({
  searchParams,
}: PageProps<"/[locale]/akun/keanggotaan">) {
  const { actor } = await requireSession("/akun/keanggotaan");
  const { pesan } = await searchParams;
  const memberships = await listOwnMemberships(actor);
  const locale = await getLocale();
  const t = await getTranslations("memberships");
  const own = await getTranslations("registerOms.account");
  const roles = await getTranslations("labels.role");
  const said = SAID.find((each) => each === pesan);
  const words = await formWords({ submit: t("leave") }, [
    "not-allowed",
    "not-found",
    "successor-needed",
  ]);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {said && <Said>{t(`said.${said}`)}</Said>}
      {memberships.length === 0 ? (
        <div className="empty">
          <p className="strong">{t("none")}</p>
          <p>{t("noneText")}</p>
        </div>
      ) : (
        <ul className="rows">
          {memberships.map((held) => (
            <li key={held.id}>
              <div>
                <p className="strong">{held.bodyName ?? t("system")}</p>
                <p>
                  {held.unitName
                    ? t("roleAt", { role: roles(held.role), unit: held.unitName })
                    : roles(held.role)}{" "}
                  {held.state === "awaiting" && (
                    <Tag tone="warn" icon="clock">
                      {t("awaiting")}
                    </Tag>
                  )}
                  {held.isSuspended && <Tag tone="bad">{t("suspended")}</Tag>}
                </p>
                <p className="soft small">
                  {t("since", { since: formatDayOf(locale, held.since) })}
                  {held.workspacePath && (
                    <>
                      {" · "}
                      <a href={localPath(locale, held.workspacePath)}>{own("workspace")}</a>
                    </>
                  )}
                  {held.membersPath && (
                    <>
                      {" · "}
                      <a href={localPath(locale, held.membersPath)}>{t("seeMembers")}</a>
                    </>
                  )}
                </p>
              </div>
              <ActionForm
                action={leaveAction}
                prefix={`${held.id}-`}
                hidden={{ membershipId: held.id }}
                fields={[]}
                tone="small"
                words={words}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <a className="btn" href={localPath(locale, "/ruang-oms/baru")}>
          {own("register")}
        </a>
        <a className="btn alt" href={localPath(locale, "/akun/keanggotaan/instansi")}>
          {t("ask")}
        </a>
      </p>
    </div>
  );
}
