import "server-only";
import { createHash } from "node:crypto";

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

/** JSON of which there is only one: keys in order, no space, instants in UTC, numbers of rows as text. */
function canonical(value: unknown): string {
  if (typeof value === "bigint") return JSON.stringify(String(value));
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** The hash of a seal: of the one before it, its place, and every column of its event. */
export function sealHash(
  before: Uint8Array,
  place: bigint,
  { id, at, recordedAt, actor, action, subjectType, subjectId, details }: ChainedEvent,
): Uint8Array<ArrayBuffer> {
  const event = { id, at, recordedAt, actor, action, subjectType, subjectId, details };
  const hash = createHash("sha256")
    .update(before)
    .update(`\n${place}\n${canonical(event)}`);
  return new Uint8Array(hash.digest());
}

export const sameHash = (one: Uint8Array, other: Uint8Array) =>
  Buffer.from(one).equals(Buffer.from(other));
