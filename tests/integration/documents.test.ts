import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { changeDocument } from "@/features/documents/commands/change-document";
import { openDocument } from "@/features/documents/commands/open-document";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import { DOCUMENT_TYPES, MOST_OF_TYPE, rulesOf } from "@/domain/documents";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { saidOf, upload } from "@tests/builders/documents";
import { aPerson } from "@tests/builders/person";
import { asAdminOf, register } from "@tests/builders/registration";

let admin: Person;
let id: string;

beforeEach(async () => {
  const person = await aPerson(db);
  ({ id } = await register(person.actor));
  admin = asAdminOf(person.actor, id) as Person;
});

const all = async () => ({
  documents: await db.document.findMany({
    where: { organisationId: id },
    orderBy: { uploadedAt: "asc" },
  }),
  versions: await db.organisationVersion.findMany({
    where: { organisationId: id },
    orderBy: { version: "desc" },
  }),
  audit: await db.auditEvent.count({ where: { subjectId: id } }),
});

const idOf = (result: Awaited<ReturnType<typeof upload>>) => {
  if (!result.ok) throw new Error(result.reason);
  return result.value.documentId;
};

describe("a paper", () => {
  test("is kept with its object, a version of the profile and a row in the trail", async () => {
    const before = await all();
    const documentId = idOf(await upload(admin, id, "deed", { text: "akta satu" }));
    const after = await all();
    expect(after.documents).toMatchObject([
      { id: documentId, type: "deed", state: "current", visibility: "agencies", version: 1 },
    ]);
    expect(after.versions[0]).toMatchObject({
      version: (before.versions[0]?.version ?? 0) + 1,
      changed: ["papers.papers"],
      content: { profile: { papers: [] } },
      restricted: { papers: [{ document: documentId, type: "deed", issuedOn: "2018-11-23" }] },
    });
    expect(after.audit).toBe(before.audit + 1);
    const opened = await openDocument(admin, documentId);
    if (!opened.ok) throw new Error(opened.reason);
    expect(await text(opened.value.stream)).toContain("akta satu");
  });

  test("a double click and a retry keep it once; the same form with another file is refused", async () => {
    const requestId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => upload(admin, id, "deed", { requestId, text: "sama" })),
    );
    expect(new Set(answers.map(idOf)).size).toBe(1);
    const before = await all();
    expect(await upload(admin, id, "deed", { requestId, text: "lain" })).toMatchObject({
      reason: "form-used",
    });
    expect(await all()).toEqual(before);
  });

  test("a newer one takes its place, and the former is kept", async () => {
    const first = idOf(await upload(admin, id, "deed"));
    const second = idOf(
      await upload(admin, id, "deed", { replacesId: first, said: { number: "22" } }),
    );
    const { documents, versions } = await all();
    expect(documents).toMatchObject([
      { id: first, state: "replaced", version: 2 },
      { id: second, state: "current", replacesId: first },
    ]);
    expect(versions[0]!.changed.sort()).toEqual(["papers.papers.document", "papers.papers.number"]);
    expect((await openDocument(admin, first)).ok).toBe(true);
  });

  test("of two people at once who replace it one is told", async () => {
    const first = idOf(await upload(admin, id, "deed"));
    const answers = await Promise.all([
      upload(admin, id, "deed", { replacesId: first }),
      upload(admin, id, "deed", { replacesId: first }),
      upload(admin, id, "deed"),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      answers.filter((answer) => !answer.ok && answer.reason === "replaced-meanwhile"),
    ).toHaveLength(2);
    const current = await db.document.count({ where: { organisationId: id, state: "current" } });
    expect(current).toBe(1);
  });

  test("the same file twice is one paper; of another kind it is another", async () => {
    idOf(await upload(admin, id, "deed", { text: "ad di dalam akta" }));
    idOf(await upload(admin, id, "articles", { text: "ad di dalam akta" }));
    const said = { title: "Tampak depan" };
    idOf(await upload(admin, id, "office_photo", { text: "foto", said }));
    const before = await all();
    expect(await upload(admin, id, "office_photo", { text: "foto", said })).toMatchObject({
      reason: "same-file",
    });
    expect(await all()).toEqual(before);
    expect(await db.storedObject.count()).toBeGreaterThan(0);
  });

  test("an infected file is not kept", async () => {
    const before = await all();
    expect(await upload(admin, id, "deed", { file: { scan: "infected" } })).toMatchObject({
      reason: "file-infected",
    });
    expect(await all()).toEqual(before);
  });

  test("there are at most so many of a kind, counted in turn", async () => {
    const row = await db.document.findFirstOrThrow({
      where: { id: idOf(await upload(admin, id, "cv", { said: { title: "A" } })) },
    });
    await db.document.createMany({
      data: Array.from({ length: MOST_OF_TYPE - 2 }, () => ({ ...row, id: randomUUID() })),
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => upload(admin, id, "cv", { said: { title: "B" } })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "too-many-papers" });
  });
});

