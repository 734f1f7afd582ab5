/**
 * The neutral order: every organisation has a fixed place on a ring of 2^31 places, and each day
 * begins at another point. Nothing about an organisation moves its place.
 */

const PLACES = 2 ** 31;

/** FNV-1a with a final mix: even over short keys, the same on every machine. */
function hash31(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % PLACES;
}

/** The place of a public id; `attempt` moves on when a place is taken. */
export const spinOf = (publicId: string, attempt = 0) =>
  hash31(attempt === 0 ? publicId : `${publicId}#${attempt}`);

/** Where the ring begins on the day an instant falls on in WIB (UTC+7). */
export function ringStart(instant: Date): number {
  const day = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return hash31(`ring ${day}`);
}
