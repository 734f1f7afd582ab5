import { z } from "zod";
import { addressField, oneLine } from "@/domain/fields";
import { AGENCY_KINDS } from "@/domain/membership";
import { type Body, ROLES } from "@/domain/roles";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type MemberFault =
  | "email-missing"
  | "email-wrong"
  | "role-missing"
  | "kind-missing"
  | "region-wrong"
  | "domains-wrong"
  | "klpd-wrong"
  | "agency-missing"
  | "agency-long"
  | "unit-wrong"
  | "successor-missing"
  | "form-broken";

const fault = (code: MemberFault) => code;

const requestId = z.uuid({ error: fault("form-broken") });
const id = z.uuid({ error: fault("form-broken") });
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const email = addressField(fault("email-missing"), fault("email-wrong"));
const role = z.enum(ROLES, { error: fault("role-missing") });

const name = (missing: "agency-missing" | "unit-wrong") =>
  z
    .string({ error: fault(missing) })
    .transform(oneLine)
    .refine((text) => text.length >= 3, fault(missing))
    .refine((text) => text.length <= 160, fault("agency-long"));

/** "organisation:ID", "agency:ID" or "platform": which body a form is about. */
const body = z
  .string({ error: fault("form-broken") })
  .regex(/^(platform|(organisation|agency):[0-9a-f-]{36})$/, fault("form-broken"))
  .transform((text): Body => {
    const [type, of = ""] = text.split(":");
    if (type === "organisation") return { type, id: of };
    return type === "agency" ? { type, id: of, unitId: null } : { type: "platform" };
  });
export const bodyText = (of: Body) => (of.type === "platform" ? "platform" : `${of.type}:${of.id}`);

/** Nothing chosen is the whole agency. */
const unitId = z
  .union([z.literal(""), id])
  .default("")
  .transform((text) => text || null);

export const inviteSchema = z.object({ requestId, email, role, body, unitId });
export const withdrawSchema = z.object({ invitationId: id });
export const answerSchema = z.object({
  token: z.string({ error: fault("form-broken") }).max(100, fault("form-broken")),
  answer: z.enum(["accept", "decline"], { error: fault("form-broken") }),
});
export const settleMembershipSchema = z.object({
  membershipId: id,
  move: z.enum(["confirm", "refuse"], { error: fault("form-broken") }),
  version,
});
export const changeMembershipSchema = z.object({ membershipId: id, role, unitId, version });
export const endMembershipSchema = z.object({ membershipId: id, version });
export const leaveSchema = z.object({ membershipId: id });
export const handOverSchema = z.object({
  membershipId: id,
  successorId: z.uuid({ error: fault("successor-missing") }),
  version,
});

const regionCode = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^\d{2}(\.\d{2})?$/.test(text), fault("region-wrong"))
  .transform((text) => text || null);
const mailDomains = z
  .string()
  .max(500, fault("domains-wrong"))
  .default("")
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  )
  .refine(
    (all) => all.length <= 10 && all.every((one) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(one)),
    fault("domains-wrong"),
  );
const klpdCode = z
  .string()
  .trim()
  .toUpperCase()
  .default("")
  .refine((text) => text === "" || /^[A-Z]\d{1,6}$/.test(text), fault("klpd-wrong"))
  .transform((text) => text || null);
const kind = z.enum(AGENCY_KINDS, { error: fault("kind-missing") });
const agencyName = name("agency-missing");

export const requestAgencySchema = z.object({ requestId, name: agencyName, kind });
export const addAgencySchema = z.object({
  requestId,
  name: agencyName,
  kind,
  klpdCode,
  regionCode,
  mailDomains,
});
export const changeAgencySchema = z.object({
  agencyId: id,
  name: agencyName,
  kind,
  klpdCode,
  regionCode,
  mailDomains,
  version,
});
export const settleAgencySchema = z.object({
  agencyId: id,
  move: z.enum(["confirm", "decline", "suspend", "restore"], { error: fault("form-broken") }),
  version,
});
export const addUnitSchema = z.object({ requestId, agencyId: id, name: name("unit-wrong") });
