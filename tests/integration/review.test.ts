import { beforeEach, describe, expect, test } from "vitest";
import { claimCase } from "@/features/review/commands/claim-case";
import { decideItem } from "@/features/review/commands/decide-item";
import { finishReview } from "@/features/review/commands/finish-review";
import { releaseCase } from "@/features/review/commands/release-case";
import { resubmitCase } from "@/features/review/commands/resubmit-case";
import { stateConflict } from "@/features/review/commands/state-conflict";
import { withdrawCase } from "@/features/review/commands/withdraw-case";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { upload } from "@tests/builders/documents";
import {
  asked,
  aWholeOrganisation,
  caseOf,
  formOf,
  fromDesk,
  resultsOf,
  review,
  setDrawn,
  standingOf,
  submit,
  take,
} from "@tests/builders/review";
import { dayFrom } from "@tests/builders/standing";

let id: string;
let admin: Person;
let reviewer: Person;

beforeEach(async () => {
  ({ id, admin } = await aWholeOrganisation());
  reviewer = await fromDesk();
});

const everything = async (code: string) =>
  JSON.stringify([
    await db.reviewCase.findUnique({
      where: { code },
      include: { items: true, decisions: true, events: true, conflicts: true },
    }),
    await db.conditionDecision.findMany({ where: { organisationId: id }, orderBy: { id: "asc" } }),
  ]);

describe("a case that goes through at once", () => {
  test("submitted, taken, decided, verified: standing and items follow at once", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, false);
    expect(await resultsOf(id)).toEqual({
      ...{ K1: "awaiting_review", K2: "awaiting_review", K3: "awaiting_review" },
      ...{ K4: "awaiting_review", K7: "awaiting_review" },
    });
    expect(await take(reviewer, code)).toMatchObject({ ok: true });
    expect(await review(reviewer, code)).toMatchObject({ ok: true, value: { state: "verified" } });
    expect(await resultsOf(id)).toEqual({ K1: "met", K2: "met", K3: "met", K4: "met", K7: "met" });
    expect(await standingOf(id)).toBe("complete");
    const row = await caseOf(code);
    expect(row).toMatchObject({ state: "verified", answerBy: null });
    expect(row.closedAt).not.toBeNull();
    const { confirmedAt } = await db.organisation.findUniqueOrThrow({ where: { id } });
    expect(confirmedAt).not.toBeNull();
  });

  test("a second case is refused while one is open, and when nothing is to be looked at", async () => {
    const code = await submit(admin, id);
    await expect(submit(admin, id)).rejects.toThrow("already-open");
    await setDrawn(code, false);
    await take(reviewer, code);
    await review(reviewer, code);
    await expect(submit(admin, id)).rejects.toThrow("all-met");
  });
});

