import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { type Body, type Role, rolesIn } from "@/domain/roles";
import { formWords } from "@/lib/i18n/form-words";
import { formatDayOf } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import {
  addUnitAction,
  changeMembershipAction,
  endMembershipAction,
  handOverAction,
  inviteAction,
  withdrawAction,
} from "../actions";
import { bodyText } from "../schema";

type Unit = { id: string; name: string };
type Member = { id: string; name: string; role: Role; version: number; unit: Unit | null };

const OFFER = ["role-not-here", "unit-missing", "not-allowed", "not-found"] as const;

/** Which role, and in an agency in which unit. */
async function placeFields(body: Body, units: Unit[], held?: Member): Promise<FormField[]> {
  const t = await getTranslations("members");
  const roles = await getTranslations("labels.role");
  const role: FormField = {
    kind: "select",
    name: "role",
    label: t("role"),
    value: held?.role,
    options: rolesIn(body.type).map((value) => ({ value, label: roles(value) })),
  };
  if (body.type !== "agency") return [role];
  const unit: FormField = {
    kind: "select",
    name: "unitId",
    label: t("unit"),
    value: held?.unit?.id ?? "",
    options: [
      { value: "", label: t("wholeAgency") },
      ...units.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  return [role, unit];
}

export async function InviteMember({
  body,
  units,
  title,
}: {
  body: Body;
  units: Unit[];
  title: string;
}) {
  const t = await getTranslations("members");
  return (
    <ActionForm
      action={inviteAction}
      title={title}
      prefix="undang-"
      hidden={{ requestId: randomUUID(), body: bodyText(body) }}
      fields={[
        { kind: "email", name: "email", label: t("email"), autoComplete: "off" },
        ...(await placeFields(body, units)),
      ]}
      words={await formWords({ submit: t("inviteSubmit") }, [
        ...OFFER,
        "already-member",
        "too-many",
      ])}
    />
  );
}

export async function ChangeMember({
  body,
  member,
  units,
}: {
  body: Body;
  member: Member;
  units: Unit[];
}) {
  const t = await getTranslations("members");
  const hidden = { membershipId: member.id, version: String(member.version) };
  return (
    <details>
      <summary>
        {t("change")} <span className="vh">{member.name}</span>
      </summary>
      <div className="stack mt-4">
        <ActionForm
          action={changeMembershipAction}
          prefix={`${member.id}-`}
          hidden={hidden}
          fields={await placeFields(body, units, member)}
          tone="small"
          words={await formWords({ submit: t("save") }, [
            ...OFFER,
            "changed-meanwhile",
            "successor-needed",
            "already-member",
          ])}
        />
        <ActionForm
          action={endMembershipAction}
          prefix={`${member.id}-keluar-`}
          hidden={hidden}
          fields={[]}
          tone="bad"
          words={await formWords({ submit: t("remove") }, [
            "not-allowed",
            "not-found",
            "changed-meanwhile",
            "successor-needed",
          ])}
        />
      </div>
    </details>
  );
}

type Offer = { id: string; email: string; role: Role; invitedAt: Date; unitName: string | null };

export async function OpenInvitations({ invitations }: { invitations: Offer[] }) {
  const t = await getTranslations("members");
  const roles = await getTranslations("labels.role");
  const locale = await getLocale();
  const words = await formWords({ submit: t("withdraw") }, [
    "not-allowed",
    "not-found",
    "changed-meanwhile",
  ]);
  if (invitations.length === 0) return <p className="soft">{t("noInvitations")}</p>;
  return (
    <ul className="rows">
      {invitations.map((offer) => (
        <li key={offer.id}>
          <div>
            <p className="strong">{offer.email}</p>
            <p className="soft small">
              {roles(offer.role)}
              {offer.unitName && `, ${offer.unitName}`} ·{" "}
              {t("invitedAt", { at: formatDayOf(locale, offer.invitedAt) })}
            </p>
          </div>
          <ActionForm
            action={withdrawAction}
            prefix={`${offer.id}-`}
            hidden={{ invitationId: offer.id }}
            fields={[]}
            tone="small"
            words={words}
          />
        </li>
      ))}
    </ul>
  );
}

export async function Units({ agencyId, units }: { agencyId: string; units: Unit[] }) {
  const t = await getTranslations("members");
  return (
    <>
      {units.length === 0 && <p className="soft">{t("noUnits")}</p>}
      <ul className="plain-list">
        {units.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <ActionForm
        action={addUnitAction}
        prefix="unit-"
        hidden={{ requestId: randomUUID(), agencyId }}
        fields={[{ kind: "text", name: "name", label: t("unitName"), maxLength: 160 }]}
        tone="alt"
        words={await formWords({ submit: t("addUnit") }, [
          "not-allowed",
          "not-found",
          "already-there",
          "too-many",
        ])}
      />
    </>
  );
}

export async function HandOver({ own, candidates }: { own: Member; candidates: Member[] }) {
  const t = await getTranslations("members");
  const roles = await getTranslations("labels.role");
  if (candidates.length === 0) return <p className="soft">{t("handOverNobody")}</p>;
  return (
    <ActionForm
      action={handOverAction}
      prefix="serahkan-"
      hidden={{ membershipId: own.id, version: String(own.version) }}
      fields={[
        {
          kind: "select",
          name: "successorId",
          label: t("successor"),
          options: [
            { value: "", label: t("choose") },
            ...candidates.map(({ id, name, role }) => ({
              value: id,
              label: `${name} (${roles(role)})`,
            })),
          ],
        },
      ]}
      tone="alt"
      words={await formWords({ submit: t("handOverSubmit") }, [
        "not-allowed",
        "not-found",
        "changed-meanwhile",
      ])}
    />
  );
}
