import { randomUUID } from "node:crypto";
import { addCandidates } from "@/features/shortlists/commands/add-candidates";
import { beginShortlist } from "@/features/shortlists/commands/begin-shortlist";
import { changeWeights } from "@/features/shortlists/commands/change-weights";
import { decideCandidate } from "@/features/shortlists/commands/decide-candidate";
import { lockShortlist } from "@/features/shortlists/commands/lock-shortlist";
import { unlockShortlist } from "@/features/shortlists/commands/unlock-shortlist";
import { writeNote } from "@/features/shortlists/commands/write-note";
import type { Act } from "@/domain/permissions";
import { DEFAULT_WEIGHTS } from "@/domain/shortlist";
import { db } from "@/lib/db";
import type { Probe, World } from "@tests/builders/permission-probes";
import { aWorkOf } from "@tests/builders/permission-probes-preparation";

/** A list of the first agency's unit, made for the question and of no further use. */
async function aList(world: World): Promise<string> {
  const now = new Date();
  const { id } = await db.shortlist.create({
    data: {
      ...{
        agencyId: world.agency.id,
        workId: await aWorkOf(world),
        createdAt: now,
        changedAt: now,
      },
      ...{ number: `DP-X-${randomUUID().slice(0, 12)}`, seed: "0".repeat(32) },
      weights: { v: 1, weights: DEFAULT_WEIGHTS },
    },
  });
  return id;
}

export const shortlistProbes = {
  "shortlists/begin-shortlist": async (actor, _body, world) =>
    beginShortlist(actor, { workId: await aWorkOf(world) }),
  "shortlists/add-candidates": async (actor, _body, world) =>
    addCandidates(actor, {
      ...{ workId: await aWorkOf(world), source: "search", oms: ["zzzzzzzzzz"] },
    }),
  "shortlists/change-weights": async (actor, _body, world) =>
    changeWeights(actor, {
      ...{ shortlistId: await aList(world), version: 1, reason: "Percobaan" },
      weights: DEFAULT_WEIGHTS,
    }),
  "shortlists/decide-candidate": async (actor, _body, world) =>
    decideCandidate(actor, {
      ...{ shortlistId: await aList(world), organisationId: world.organisation.id, version: 1 },
      ...{ choice: "keep.suits", reason: "Percobaan" },
    }),
  "shortlists/write-note": async (actor, _body, world) =>
    writeNote(actor, {
      ...{ shortlistId: await aList(world), organisationId: null, words: "Percobaan" },
    }),
  "shortlists/lock-shortlist": async (actor, _body, world) =>
    lockShortlist(actor, { shortlistId: await aList(world), version: 1 }),
  "shortlists/unlock-shortlist": async (actor, _body, world) =>
    unlockShortlist(actor, { shortlistId: await aList(world), version: 1, reason: "Percobaan" }),
} satisfies Partial<Record<Act, Probe>>;