describe("a returned case", () => {
  async function returned() {
    const code = await submit(admin, id);
    await setDrawn(code, false);
    await take(reviewer, code);
    const result = await review(reviewer, code, { K2: "needs_correction" });
    expect(result).toMatchObject({ ok: true, value: { move: "return", state: "returned" } });
    return code;
  }

  test("one item goes back, the rest keeps its decision and counts", async () => {
    const code = await returned();
    expect(await resultsOf(id)).toMatchObject({ K1: "met", K2: "needs_correction", K7: "met" });
    expect(await standingOf(id)).toBe("nearly_complete");
    expect((await caseOf(code)).answerBy).not.toBeNull();
  });

  test("sent again unchanged it is refused by name, and nothing changes", async () => {
    const code = await returned();
    const before = await everything(code);
    expect(await resubmitCase(admin, await asked(code))).toEqual({
      ...{ ok: false, reason: "change", detail: ["K2"] },
    });
    expect(await everything(code)).toBe(before);
    // Nor does it get around by taking the case back and sending another.
    await withdrawCase(admin, await asked(code));
    await expect(submit(admin, id)).rejects.toThrow("unchanged");
  });

  test("corrected it waits, is decided alone, and the case is verified", async () => {
    const code = await returned();
    const kswp = await db.document.findFirstOrThrow({
      where: { organisationId: id, type: "kswp", state: "current" },
    });
    await upload(admin, id, "kswp", {
      replacesId: kswp.id,
      said: { issuedOn: dayFrom(new Date(), -6) },
    });
    expect(await resubmitCase(admin, await asked(code))).toMatchObject({ ok: true });
    expect(await caseOf(code)).toMatchObject({ state: "resubmitted", round: 2 });
    expect(await resultsOf(id)).toMatchObject({ K1: "met", K2: "awaiting_review" });
    await take(reviewer, code);
    const again = await decideItem(reviewer, await formOf(code, "K1", "not_met"));
    expect(again).toEqual({ ok: false, reason: "settled-already" });
    expect(await review(reviewer, code)).toMatchObject({ ok: true, value: { state: "verified" } });
    expect(await standingOf(id)).toBe("complete");
  });

  test("returned and sent again between looking and deciding: refused", async () => {
    const code = await submit(admin, id);
    await take(reviewer, code);
    const stale = await formOf(code, "K1", "met");
    await withdrawCase(admin, await asked(code));
    expect(await decideItem(reviewer, stale)).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});

describe("who may", () => {
  test("a member of the organisation and whoever has said to be tied are refused", async () => {
    const code = await submit(admin, id);
    const member = await fromDesk();
    await db.membership.create({
      data: {
        ...{ personId: member.id, organisationId: id, role: "oms_editor" },
        ...{ state: "active", since: new Date() },
      },
    });
    const tie = { code, tie: "none", namesake: null } as const;
    expect(await stateConflict(member, tie)).toEqual({ ok: false, reason: "tied" });
    const other = await fromDesk();
    expect(await stateConflict(other, { ...tie, tie: "tied" })).toMatchObject({
      ...{ ok: true, value: { tied: true } },
    });
    expect(await stateConflict(other, tie)).toEqual({ ok: false, reason: "tied" });
    for (const one of [member, other]) {
      expect(await claimCase(one, await asked(code))).toEqual({ ok: false, reason: "tied" });
    }
  });

  test("a namesake on the board is a question that has to be answered", async () => {
    const code = await submit(admin, id);
    const namesake = await fromDesk("reviewer", "Dr. ANDI Contoh, S.Sos.");
    const tie = { code, tie: "none" } as const;
    const unanswered = await stateConflict(namesake, { ...tie, namesake: null });
    expect(unanswered).toEqual({ ok: false, reason: "namesake-missing" });
    const answered = await stateConflict(namesake, { ...tie, namesake: "another" });
    expect(answered).toEqual({ ok: true, value: { tied: false } });
    const kept = await db.conflictStatement.findFirstOrThrow({ where: { personId: namesake.id } });
    expect(kept.isNamesake).toBe(true);
  });

  test("nobody takes a case before saying what ties them, nor decides what is not in hand", async () => {
    const code = await submit(admin, id);
    const before = await everything(code);
    expect(await claimCase(reviewer, await asked(code))).toEqual({
      ...{ ok: false, reason: "no-conflict" },
    });
    const form = await formOf(code, "K1", "met");
    expect(await decideItem(reviewer, form)).toEqual({ ok: false, reason: "not-in-hand" });
    expect(await finishReview(reviewer, await asked(code))).toEqual({
      ...{ ok: false, reason: "not-in-hand" },
    });
    expect(await everything(code)).toBe(before);
  });

  test("a case put back is free again; the lead takes one back", async () => {
    const code = await submit(admin, id);
    await take(reviewer, code);
    const other = await fromDesk();
    expect(await take(other, code)).toEqual({ ok: false, reason: "wrong-state" });
    expect(await releaseCase(other, await asked(code))).toEqual({
      ...{ ok: false, reason: "wrong-role" },
    });
    await releaseCase(reviewer, await asked(code));
    expect(await take(other, code)).toMatchObject({ ok: true });
    const lead = await fromDesk("review_lead");
    expect(await releaseCase(lead, await asked(code))).toMatchObject({ ok: true });
    expect(await caseOf(code)).toMatchObject({ state: "submitted", reviewerId: null });
  });
});

describe("what is read on the paper", () => {
  test("for “met” it must be what the organisation entered; strokes and spaces do not matter", async () => {
    const code = await submit(admin, id);
    await take(reviewer, code);
    const form = await formOf(code, "K1", "met");
    const refusals = [
      [{ number: null }, "number-missing"],
      [{ date: null }, "date-missing"],
      [{ number: "AHU-9" }, "number-differs"],
      [{ date: "2026-01-06" }, "date-differs"],
      [{ result: "not_met", reason: "tax-not-valid" }, "reason-other"],
    ] as const;
    for (const [change, reason] of refusals) {
      expect(await decideItem(reviewer, { ...form, ...change })).toEqual({ ok: false, reason });
    }
    const spaced = form.number!.toLowerCase().replaceAll(/[-.]/g, " / ");
    expect(await decideItem(reviewer, { ...form, number: spaced })).toMatchObject({ ok: true });
  });

  test("an item that changes while it is looked at is looked at again", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, false);
    await take(reviewer, code);
    const form = await formOf(code, "K7", "met");
    const lease = await db.document.findFirstOrThrow({
      where: { organisationId: id, type: "lease", state: "current" },
    });
    const renew = () =>
      upload(admin, id, "lease", { replacesId: lease.id, said: { endsOn: "2029-01-01" } });
    for (const item of ["K1", "K2", "K3", "K4"] as const) {
      await decideItem(reviewer, await formOf(code, item, "met"));
    }
    await decideItem(reviewer, form);
    await renew();
    expect(await decideItem(reviewer, form)).toEqual({ ok: false, reason: "basis-changed" });
    expect(await finishReview(reviewer, await asked(code))).toEqual({
      ...{ ok: false, reason: "basis-changed", detail: ["K7"] },
    });
  });
});
