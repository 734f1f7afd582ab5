import "server-only";
import type { Actor } from "@/domain/actor";
import { maskNpwp } from "@/domain/identifiers";
import { INTEGRITY_TOPICS } from "@/domain/organisation";
import type { SectionValue } from "@/domain/profile-schemas";
import { isWithin, typedOfSection } from "@/domain/profile-typed";
import type { PlainSection } from "@/domain/profile-units";
import { ok, refuseWith, type Result } from "@/domain/result";
import type { Meanwhile } from "@/domain/versions-side-by-side";
import { dateOfDay } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { encrypt, keyedHash } from "@/lib/encryption";
import { freeSlug } from "@/lib/organisation-slug";
import type { Envelope } from "../schema";
import { type Before, type Changed, changeProfile, type ChangeRefusal } from "./change-profile";

type Save<Of extends PlainSection> = Omit<Envelope, "onwards"> & {
  section: Of;
  value: SectionValue<Of>;
};

type Conflict = { ok: false; reason: "changed-meanwhile"; detail: Meanwhile };

/** Saves one section of a profile, unless somebody saved it since the person began with it. */
export async function saveSection<Of extends PlainSection>(
  actor: Actor,
  { section, value, item, base, requestId, organisationId }: Save<Of>,
  at: Date = clock(),
): Promise<Result<Changed, ChangeRefusal> | Conflict> {
  return changeProfile<"changed-meanwhile">(
    actor,
    {
      ...{ act: "profiles/save-section", organisationId, section, item, requestId },
      answer: "given",
    },
    at,
    async (tx, before) => {
      const version = before.section?.version ?? 0;
      if (version !== base) {
        const theirs = typedOfSection(before.content, section, item);
        return refuseWith("changed-meanwhile", { version, theirs });
      }
      await WRITERS[section](tx, before, value, at);
      return ok(null);
    },
  ) as Promise<Result<Changed, ChangeRefusal> | Conflict>;
}

type Writer<Of extends PlainSection> = (
  tx: Tx,
  before: Before,
  value: SectionValue<Of>,
  at: Date,
) => Promise<unknown>;

const WRITERS: { [Of in PlainSection]: Writer<Of> } = {
  identity: async (tx, before, { formerNames, ...columns }, at) => {
    const { organisationId: id, content } = before;
    await tx.organisation.update({
      where: { id },
      data: {
        ...columns,
        formerNames: { deleteMany: {}, createMany: { data: formerNames } },
      },
    });
    if (columns.name !== content.name) await moveTo(tx, before, columns.name, at);
  },
  legal: async (tx, { organisationId }, { npwp, ...legal }) => {
    const columns = {
      ...legal,
      ...{ deedDate: dateOfDay(legal.deedDate), approvalDate: dateOfDay(legal.approvalDate) },
      ...{ amendmentDate: dateOfDay(legal.amendmentDate) },
      ...{ sktFrom: dateOfDay(legal.sktFrom), sktUntil: dateOfDay(legal.sktUntil) },
      ...(npwp && {
        npwpCipher: encrypt(npwp),
        npwpHash: keyedHash("npwp", npwp),
        npwpMask: maskNpwp(npwp),
      }),
    };
    await tx.legalIdentity.upsert({
      where: { organisationId },
      create: { organisationId, ...columns },
      update: columns,
    });
  },
  office: async (tx, { organisationId: id }, { regencyCode, districtCode, ...columns }) => {
    await tx.organisation.update({
      where: { id },
      data: {
        ...columns,
        provinceCode: regencyCode.slice(0, 2),
        regencyCode,
        // Whoever moves to another regency chooses a district of it afterwards.
        districtCode: districtCode?.startsWith(`${regencyCode}.`) ? districtCode : null,
      },
    });
  },
  fields: async (tx, { organisationId }, { issues, targetGroups }) => {
    await tx.organisationIssue.deleteMany({ where: { organisationId } });
    await tx.organisationTargetGroup.deleteMany({ where: { organisationId } });
    await tx.organisationIssue.createMany({
      data: issues.map(({ code, note }) => ({
        organisationId,
        issueCode: code,
        clause: note || null,
      })),
    });
    await tx.organisationTargetGroup.createMany({
      data: targetGroups.map((code) => ({ organisationId, targetGroupCode: code })),
    });
  },
  services: async (tx, { organisationId }, { services }) => {
    await tx.organisationWorkKind.deleteMany({ where: { organisationId } });
    await tx.organisationWorkKind.createMany({
      data: services.map(({ code, note }) => ({
        organisationId,
        workKindCode: code,
        description: note,
      })),
    });
  },
  work_areas: async (tx, { organisationId, content }, { scope, workAreas }) => {
    const kept = content.workAreas.filter((code) => !isWithin(code, scope));
    const inside = workAreas.filter((code) => isWithin(code, scope));
    await tx.organisationWorkArea.deleteMany({ where: { organisationId } });
    await tx.organisationWorkArea.createMany({
      data: [...kept, ...inside].map((code) => ({ organisationId, regionCode: code })),
    });
  },
  integrity: async (tx, { organisationId }, value) => {
    await tx.organisationIntegrity.deleteMany({ where: { organisationId } });
    await tx.organisationIntegrity.createMany({
      data: INTEGRITY_TOPICS.flatMap((topic) => {
        const answer = value[topic];
        return answer ? [{ organisationId, topic, answer }] : [];
      }),
    });
  },
  contacts: async (tx, { organisationId }, { media, ...lines }) => {
    const said = (["email", "whatsapp", "phone", "website"] as const).flatMap((channel) => {
      const value = lines[channel];
      return value ? [{ channel, value }] : [];
    });
    await tx.organisationContact.deleteMany({ where: { organisationId } });
    await tx.organisationContact.createMany({
      data: [...said, ...media].map((contact) => ({ organisationId, ...contact })),
    });
  },
};

/** A new name has a new address; the old one leads to it for good. */
async function moveTo(tx: Tx, before: Before, name: string, at: Date): Promise<void> {
  const { organisationId, slug, content } = before;
  const place = content.regencyCode ?? content.provinceCode;
  const next = await freeSlug(tx, { name, place, own: organisationId });
  if (next === slug) return;
  await tx.organisationAddress.updateMany({
    where: { organisationId, isCurrent: true },
    data: { isCurrent: false },
  });
  await tx.organisationAddress.upsert({
    where: { slug: next },
    create: { slug: next, organisationId, isCurrent: true, since: at },
    update: { isCurrent: true, since: at },
  });
}
