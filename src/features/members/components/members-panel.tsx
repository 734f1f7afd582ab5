import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { Actor } from "@/domain/actor";
import { type Body, managesBody } from "@/domain/roles";
import { formatDayOf } from "@/lib/i18n/format";
import { Tag } from "@/ui/tag";
import { listMembers } from "../queries/members";
import { ChangeMember, HandOver, InviteMember, OpenInvitations, Units } from "./member-forms";
import { Said } from "@/ui/said";

const SAID = ["diundang", "ditarik", "diubah", "dikeluarkan", "ditambah"] as const;

/** Who may act for a body; for who manages it, everything that changes that. */
export async function MembersPanel({
  actor,
  body,
  name,
  said: asked,
}: {
  actor: Actor;
  body: Body;
  name: string;
  said: string | string[] | undefined;
}) {
  const found = (await listMembers(actor, body)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("members");
  const roles = await getTranslations("labels.role");
  const said = SAID.find((each) => each === asked);
  const { manages, members, invitations, units } = found;
  const own = members.find(
    (one) =>
      one.isSelf &&
      one.state === "active" &&
      managesBody(
        one.role,
        body.type === "agency" ? { ...body, unitId: one.unit?.id ?? null } : body,
      ),
  );
  return (
    <div className="stack">
      {!manages && <title>{`${t("title", { body: name })} – Simpul`}</title>}
      <h1>{t("title", { body: name })}</h1>
      <p className="lede">{t("lede", { body: name })}</p>
      {said && <Said>{t(`said.${said}`)}</Said>}
      <h2>{t("list")}</h2>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.id}>
            <div>
              <p className="strong">
                {member.name} {member.isSelf && <Tag tone="info">{t("you")}</Tag>}
              </p>
              <p>
                {roles(member.role)}
                {member.unit && `, ${member.unit.name}`}{" "}
                {member.state === "awaiting" && (
                  <Tag tone="warn" icon="clock">
                    {t("awaiting")}
                  </Tag>
                )}
                {body.type === "platform" && !member.hasSecondFactor && (
                  <Tag tone="warn">{t("noSecondFactor")}</Tag>
                )}
              </p>
              <p className="soft small">
                {manages && `${member.email} · `}
                {t("since", { since: formatDayOf(locale, member.since) })}
              </p>
            </div>
            {manages && <ChangeMember body={body} member={member} units={units} />}
          </li>
        ))}
      </ul>
      {manages && (
        <>
          <section className="sec stack" aria-labelledby="undang">
            <h2 id="undang">{t("invite")}</h2>
            <p className="soft">{t("inviteText")}</p>
            <InviteMember body={body} units={units} title={t("title", { body: name })} />
          </section>
          <section className="sec stack" aria-labelledby="undangan">
            <h2 id="undangan">{t("invitations")}</h2>
            <OpenInvitations invitations={invitations} />
          </section>
          {body.type === "agency" && (
            <section className="sec stack" aria-labelledby="unit-kerja">
              <h2 id="unit-kerja">{t("units")}</h2>
              <Units agencyId={body.id} units={units} />
            </section>
          )}
          {own && (
            <section className="sec stack" aria-labelledby="serahkan">
              <h2 id="serahkan">{t("handOver")}</h2>
              <p className="soft">{t("handOverText")}</p>
              <HandOver
                own={own}
                candidates={members.filter((one) => !one.isSelf && one.state === "active")}
              />
            </section>
          )}
        </>
      )}
    </div>
  );
}
