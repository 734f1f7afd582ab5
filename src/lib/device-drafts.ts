import { type Typed } from "@/domain/form-state";

/** What is kept on the device while it cannot be sent: without files and without the tax number. */
export type DeviceDraft = {
  typed: Typed;
  base: number;
  requestId: string;
  /** The person pressed save: it is saved once the device is connected, else only sent as a draft. */
  isSubmitted: boolean;
};

const PREFIX = "simpul:draft:";
const NEVER_KEPT = new Set(["npwp"]);

export const draftKey = (person: string, organisation: string, unit: string) =>
  `${PREFIX}${person}:${organisation}:${unit}`;

/** Null when nothing is kept, or when the browser keeps nothing at all. */
export function readDraft(key: string): DeviceDraft | null {
  try {
    const text = localStorage.getItem(key);
    const draft = text ? (JSON.parse(text) as DeviceDraft) : null;
    return draft && typeof draft.typed === "object" && typeof draft.base === "number"
      ? draft
      : null;
  } catch {
    return null;
  }
}

/** False when the browser has no room or keeps nothing. */
export function keepDraft(key: string, draft: DeviceDraft): boolean {
  const typed = Object.fromEntries(
    Object.entries(draft.typed).filter(([name]) => !NEVER_KEPT.has(name)),
  );
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, typed }));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** The keys of everything that is kept on this device, whoever wrote it. */
export function keptDrafts(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
