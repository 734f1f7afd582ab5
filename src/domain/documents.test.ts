import { describe, expect, test } from "vitest";
import { documentFieldsSchema } from "./document-fields";
import { keptUntil, openingOf } from "./document-access";
import {
  DOCUMENT_GROUPS,
  DOCUMENT_TYPES,
  rulesOf,
  typeOfWord,
  typesIn,
  type Visibility,
} from "./documents";
import type { Actor } from "./actor";
import type { Role } from "./roles";

describe("kinds of papers", () => {
  test("each stands in one group and has an address of its own", () => {
    expect(DOCUMENT_GROUPS.flatMap(typesIn).sort()).toEqual([...DOCUMENT_TYPES].sort());
    for (const type of DOCUMENT_TYPES) expect(typeOfWord(rulesOf(type).word)).toBe(type);
    expect(typeOfWord("tidak-ada")).toBeUndefined();
  });

  test("what bears a NIK or a whole NPWP cannot be opened to everybody", () => {
    const closed = [
      "deed",
      "articles",
      "npwp",
      "kswp",
      "spt_receipt",
      "certificate",
      "cv",
    ] as const;
    for (const type of closed) expect(rulesOf(type).visibilities).not.toContain("public");
    expect(rulesOf("cv").visibilities).toEqual(["reviewers"]);
  });

  test("what there may be several of has words that tell them apart", () => {
    for (const type of DOCUMENT_TYPES) {
      expect(rulesOf(type).several).toBe(rulesOf(type).title !== null);
    }
  });
});

const AT = new Date("2026-11-26T03:00:00Z");
const typed = {
  ...{ title: "", number: " AHU-0001 ", issuer: "Kementerian Hukum" },
  ...{ issuedOn: "2018-11-23", endsOn: "", visibility: "agencies" },
};
const faultsOf = (
  type: (typeof DOCUMENT_TYPES)[number],
  given: Record<string, unknown>,
  at = AT,
) => {
  const parsed = documentFieldsSchema(type, at).safeParse({ ...typed, ...given });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe("what is said of a paper", () => {
  test("is tidied, and what a kind does not ask for is left out", () => {
    expect(documentFieldsSchema("deed", AT).parse({ ...typed, title: "x" })).toEqual({
      ...{ title: null, number: "AHU-0001", issuer: "Kementerian Hukum" },
      ...{ issuedOn: "2018-11-23", endsOn: null, visibility: "agencies" },
    });
    expect(documentFieldsSchema("npwp", AT).parse(typed).number).toBeNull();
    expect(documentFieldsSchema("lease", AT).parse({ ...typed, endsOn: "1-2-2028" }).endsOn).toBe(
      "2028-02-01",
    );
  });

  test.each([
    ["deed", { visibility: "public" }, ["visibility.choice"]],
    ["deed", { visibility: "" }, ["visibility.missing"]],
    ["cv", { title: "Andi", visibility: "agencies" }, ["visibility.choice"]],
    ["cv", { title: " ", visibility: "reviewers" }, ["title.missing"]],
    ["office_photo", { title: " ", visibility: "public" }, []],
    ["deed", { number: "n".repeat(80) }, []],
    ["deed", { number: "n".repeat(81) }, ["number.long"]],
    ["deed", { number: "7371 0101 0190 0001" }, ["number.personal"]],
    ["deed", { number: "12345678901234" }, []],
    ["deed", { number: "123456789012345" }, ["number.personal"]],
    ["deed", { issuer: "Notaris, 0812 3456 7890" }, ["issuer.personal"]],
    ["deed", { issuedOn: "2026-02-30" }, ["issuedOn.day"]],
    ["lease", { issuedOn: "2026-01-02", endsOn: "2026-01-02" }, []],
    ["lease", { issuedOn: "2026-01-02", endsOn: "2026-01-01" }, ["endsOn.order"]],
  ] as const)("%s %j: %j", (type, given, faults) => {
    expect(faultsOf(type, given)).toEqual(faults);
  });

  test("a paper dated today in the east may be uploaded there, one of tomorrow nowhere", () => {
    const dawn = new Date("2026-11-25T15:00:00Z");
    expect(faultsOf("deed", { issuedOn: "2026-11-26" }, dawn)).toEqual([]);
    expect(faultsOf("deed", { issuedOn: "2026-11-27" }, dawn)).toEqual(["issuedOn.future"]);
    const dusk = new Date("2026-11-25T14:59:59Z");
    expect(faultsOf("deed", { issuedOn: "2026-11-26" }, dusk)).toEqual(["issuedOn.future"]);
  });
});

const person = (role: Role, body: object): Actor =>
  ({ kind: "person", id: "p", sessionId: "s", withheld: [], roles: [{ role, body }] }) as never;
const ACTORS = {
  anyone: { kind: "anyone" } as Actor,
  own: person("oms_editor", { type: "organisation", id: "a" }),
  foreign: person("oms_admin", { type: "organisation", id: "b" }),
  agency: person("agency_viewer", { type: "agency", id: "k", unitId: null }),
  reviewer: person("reviewer", { type: "platform" }),
  admin: person("platform_admin", { type: "platform" }),
};
const READERS: Record<string, (keyof typeof ACTORS)[]> = {
  "public current": ["anyone", "own", "foreign", "agency", "reviewer", "admin"],
  "agencies current": ["own", "agency", "reviewer", "admin"],
  "reviewers current": ["own", "reviewer", "admin"],
  "public replaced": ["own", "reviewer", "admin"],
  "agencies replaced": ["own", "reviewer", "admin"],
  "reviewers replaced": ["own", "reviewer", "admin"],
  "public withdrawn": ["own"],
  "agencies withdrawn": ["own"],
  "reviewers withdrawn": ["own"],
};

describe.each(Object.entries(READERS))("a %s paper is opened by", (kind, readers) => {
  const [visibility, state] = kind.split(" ") as [Visibility, "current"];
  const paper = {
    organisationId: "a",
    visibility,
    state,
    scanState: "clean",
    isListed: true,
  } as const;
  test.each(Object.keys(ACTORS) as (keyof typeof ACTORS)[])("%s", (who) => {
    const opening = openingOf(ACTORS[who], paper);
    expect(opening !== null).toBe(readers.includes(who));
    expect(openingOf(ACTORS[who], { ...paper, scanState: "infected" })).toBeNull();
    const unlisted = openingOf(ACTORS[who], { ...paper, isListed: false });
    expect(unlisted !== null).toBe(
      readers.includes(who) && ["own", "reviewer", "admin"].includes(who),
    );
    // Only what comes from outside and is not everybody's is told to the organisation.
    if (who === "own") expect(opening).toEqual({ as: "member" });
    else if (visibility === "public" && state === "current") {
      expect(opening).toEqual({ as: "anyone" });
    } else if (opening) expect(opening.as).toBe("outside");
  });
});

test("a paper that no longer counts is kept for its years", () => {
  expect(keptUntil("deed", new Date("2026-11-26T00:00:00Z")).toISOString()).toMatch(/^2031-11-26/);
  expect(keptUntil("cv", new Date("2026-11-26T00:00:00Z")).toISOString()).toMatch(/^2027-11-26/);
});
