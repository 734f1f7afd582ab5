import { expect, test } from "vitest";
import { completenessOf, isSectionEmpty, sectionState } from "./completeness";
import { SECTIONS } from "./organisation";
import { profileContent } from "./profile";
import { mayHaveNone } from "./profile-units";

const empty = profileContent.parse({ name: "Yayasan Contoh" });
const executive = { group: "executive", name: "Andi", role: "Ketua", termUntil: "2027-01-01" };
const year = (of: number) => ({ year: of, income: "1", spending: "1", audited: false });
const full = profileContent.parse({
  ...{ name: "Yayasan Contoh", legalForm: "foundation", kind: "general", mission: "Misi." },
  ...{ regencyCode: "73.08", districtCode: "73.08.01", street: "Jalan 1", officeTenure: "rented" },
  legal: {
    ...{ deedNumber: "1", deedDate: "2012-01-01", npwpMask: "01" },
    ...{ approvalNumber: "AHU-1", approvalDate: "2012-02-01" },
  },
  people: [executive, { group: "staff", name: "Budi", role: "Staf" }],
  issues: [{ code: "gizi", clause: "Pasal 3" }],
  targetGroups: ["anak"],
  services: [{ code: "LATIH", description: "Pelatihan" }],
  workAreas: ["73.08"],
  experiences: [
    {
      ...{ title: "Kerja", client: "Dinas", clientKind: "regency", startedOn: "2024-01-01" },
      ...{ role: "lead", isTypeThree: false, provenance: "self" },
    },
  ],
  finances: [year(2022), year(2023), year(2024)],
  integrity: [{ topic: "complaints", answer: "not_yet" }],
  contacts: [{ channel: "email", value: "a@contoh.id" }],
});
const papers = [
  ...([
    "deed",
    "approval",
    "npwp",
    "kswp",
    "board_decree",
    "structure",
    "bylaws",
    "lease",
  ] as const),
];
const missing = (profile: typeof full, purpose: number, none: (typeof SECTIONS)[number][] = []) =>
  completenessOf(profile, none, papers)[purpose]!.missing.map(({ code }) => code);

test("a whole profile is good enough for everything, an empty one for nothing", () => {
  expect(completenessOf(full, [], papers).map(({ met, needed }) => met === needed)).toEqual([
    ...[true, true, true],
  ]);
  expect(completenessOf(empty, [], []).map(({ met }) => met)).toEqual([0, 0, 0]);
});

test("each thing that is missing is named, with the section where it is written", () => {
  const without = { ...full, districtCode: null, finances: full.finances.slice(1) };
  expect(completenessOf(without, [], papers)[1]!.missing).toEqual([
    { code: "district", section: "office" },
  ]);
  expect(missing(without, 2)).toEqual(["finance"]);
  expect(missing({ ...full, issues: [{ code: "gizi", clause: null }] }, 2)).toEqual(["clauses"]);
  expect(
    missing({ ...full, contacts: [{ channel: "website", value: "https://x.id" }] }, 0),
  ).toEqual(["contact"]);
});

test("none is an answer for works, staff and money, and never for what is verified", () => {
  const without = { ...full, experiences: [], finances: [], people: [], legal: null };
  const none = ["experience", "finance", "people", "board", "legal"] as const;
  expect(missing(without, 2, [...none])).toEqual([]);
  expect(missing(without, 1, [...none])).toEqual(["deed", "approval", "npwp", "executive", "term"]);
});

test("the task list says how far each section is", () => {
  for (const section of SECTIONS) {
    expect([section, sectionState(full, section, [])]).toEqual([section, "done"]);
    const state = section === "identity" ? "partly" : "empty";
    expect([section, sectionState(empty, section, [])]).toEqual([section, state]);
    expect(isSectionEmpty(full, section)).toBe(false);
    if (mayHaveNone(section)) expect(isSectionEmpty(empty, section)).toBe(true);
  }
  expect(sectionState(empty, "finance", ["finance"])).toBe("none");
  expect(sectionState({ ...full, street: null }, "office", [])).toBe("partly");
});

test("for verification the papers of the standing conditions are there, the statutes in the deed", () => {
  const lacking = (of: Parameters<typeof completenessOf>[2]) =>
    completenessOf(full, [], of)[1]!.missing;
  expect(lacking(papers.filter((type) => type !== "lease"))).toEqual([
    { code: "paperOffice", section: "papers" },
  ]);
  expect(lacking(["articles", ...papers.filter((type) => type !== "deed")])).toEqual([
    { code: "paperDeed", section: "papers" },
  ]);
  // No audit, no SKT: neither is among the eight conditions.
  expect(lacking([...papers, "skt", "finance_report"])).toEqual([]);
});
