import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/domain/canonical-json";

export type ChainedEvent = {
  id: bigint;
  at: Date;
  recordedAt: Date;
  actor: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: unknown;
};

/** What stands before the first seal. */
export const CHAIN_BEGINS = new Uint8Array(32);

/** The hash of a seal: of the one before it, its place, and every column of its event. */
export function sealHash(
  before: Uint8Array,
  place: bigint,
  { id, at, recordedAt, actor, action, subjectType, subjectId, details }: ChainedEvent,
): Uint8Array<ArrayBuffer> {
  const event = { id, at, recordedAt, actor, action, subjectType, subjectId, details };
  const hash = createHash("sha256")
    .update(before)
    .update(`\n${place}\n${canonicalJson(event)}`);
  return new Uint8Array(hash.digest());
}

export const sameHash = (one: Uint8Array, other: Uint8Array) =>
  Buffer.from(one).equals(Buffer.from(other));
