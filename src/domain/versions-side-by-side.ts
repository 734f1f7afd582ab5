import type { Typed } from "./form-state";

/** Somebody else saved a form meanwhile: what it holds now, and the version it has. */
export type Meanwhile = { version: number; theirs: Typed };

/** Ticked codes come in any order, and with or without an empty note. */
const told = (text: string | undefined) =>
  (text ?? "")
    .split("\n")
    .map((row) => row.trimEnd())
    .filter(Boolean)
    .sort()
    .join("\n");

const isSame = (one: string | undefined, other: string | undefined) => told(one) === told(other);

export type SideBySide = {
  field: string;
  mine: string;
  theirs: string;
  /** Which of the two only one side changed; null when both did and the person must choose. */
  pick: "mine" | "theirs" | null;
};

/**
 * The fields in which two people's versions of one form differ. `was`: what the form held when the
 * first of them began.
 */
export function sideBySide(fields: string[], mine: Typed, theirs: Typed, was: Typed): SideBySide[] {
  return fields
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field] ?? "",
      theirs: theirs[field] ?? "",
      pick: isSame(mine[field], was[field])
        ? ("theirs" as const)
        : isSame(theirs[field], was[field])
          ? ("mine" as const)
          : null,
    }));
}