describe("what is said of a paper", () => {
  test("changes with its version; of two at once one is told", async () => {
    const documentId = idOf(
      await upload(admin, id, "approval", { said: { visibility: "public" } }),
    );
    const change = (number: string) =>
      changeDocument(admin, {
        ...{ organisationId: id, documentId, base: 1, requestId: randomUUID() },
        fields: saidOf({ number, visibility: "public" }),
      });
    const answers = await Promise.all([change("A-1"), change("A-2")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-meanwhile" });
    const { documents, versions } = await all();
    expect(documents[0]).toMatchObject({ version: 2, sha256: documents[0]!.sha256 });
    expect(versions[0]).toMatchObject({
      changed: ["papers.papers.number"],
      content: { profile: { papers: [{ number: documents[0]!.number }] } },
    });
  });

  test("a paper that is withdrawn is its members' alone and cannot be changed", async () => {
    const documentId = idOf(
      await upload(admin, id, "approval", { said: { visibility: "public" } }),
    );
    const ask = { organisationId: id, documentId, requestId: randomUUID() };
    expect((await withdrawDocument(admin, { ...ask, base: 1 })).ok).toBe(true);
    expect((await withdrawDocument(admin, { ...ask, base: 1 })).ok).toBe(true);
    const before = await all();
    expect(before.documents[0]!.state).toBe("withdrawn");
    const late = { ...ask, base: 2, requestId: randomUUID() };
    expect(await withdrawDocument(admin, late)).toMatchObject({ reason: "not-found" });
    expect(await changeDocument(admin, { ...late, fields: saidOf() })).toMatchObject({
      reason: "not-found",
    });
    expect(await all()).toEqual(before);
  });

  test("another organisation's paper is not there for whoever asks with their own", async () => {
    const other = await aPerson(db);
    const { id: otherId } = await register(other.actor);
    const theirs = idOf(await upload(asAdminOf(other.actor, otherId), otherId, "deed"));
    const ask = { organisationId: id, documentId: theirs, base: 1, requestId: randomUUID() };
    expect(await withdrawDocument(admin, ask)).toMatchObject({ reason: "not-found" });
    expect(await changeDocument(admin, { ...ask, fields: saidOf() })).toMatchObject({
      reason: "not-found",
    });
    expect(await upload(admin, id, "deed", { replacesId: theirs })).toMatchObject({
      reason: "replaced-meanwhile",
    });
    expect(await upload(admin, otherId, "deed")).toMatchObject({ reason: "not-allowed" });
  });
});

test("the database holds the same kinds to one current paper as the rules", async () => {
  const [index] = await db.$queryRaw<{ def: string }[]>`
    SELECT pg_get_indexdef('document_one_current'::regclass) AS def`;
  const single = DOCUMENT_TYPES.filter((type) => !rulesOf(type).several);
  const named = [...(index?.def ?? "").matchAll(/'(\w+)'::document_type/g)].map(([, type]) => type);
  expect(named.sort()).toEqual([...single].sort());
});
