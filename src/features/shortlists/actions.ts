"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { addCandidates } from "./commands/add-candidates";
import { beginShortlist } from "./commands/begin-shortlist";
import { changeWeights } from "./commands/change-weights";
import { decideCandidate } from "./commands/decide-candidate";
import { lockShortlist } from "./commands/lock-shortlist";
import { unlockShortlist } from "./commands/unlock-shortlist";
import { writeNote } from "./commands/write-note";
import { findAddress } from "./queries/shortlist";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string, anchor = ""): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/akun";
  redirect(await hereInLanguage(`${path}?pesan=${said}${anchor && `#${anchor}`}`));
}

export const beginShortlistAction = memberFormAction(
  "shortlists/begin-shortlist",
  schema.workSchema,
  async ({ actor }, input) => {
    const result = await beginShortlist(actor, input);
    return result.ok ? again("mulai") : result;
  },
);

export const addCandidatesAction = memberFormAction(
  "shortlists/add-candidates",
  schema.addSchema,
  async ({ actor }, input) => {
    const result = await addCandidates(actor, input);
    if (!result.ok) return result;
    const address = await findAddress(actor, result.value.workId);
    return redirect(await hereInLanguage(`${address}/daftar-pendek?pesan=ditambahkan`));
  },
);

export const changeWeightsAction = memberFormAction(
  "shortlists/change-weights",
  schema.weightsSchema,
  async ({ actor }, input) => {
    const result = await changeWeights(actor, input);
    return result.ok ? again("bobot") : result;
  },
);

export const decideCandidateAction = memberFormAction(
  "shortlists/decide-candidate",
  schema.decideSchema,
  async ({ actor }, input) => {
    const result = await decideCandidate(actor, input);
    return result.ok ? again("diputuskan", "calon") : result;
  },
);

export const writeNoteAction = memberFormAction(
  "shortlists/write-note",
  schema.noteSchema,
  async ({ actor }, input) => {
    const result = await writeNote(actor, input);
    return result.ok ? again("dicatat", "catatan") : result;
  },
);

export const lockShortlistAction = memberFormAction(
  "shortlists/lock-shortlist",
  schema.lockSchema,
  async ({ actor }, input) => {
    const result = await lockShortlist(actor, input);
    return result.ok ? again("dikunci") : result;
  },
);

export const unlockShortlistAction = memberFormAction(
  "shortlists/unlock-shortlist",
  schema.unlockSchema,
  async ({ actor }, input) => {
    const result = await unlockShortlist(actor, input);
    return result.ok ? again("dibuka") : result;
  },
);
