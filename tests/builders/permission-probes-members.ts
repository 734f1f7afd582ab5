import { randomBytes, randomUUID } from "node:crypto";
import { addAgency } from "@/features/members/commands/add-agency";
import { addUnit } from "@/features/members/commands/add-unit";
import { answerInvitation } from "@/features/members/commands/answer-invitation";
import { changeAgency } from "@/features/members/commands/change-agency";
import { changeMembership } from "@/features/members/commands/change-membership";
import { endMembership } from "@/features/members/commands/end-membership";
import { handOver } from "@/features/members/commands/hand-over";
import { invite } from "@/features/members/commands/invite";
import { leave } from "@/features/members/commands/leave";
import { requestAgency } from "@/features/members/commands/request-agency";
import { settleAgency } from "@/features/members/commands/settle-agency";
import { settleMembership } from "@/features/members/commands/settle-membership";
import { withdrawInvitation } from "@/features/members/commands/withdraw-invitation";
import type { Act } from "@/domain/permissions";
import { columnsOf } from "@/domain/membership";
import type { Body, Role } from "@/domain/roles";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import type { Probe } from "@tests/builders/permission-probes";

/** The plainest role of a body, which needs no unit. */
const plainRole = (body: Body): Role =>
  body.type === "organisation"
    ? "oms_editor"
    : body.type === "agency"
      ? "agency_viewer"
      : "reviewer";

/** Somebody with the plainest role there: whom others try to change. */
async function aMember(body: Body) {
  const person = await aPerson(db);
  return db.membership.create({
    data: {
      ...columnsOf(body),
      personId: person.id,
      role: plainRole(body),
      state: "active",
      since: new Date(),
    },
  });
}

const anOffer = (body: Body) =>
  db.invitation.create({
    data: {
      ...columnsOf(body),
      tokenHash: new Uint8Array(randomBytes(32)),
      emailHash: new Uint8Array(randomBytes(32)),
      role: plainRole(body),
      invitedAt: new Date(),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });

const facts = {
  kind: "regency",
  klpdCode: null,
  regionCode: null,
  mailDomains: [],
} as const;

export const memberProbes = {
  "members/request-agency": (actor) =>
    requestAgency(actor, {
      requestId: randomUUID(),
      name: `Dinas ${randomUUID()}`,
      kind: "regency",
    }),
  "members/answer-invitation": (actor) =>
    answerInvitation(actor, { token: "A".repeat(43), answer: "accept" }),
  "members/leave": (actor) => leave(actor, { membershipId: randomUUID() }),
  "members/settle-agency": (actor, _body, { agency }) =>
    settleAgency(actor, { agencyId: agency.id, move: "restore", version: 99 }),
  "members/add-agency": (actor) =>
    addAgency(actor, {
      ...facts,
      mailDomains: [],
      requestId: randomUUID(),
      name: `Kabupaten ${randomUUID()}`,
    }),
  "members/change-agency": (actor, _body, { agency }) =>
    changeAgency(actor, {
      ...facts,
      mailDomains: [],
      agencyId: agency.id,
      name: `Kabupaten ${randomUUID()}`,
      version: 99,
    }),
  "members/settle-membership": (actor) =>
    settleMembership(actor, { membershipId: randomUUID(), move: "confirm", version: 1 }),
  "members/add-unit": (actor, _body, { agency }) =>
    addUnit(actor, { requestId: randomUUID(), agencyId: agency.id, name: `Dinas ${randomUUID()}` }),
  "members/invite": (actor, body) =>
    invite(actor, {
      requestId: randomUUID(),
      email: `${randomUUID()}@contoh.example`,
      role: plainRole(body),
      body,
      unitId: null,
      language: "id",
    }),
  "members/withdraw-invitation": async (actor, body) =>
    withdrawInvitation(actor, { invitationId: (await anOffer(body)).id }),
  "members/change-membership": async (actor, body) =>
    changeMembership(actor, {
      membershipId: (await aMember(body)).id,
      role: plainRole(body),
      unitId: null,
      version: 99,
    }),
  "members/end-membership": async (actor, body) =>
    endMembership(actor, { membershipId: (await aMember(body)).id, version: 1 }),
  // The own role, given to a member of the body that is asked about.
  "members/hand-over": async (actor, body) => {
    const own = actor.kind === "person" ? actor.roles[0] : undefined;
    const isThere =
      own &&
      own.body.type === body.type &&
      (body.type === "platform" || ("id" in own.body && own.body.id === body.id));
    return handOver(actor, {
      membershipId: isThere ? own.membershipId : (await aMember(body)).id,
      successorId: randomUUID(),
      version: 1,
    });
  },
} satisfies Partial<Record<Act, Probe>>;
