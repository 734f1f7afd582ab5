import { expect, test } from "vitest";
import { type ProfileContent, profileContent, versionContent } from "./profile";
import { changedPaths, changesBetween } from "./profile-changes";

const person = { id: "p1", group: "executive", name: "Andi Contoh", role: "Ketua" } as const;
const work = {
  ...{ id: "w1", title: "Pendataan", client: "Bappeda", clientKind: "regency", value: "5" },
  ...{ startedOn: "2024-01-01", role: "lead", isTypeThree: false, provenance: "self" },
} as const;
const profile = (rest: object = {}): ProfileContent =>
  profileContent.parse({ name: "Yayasan Contoh", people: [person], experiences: [work], ...rest });

test("nothing changed is no change, also when an item was saved again", () => {
  const again = profile({ people: [{ ...person, version: 4 }] });
  expect(changesBetween(profile(), again)).toEqual([]);
});

test("a plain field, empty or not", () => {
  const changes = changesBetween(profile(), profile({ mission: "Baru", regencyCode: "73.08" }));
  expect(changes).toEqual([
    { section: "identity", field: "mission", item: null, part: null, before: null, after: "Baru" },
    {
      ...{ section: "office", field: "regencyCode", item: null, part: null },
      ...{ before: null, after: "73.08" },
    },
  ]);
});

test("an item that stays tells what of it changed; one that comes or goes is told whole", () => {
  const after = profile({
    experiences: [
      { ...work, value: "7" },
      { ...work, id: "w2", title: "Lain" },
    ],
    people: [],
  });
  expect(changesBetween(profile(), after)).toEqual([
    {
      ...{ section: "board", field: "people", item: "Andi Contoh", part: null },
      ...{ before: "Andi Contoh", after: null },
    },
    {
      ...{ section: "experience", field: "experiences", item: "Pendataan (2024-01-01)" },
      ...{ part: "value", before: "5", after: "7" },
    },
    {
      ...{ section: "experience", field: "experiences", item: "Lain (2024-01-01)", part: null },
      ...{ before: null, after: "Lain (2024-01-01)" },
    },
  ]);
  expect(changedPaths(changesBetween(profile(), after))).toEqual([
    "board.people",
    "experience.experiences.value",
    "experience.experiences",
  ]);
});

test("staff and board are told apart, a new tax number by its mask", () => {
  const staff = { ...person, id: "p2", group: "staff", name: "Budi Contoh" };
  const after = profile({ people: [person, staff], legal: { npwpMask: "01.***" } });
  expect(changedPaths(changesBetween(profile(), after))).toEqual([
    "legal.npwpMask",
    "people.people",
  ]);
});

test("of a contact that comes or goes the address is told", () => {
  const of = (value: string) => profile({ contacts: [{ channel: "email", value }] });
  const at = { section: "contacts", field: "contacts", item: "email", part: "value" };
  expect(changesBetween(profile(), of("a@contoh.id"))).toEqual([
    { ...at, before: null, after: "a@contoh.id" },
  ]);
  expect(changesBetween(of("a@contoh.id"), profile())).toEqual([
    { ...at, before: "a@contoh.id", after: null },
  ]);
});

test("a version of the first shape is read as well", () => {
  const old = {
    v: 1,
    profile: {
      ...{ name: "Yayasan Lama", formerNames: [], targetGroups: ["anak"], legal: {} },
      issues: [{ code: "gizi" }],
      people: [{ group: "staff", name: "Andi", role: "Staf", permanent: true }],
      finances: [{ year: 2024, income: "1", spending: "1", audited: false }],
      contacts: [{ channel: "email", value: "a@contoh.id" }],
      sections: [{ section: "identity", answer: "given", provenance: "self" }],
    },
  };
  expect(versionContent.parse(old).profile).toMatchObject({
    ...{ name: "Yayasan Lama", issues: [{ code: "gizi", clause: null }], workAreas: [] },
  });
});
