"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FormState, Typed } from "@/domain/form-state";

const Kept = createContext<Typed | null>(null);

/** Gives the forms of a page what was typed there before the session ended. */
export const KeptForm = ({ typed, children }: { typed: Typed | null; children: ReactNode }) => (
  <Kept value={typed}>{children}</Kept>
);

/** How the form with these fields begins: with what was typed into it, or new. */
export function useKeptForm(names: string[]): Extract<FormState, { status: "new" | "kept" }> {
  const typed = useContext(Kept);
  // "theirs.mission" is beside "mission".
  const isOurs =
    typed && Object.keys(typed).every((name) => names.includes(name.split(".")[0] ?? name));
  return isOurs ? { status: "kept", typed } : { status: "new" };
}
