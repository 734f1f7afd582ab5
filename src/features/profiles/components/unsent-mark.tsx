"use client";

import { useSyncExternalStore } from "react";
import { draftKey, keptDrafts } from "@/lib/device-drafts";

const subscribe = (tell: () => void) => {
  window.addEventListener("storage", tell);
  return () => window.removeEventListener("storage", tell);
};

/** "Belum terkirim" beside a section of which this device keeps something that was never sent. */
export function UnsentMark({
  person,
  organisation,
  section,
  label,
}: {
  person: string;
  organisation: string;
  section: string;
  label: string;
}) {
  const key = draftKey(person, organisation, section);
  const isKept = useSyncExternalStore(
    subscribe,
    () => keptDrafts().some((one) => one === key || one.startsWith(`${key}/`)),
    () => false,
  );
  return isKept ? <span className="hint block">{label}</span> : null;
}
