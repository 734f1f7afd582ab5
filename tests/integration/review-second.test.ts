import { beforeEach, describe, expect, test } from "vitest";
import { decideItem } from "@/features/review/commands/decide-item";
import { stateConflict } from "@/features/review/commands/state-conflict";
import { withdrawCase } from "@/features/review/commands/withdraw-case";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import {
  asked,
  aWholeOrganisation,
  formOf,
  fromDesk,
  resultsOf,
  review,
  setDrawn,
  standingOf,
  submit,
  take,
} from "@tests/builders/review";

let id: string;
let admin: Person;
let reviewer: Person;

beforeEach(async () => {
  ({ id, admin } = await aWholeOrganisation());
  reviewer = await fromDesk();
});

describe("the second review", () => {
  test("every refusal waits for another person; agreed, it is declined", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, false);
    await take(reviewer, code);
    expect(await review(reviewer, code, { K3: "not_met" })).toMatchObject({
      ...{ ok: true, value: { move: "pass_on", state: "second_review" } },
    });
    // Nothing of it counts yet.
    expect(await resultsOf(id)).toMatchObject({ K1: "awaiting_review", K3: "awaiting_review" });
    expect(await take(reviewer, code)).toEqual({ ok: false, reason: "other-person" });
    const second = await fromDesk();
    await take(second, code);
    expect(await withdrawCase(admin, await asked(code))).toEqual({
      ...{ ok: false, reason: "wrong-state" },
    });
    expect(await review(second, code, { K3: "not_met" })).toMatchObject({
      ...{ ok: true, value: { move: "decline", state: "declined" } },
    });
    expect(await resultsOf(id)).toMatchObject({ K1: "met", K3: "not_met" });
    await expect(submit(admin, id)).rejects.toThrow("unchanged");
  });

  test("a drawn case counts only once the second person agrees", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, true);
    await take(reviewer, code);
    await review(reviewer, code);
    expect(await standingOf(id)).toBe("not_checked");
    const second = await fromDesk();
    await take(second, code);
    expect(await review(second, code)).toMatchObject({ ok: true, value: { state: "verified" } });
    expect(await standingOf(id)).toBe("complete");
  });

  test("where the two differ the lead has the word, and is neither of them", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, true);
    await take(reviewer, code);
    await review(reviewer, code);
    const second = await fromDesk("review_lead");
    await take(second, code);
    expect(await review(second, code, { K7: "needs_correction" })).toMatchObject({
      ...{ ok: true, value: { move: "dispute", state: "second_review" } },
    });
    expect(await standingOf(id)).toBe("not_checked");
    const form = await formOf(code, "K7", "met");
    expect(await decideItem(second, form)).toEqual({ ok: false, reason: "not-in-hand" });
    const lead = await fromDesk("review_lead");
    expect(await decideItem(lead, form)).toEqual({ ok: false, reason: "not-in-hand" });
    await stateConflict(lead, { code, tie: "none", namesake: null });
    expect(await decideItem(lead, await formOf(code, "K1", "met"))).toEqual({
      ...{ ok: false, reason: "settled-already" },
    });
    expect(await review(lead, code)).toMatchObject({
      ...{ ok: true, value: { move: "settle", state: "verified" } },
    });
    expect(await standingOf(id)).toBe("complete");
    const decision = await db.conditionDecision.findFirstOrThrow({
      where: { organisationId: id, item: "K7" },
    });
    expect(decision).toMatchObject({ role: "review_lead", deciderId: lead.id });
  });
});
