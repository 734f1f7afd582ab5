import { expect, test } from "vitest";
import { termLines } from "./cash-flow";
import { kakSchema, scheduleSchema } from "./kak";

const FORM = {
  ...{ workId: "0191f0aa-0000-7000-8000-000000000000", version: "1", workKindCodes: "DAMPING" },
  ...{ issueCodes: ["kesehatan", "desa", "desa"], regionCodes: "73.08.01" },
  ...{ outputs: "Laporan akhir\n\n  Modul   pelatihan ", startsOn: "2027-02-01" },
  ...{
    endsOn: "2027-09-30",
    ceiling: "Rp 120.000.000",
    people: "1 ketua tim\n4 x fasilitator desa",
  },
  ...{ terms: "30 saat kontrak\n40 % setelah 50 %\n30% setelah 100%", route: "A", unitId: "" },
};

test("a KAK as it is typed", () => {
  expect(kakSchema.parse(FORM)).toMatchObject({
    ...{ workKindCodes: ["DAMPING"], issueCodes: ["desa", "kesehatan"], targetGroupCodes: [] },
    ...{ outputs: ["Laporan akhir", "Modul pelatihan"], ceiling: 120_000_000n, route: "A" },
    people: [
      { count: 1, task: "ketua tim" },
      { count: 4, task: "fasilitator desa" },
    ],
    terms: [
      { percent: 30, after: 0 },
      { percent: 40, after: 50 },
      { percent: 30, after: 100 },
    ],
    ...{ partnership: false, unitId: null },
  });
});

test("terms are typed again as they are read", () => {
  const { terms } = kakSchema.parse(FORM);
  expect(kakSchema.parse({ ...FORM, terms: termLines(terms) }).terms).toEqual(terms);
});

test.each([
  [{ ceiling: "seratus" }, "ceiling", "number-wrong"],
  [{ startsOn: "2027-02-30" }, "startsOn", "day-wrong"],
  [{ endsOn: "2027-01-01" }, "endsOn", "days-order"],
  [{ people: "banyak orang" }, "people", "people-wrong"],
  [{ people: "0 orang" }, "people", "people-wrong"],
  [{ terms: "nanti" }, "terms", "term-wrong"],
  [{ terms: "50 setelah 100" }, "terms", "terms-not_hundred"],
  [{ terms: "50 setelah 100\n50 setelah 10" }, "terms", "terms-order"],
  [{ outputs: "x".repeat(301) }, "outputs", "too-long"],
  [{ issueCodes: ["<script>"] }, "issueCodes", "form-broken"],
  [{ route: "C" }, "route", "form-broken"],
])("%j", (change, field, fault) => {
  const { error } = kakSchema.safeParse({ ...FORM, ...change });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, fault]]);
});

test("a schedule is twelve steps, and a wrong day is named by its own box", () => {
  const form = {
    workId: FORM.workId,
    version: "3",
    planned1: "2027-01-05",
    limit7: "14",
    note1: "SK 1",
  };
  const { steps } = scheduleSchema.parse(form);
  expect(steps).toHaveLength(12);
  expect(steps[0]).toEqual({
    ...{ step: 1, plannedOn: "2027-01-05", doneOn: null, dayLimit: null, note: "SK 1" },
  });
  expect(steps[6]?.dayLimit).toBe(14);
  const { error } = scheduleSchema.safeParse({ ...form, done4: "besok", limit12: "-1" });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["done4", "day-wrong"],
    ["limit12", "number-wrong"],
  ]);
});
