import { publishHead } from "@/features/audit/commands/publish-head";
import { sealEvents } from "@/features/audit/commands/seal-events";
import { forgetPapers } from "@/features/documents/commands/forget-papers";
import { scanObjects } from "@/features/documents/commands/scan-objects";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { findDuplicates } from "@/features/duplicates/commands/find-duplicates";
import { remindOfEnds } from "@/features/eligibility/commands/remind-of-ends";
import { forgetLists } from "@/features/imports/commands/forget-lists";
import { workLists } from "@/features/imports/commands/work-lists";
import { endSuspensions } from "@/features/measures/commands/end-suspensions";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { forgetMail } from "@/features/notifications/commands/forget-mail";
import { makeExports } from "@/features/opendata/commands/make-exports";
import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { sendDigests } from "@/features/notifications/commands/send-digests";
import { forgetDrafts } from "@/features/profiles/commands/forget-drafts";
import { forgetContacts } from "@/features/reports/commands/forget-contacts";
import { tendReturned } from "@/features/review/commands/tend-returned";
import { runSimulations } from "@/features/rules/commands/run-simulations";
import { tellAffected } from "@/features/rules/commands/tell-affected";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { tidySearch } from "@/features/search/commands/rebuild-search";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { sweepStandings } from "@/features/search/commands/sweep-standings";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { SYSTEM } from "@/domain/actor";
import { machineTime } from "@/lib/clock";
import type { Job, Loop } from "@/lib/jobs";

export const EVERY_MINUTE = "* * * * *";

/**
 * What happens by the clock: each job calls one command as SYSTEM and may run twice without harm. In
 * the order in which `npm run jobs -- --once` runs them: what is judged first, then who is told of it.
 */
export const JOBS: Record<string, Job> = {
  "refresh-search": { crontab: EVERY_MINUTE, work: () => refreshDueDocuments(SYSTEM) },
  // 03.15 WIB, when the day has begun in every zone.
  "sweep-standings": { crontab: "15 20 * * *", work: () => sweepStandings(SYSTEM) },
  "end-suspensions": { crontab: EVERY_MINUTE, work: () => endSuspensions(SYSTEM) },
  "fold-search": { crontab: EVERY_MINUTE, work: () => foldSearchChanges(SYSTEM) },
  "tidy-search": { crontab: "30 19 * * *", work: () => tidySearch(SYSTEM) },
  // 02.40 WIB.
  "find-duplicates": { crontab: "40 19 * * *", work: () => findDuplicates(SYSTEM) },
  "remind-of-ends": { crontab: EVERY_MINUTE, work: () => remindOfEnds(SYSTEM) },
  // 01.05 WIB: days end there.
  "tend-returned": { crontab: "5 18 * * *", work: () => tendReturned(SYSTEM) },
  // 07.00 WIB.
  "send-digests": { crontab: "0 0 * * *", work: () => sendDigests(SYSTEM) },
  "forget-sessions": {
    crontab: "45 18 * * *",
    work: () => forgetSessions(SYSTEM, machineTime()),
  },
  "forget-contacts": { crontab: "15 18 * * *", work: () => forgetContacts(SYSTEM) },
  "forget-mail": { crontab: "20 18 * * *", work: () => forgetMail(SYSTEM) },
  "forget-drafts": { crontab: "25 18 * * *", work: () => forgetDrafts(SYSTEM) },
  "forget-lists": { crontab: "40 18 * * *", work: () => forgetLists(SYSTEM) },
  "scan-objects": { crontab: EVERY_MINUTE, work: () => scanObjects(SYSTEM) },
  "forget-papers": { crontab: "35 18 * * *", work: () => forgetPapers(SYSTEM) },
  "sweep-objects": { crontab: "50 18 * * *", work: () => sweepObjects(SYSTEM) },
};

/** What must not wait for the next minute. */
export const LOOPS: Record<string, Loop> = {
  "deliver-mail": {
    pauseMs: 2_000,
    work: async (stop) => {
      const result = await deliverMail(SYSTEM, { stop });
      if (!result.ok) return result;
      const { sent, failed, later, away } = result.value;
      return sent + failed + later > 0 || away ? result.value : null;
    },
  },
  // Somebody looks at its progress.
  "bring-in-packages": {
    pauseMs: 3_000,
    work: async (stop) => {
      const result = await bringInPackages(SYSTEM, { stop });
      return result.ok && result.value.packages + result.value.files === 0 ? null : result;
    },
  },
  // The same.
  "work-lists": {
    pauseMs: 2_000,
    work: async (stop) => {
      const result = await workLists(SYSTEM, { stop });
      return result.ok && result.value.files === 0 ? null : result;
    },
  },
  "seal-events": {
    pauseMs: 5_000,
    work: async () => {
      const result = await sealEvents(SYSTEM);
      // A line every five seconds on a busy day would say nothing.
      return result.ok ? null : result;
    },
  },
  // Its progress stands on a page that somebody watches.
  "run-simulations": {
    pauseMs: 2_000,
    work: async (stop) => {
      const result = await runSimulations(SYSTEM, { stop });
      return result.ok && result.value.judged === 0 ? null : result;
    },
  },
  "tell-affected": {
    pauseMs: 5_000,
    work: async () => {
      const result = await tellAffected(SYSTEM);
      return result.ok && result.value.told === 0 ? null : result;
    },
  },
  // Every night from 03.00 WIB, and at once where there is none; it knows itself when.
  "make-exports": {
    pauseMs: 20_000,
    work: async (stop) => {
      const result = await makeExports(SYSTEM, { stop });
      return result.ok && result.value.edition === null ? null : result;
    },
  },
  // It knows itself whether a day has passed, so that a worker that was down at night makes up for it.
  "publish-head": {
    pauseMs: 60_000,
    work: async () => {
      const result = await publishHead(SYSTEM);
      return result.ok && result.value.place === null ? null : result;
    },
  },
};
