import { beforeEach, expect, test } from "vitest";
import { decideItem } from "@/features/review/commands/decide-item";
import { releaseCase } from "@/features/review/commands/release-case";
import { resubmitCase } from "@/features/review/commands/resubmit-case";
import { withdrawCase } from "@/features/review/commands/withdraw-case";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { upload } from "@tests/builders/documents";
import {
  asked,
  aWholeOrganisation,
  formOf,
  fromDesk,
  review,
  setDrawn,
  submit,
  take,
} from "@tests/builders/review";
import { dayFrom } from "@tests/builders/standing";

let id: string;
let admin: Person;
let first: Person;
let second: Person;
let lead: Person;

beforeEach(async () => {
  ({ id, admin } = await aWholeOrganisation());
  [first, second, lead] = (await Promise.all([
    ...[fromDesk(), fromDesk(), fromDesk("review_lead")],
  ])) as [Person, Person, Person];
});

/** What each has been told of this organisation, in order. */
async function told() {
  const { name } = await db.organisation.findUniqueOrThrow({ where: { id } });
  const of = async ({ id: personId }: Person, kind: string) => {
    const rows = await db.notification.findMany({
      where: { personId, kind },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    return rows
      .map(({ facts }) => facts as { bodyName: string; notice: string })
      .filter(({ bodyName }) => bodyName === name)
      .map(({ notice }) => notice);
  };
  return {
    organisation: await of(admin, "case-moved"),
    first: await of(first, "case-desk"),
    second: await of(second, "case-desk"),
    lead: await of(lead, "case-desk"),
  };
}
const replace = async (issuedOn: string) => {
  const { id: replacesId } = await db.document.findFirstOrThrow({
    where: { organisationId: id, type: "kswp", state: "current" },
  });
  await upload(admin, id, "kswp", { replacesId, said: { issuedOn } });
};

test("returned, sent again, seconded, disputed and settled: who is told of what", async () => {
  const code = await submit(admin, id);
  await setDrawn(code, true);
  await take(first, code);
  await review(first, code, { K2: "needs_correction" });
  await replace(dayFrom(new Date(), -6));
  await resubmitCase(admin, await asked(code));
  await take(first, code);
  await review(first, code);
  await take(second, code);
  await review(second, code, { K7: "not_met" });
  await take(lead, code);
  await review(lead, code);
  expect(await told()).toEqual({
    organisation: [
      ...["submitted", "in_review", "returned", "submitted", "in_review"],
      ...["second_review", "verified"],
    ],
    // The second reviewer learns of the case as everybody does, and not of the result by mail.
    first: ["waiting", "resubmitted", "settled"],
    second: ["waiting", "second", "settled"],
    lead: ["disputed"],
  });
});

test("given back and withdrawn: the lead, and whoever had it", async () => {
  const code = await submit(admin, id);
  await take(first, code);
  await releaseCase(first, await asked(code));
  await take(second, code);
  await releaseCase(lead, await asked(code));
  await take(second, code);
  await withdrawCase(admin, await asked(code));
  expect(await told()).toEqual({
    organisation: ["submitted", "in_review", "in_review", "in_review", "withdrawn"],
    first: ["waiting"],
    second: ["waiting", "taken_back", "withdrawn"],
    lead: ["released"],
  });
});

test("a form from before the case was returned and sent again decides nothing", async () => {
  const code = await submit(admin, id);
  await setDrawn(code, false);
  await take(first, code);
  const stale = await formOf(code, "K2", "met");
  await review(first, code, { K2: "needs_correction" });
  await replace(dayFrom(new Date(), -6));
  await resubmitCase(admin, await asked(code));
  await take(first, code);
  const before = await db.reviewDecision.findMany({ orderBy: { id: "asc" } });
  expect(await decideItem(first, stale)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await db.reviewDecision.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});
