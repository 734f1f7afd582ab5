import { beginDraft } from "@/features/instruments/commands/begin-draft";
import { proposeInstrument } from "@/features/instruments/commands/propose-instrument";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { aPerson } from "./person";

/** Two people who may prepare and publish. */
export const twoAdmins = async (): Promise<[Person, Person]> => {
  const admin = async () => (await aPerson(db, { roles: ["platform_admin"] })).actor;
  return [await admin(), await admin()];
};

export const held = async (instrument: string) =>
  db.instrumentDraft.findUniqueOrThrow({ where: { instrument } });

/** A version of the instrument as a form names it now. */
export const asked = async (instrument: string) => ({
  instrument,
  version: (await held(instrument)).version,
});

/** The version of a draft that somebody begins; throws when they may not. */
export async function draftBy(person: Person, at: Date): Promise<string> {
  const begun = await beginDraft(person, at);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.instrument;
}

/** The version of a draft that somebody begins and proposes as it is. */
export async function proposalBy(person: Person, effectiveFrom: string, at: Date) {
  const instrument = await draftBy(person, at);
  const proposed = await proposeInstrument(
    person,
    { ...(await asked(instrument)), effectiveFrom },
    at,
  );
  if (!proposed.ok) throw new Error(proposed.reason);
  return instrument;
}
