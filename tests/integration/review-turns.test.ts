import { beforeEach, describe, expect, test } from "vitest";
import { claimCase } from "@/features/review/commands/claim-case";
import { decideItem } from "@/features/review/commands/decide-item";
import { finishReview } from "@/features/review/commands/finish-review";
import { releaseCase } from "@/features/review/commands/release-case";
import { resubmitCase } from "@/features/review/commands/resubmit-case";
import { stateConflict } from "@/features/review/commands/state-conflict";
import { tendReturned } from "@/features/review/commands/tend-returned";
import { type Person, SYSTEM } from "@/domain/actor";
import { CASE_ITEMS } from "@/domain/review-decision";
import { db } from "@/lib/db";
import { drawSecond } from "@/lib/second-draw";
import { upload } from "@tests/builders/documents";
import {
  asked,
  aWholeOrganisation,
  caseOf,
  formOf,
  fromDesk,
  review,
  setDrawn,
  submit,
  take,
} from "@tests/builders/review";

const DAY = 86_400_000;
let id: string;
let admin: Person;

beforeEach(async () => {
  ({ id, admin } = await aWholeOrganisation());
});

const state = async (code: string) => (await caseOf(code)).state;
const notices = async (personId: string, kind: string) =>
  (await db.notification.findMany({ where: { personId, kind }, orderBy: { at: "asc" } })).map(
    ({ facts }) => (facts as { notice: string }).notice,
  );

describe("two at once", () => {
  test("two reviewers on one item, a hundred times: exactly one takes and decides it", async () => {
    const code = await submit(admin, id);
    const two = [await fromDesk(), await fromDesk()];
    for (const one of two) await stateConflict(one, { code, tie: "none", namesake: null });
    const wins = [0, 0];
    for (let round = 0; round < 100; round++) {
      const ask = await asked(code);
      const claims = await Promise.all(two.map((one) => claimCase(one, ask)));
      expect(claims.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const form = await formOf(code, "K1", "met");
      const decisions = await Promise.all(two.map((one) => decideItem(one, form)));
      expect(decisions.map(({ ok }) => ok)).toEqual(claims.map(({ ok }) => ok));
      const winner = claims.findIndex(({ ok }) => ok);
      wins[winner]! += 1;
      expect(await releaseCase(two[winner]!, await asked(code))).toMatchObject({ ok: true });
    }
    expect(wins[0]! + wins[1]!).toBe(100);
  }, 120_000);

  test("finishing twice at once makes one decision an item", async () => {
    const code = await submit(admin, id);
    await setDrawn(code, false);
    const reviewer = await fromDesk();
    await take(reviewer, code);
    for (const item of CASE_ITEMS) await decideItem(reviewer, await formOf(code, item, "met"));
    const ask = await asked(code);
    const answers = await Promise.all([finishReview(reviewer, ask), finishReview(reviewer, ask)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.conditionDecision.count({ where: { organisationId: id } })).toBe(5);
  });
});

describe("time", () => {
  const AT = new Date("2026-11-26T03:00:00Z");
  async function returned() {
    const code = await submit(admin, id, AT);
    await setDrawn(code, false);
    const reviewer = await fromDesk();
    await take(reviewer, code, AT);
    await review(reviewer, code, { K2: "needs_correction" }, AT);
    const { answerBy } = await caseOf(code);
    return { code, reviewer, answerBy: answerBy! };
  }

  test("one reminder before the end, then it lapses; what counts goes on counting", async () => {
    const { code, answerBy } = await returned();
    expect(await tendReturned(SYSTEM, AT)).toEqual({ ok: true, value: { reminded: 0, lapsed: 0 } });
    const near = new Date(answerBy.getTime() - 2 * DAY);
    const [one, other] = await Promise.all([
      tendReturned(SYSTEM, near),
      tendReturned(SYSTEM, near),
    ]);
    expect([one, other].map((r) => (r.ok ? r.value.reminded : -1)).sort()).toEqual([0, 1]);
    await tendReturned(SYSTEM, near);
    // The last instant of the day in WIB, and the next.
    const over = new Date(answerBy.getTime() + DAY - 7 * 3_600_000);
    await tendReturned(SYSTEM, new Date(over.getTime() - 1));
    expect(await state(code)).toBe("returned");
    await tendReturned(SYSTEM, over);
    expect(await state(code)).toBe("withdrawn");
    expect(await notices(admin.id, "case-moved")).toEqual([
      ...["submitted", "in_review", "returned", "reminder", "lapsed"],
    ]);
    const { standing } = await db.organisation.findUniqueOrThrow({ where: { id } });
    expect(standing).toBe("nearly_complete");
  });

  test("sent again in time it does not lapse, and the same reviewer is told", async () => {
    const { code, reviewer, answerBy } = await returned();
    const kswp = await db.document.findFirstOrThrow({
      where: { organisationId: id, type: "kswp", state: "current" },
    });
    await upload(admin, id, "kswp", { replacesId: kswp.id, said: { issuedOn: "2026-11-20" } });
    await resubmitCase(admin, await asked(code), AT);
    await tendReturned(SYSTEM, new Date(answerBy.getTime() + 2 * DAY));
    expect(await state(code)).toBe("resubmitted");
    expect(await notices(reviewer.id, "case-desk")).toContain("resubmitted");
  });
});

test("the draw: a tenth, the same for the same code, nothing at 0 and everything at 100", () => {
  const codes = Array.from({ length: 5_000 }, (_, at) => `V-${String(at).padStart(4, "2")}-TEST`);
  const drawn = codes.filter((code) => drawSecond(code).isDrawn).length;
  expect(drawn).toBeGreaterThan(400);
  expect(drawn).toBeLessThan(600);
  expect(codes.map((code) => drawSecond(code))).toEqual(codes.map((code) => drawSecond(code)));
  expect(codes.some((code) => drawSecond(code, 0).isDrawn)).toBe(false);
  expect(codes.every((code) => drawSecond(code, 100).isDrawn)).toBe(true);
});

test("every move is in the case’s history and in the trail, without a name", async () => {
  const code = await submit(admin, id);
  const reviewer = await fromDesk();
  await take(reviewer, code);
  await releaseCase(reviewer, await asked(code));
  const { id: caseId } = await caseOf(code);
  const moves = await db.reviewEvent.findMany({ where: { caseId }, orderBy: { at: "asc" } });
  expect(moves.map(({ move, role }) => [move, role])).toEqual([
    ...[
      ["submit", "oms_admin"],
      ["claim", "reviewer"],
      ["release", "reviewer"],
    ],
  ]);
  const trail = await db.auditEvent.findMany({
    where: { subjectId: caseId },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ action }) => action)).toEqual([
    ...["review.submit", "review.state-no-conflict", "review.claim", "review.release"],
  ]);
  const signed = await db.signedStatement.findFirstOrThrow({ where: { organisationId: id } });
  expect(Buffer.from(signed.signedCipher).toString("latin1")).not.toContain("Andi");
});
