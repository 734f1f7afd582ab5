import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { settleMembershipAction } from "@/features/members/actions";
import { listAwaiting } from "@/features/members/queries/agencies";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { Said } from "@/ui/said";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.awaiting"))("title") };
}

export default async function AwaitingPage({
  searchParams,
}: PageProps<"/[locale]/admin/keanggotaan">) {
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo("/admin/keanggotaan", "members/settle-membership");
  const awaiting = allowed && (await listAwaiting(session.actor));
  if (!awaiting) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const roles = await getTranslations("labels.role");
  const refusals = ["not-allowed", "not-found", "changed-meanwhile"] as const;
  const confirm = await formWords({ submit: t("awaiting.confirm") }, refusals);
  const refuse = await formWords({ submit: t("awaiting.refuse") }, refusals);
  return (
    <div className="stack">
      <h1>{t("awaiting.title")}</h1>
      <p className="lede">{t("awaiting.lede")}</p>
      {pesan === "diputuskan" && <Said>{t("said.diputuskan")}</Said>}
      {awaiting.length === 0 && <p className="empty">{t("awaiting.none")}</p>}
      <ul className="rows">
        {awaiting.map((held) => (
          <li key={held.id}>
            <div>
              <p className="strong">
                <a href={localPath(locale, `/admin/orang/${held.person.id}`)}>{held.person.name}</a>
              </p>
              <p>
                {t("awaiting.asks", {
                  role: roles(held.role),
                  agency: held.agency?.name ?? "Simpul",
                })}
                {held.unit && ` (${held.unit.name})`}
              </p>
              <p className="small">
                {held.person.email}{" "}
                {held.isAtOfficialDomain ? (
                  <Tag tone="ok" icon="full">
                    {t("awaiting.official")}
                  </Tag>
                ) : held.isGovernmentAddress ? (
                  <Tag tone="info">{t("awaiting.government")}</Tag>
                ) : (
                  <Tag tone="warn">{t("awaiting.private")}</Tag>
                )}
              </p>
              <p className="soft small">
                {t("awaiting.waits", { since: formatInstant(locale, held.since) })}
              </p>
              {held.agency?.state === "requested" && (
                <p className="small">
                  {t("awaiting.agencyFirst")}{" "}
                  <a href={localPath(locale, `/admin/instansi/${held.agency.slug}`)}>
                    {held.agency.name}
                  </a>
                </p>
              )}
            </div>
            <div className="row">
              {(["confirm", "refuse"] as const)
                .filter((move) => move === "refuse" || held.agency?.state === "confirmed")
                .map((move) => (
                  <ActionForm
                    key={move}
                    action={settleMembershipAction}
                    prefix={`${held.id}-${move}-`}
                    hidden={{ membershipId: held.id, move, version: String(held.version) }}
                    fields={[]}
                    tone="small"
                    words={move === "confirm" ? confirm : refuse}
                  />
                ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
