"use client";

import type { ReactNode } from "react";
import { dropDraft, keptDrafts } from "@/lib/device-drafts";

/**
 * Around the button that signs out: what this device keeps unsent goes with the session, so that the
 * next person on it finds nothing, but never without asking.
 */
export const LeaveGuard = ({ question, children }: { question: string; children: ReactNode }) => (
  <div
    onSubmitCapture={(event) => {
      const kept = keptDrafts();
      if (kept.length > 0 && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      for (const key of kept) dropDraft(key);
    }}
  >
    {children}
  </div>
);
