import { beforeAll, expect, test } from "vitest";
import { bare, list, names, search } from "@tests/builders/directory";

beforeAll(async () => {
  for (let at = 0; at < 24; at++)
    await list(bare(`Perkumpulan Acuan ${at}`, { provinceCode: "73", regencyCode: "73.71" }));
  const place = { provinceCode: "73", regencyCode: "73.08" };
  await list(bare("Yayasan Stunting Bone", place));
  await list(
    bare("Yayasan Layanan", {
      ...place,
      services: [{ code: "DAMPING", description: "Menurunkan stunting" }],
    }),
  );
  await list(
    bare("Yayasan Pengalaman", {
      ...place,
      experiences: [
        {
          title: "Kajian stunting",
          client: "Bappeda",
          clientKind: "regency",
          startedOn: "2024-01-01",
          role: "lead",
          isTypeThree: false,
          provenance: "self",
        },
      ],
    }),
  );
  await list(bare("Yayasan Misi", { ...place, mission: "Peduli stunting dan gizi." }));
  await list(bare("Perkumpulan Difabel Mandiri", place));
  await list(
    bare("Yayasan Berbadan Hukum", {
      ...place,
      legal: { approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018", approvalDate: "2018-05-12" },
    }),
  );
  await list(
    bare("Yayasan Nama Baru", {
      ...place,
      formerNames: [{ name: "Yayasan Zamrudin" }],
      acronym: "YNB",
    }),
  );
});

test("names come before services, services before experience, experience before the rest", async () => {
  expect(await names("stunting")).toEqual([
    "Yayasan Stunting Bone",
    "Yayasan Layanan",
    "Yayasan Pengalaman",
    "Yayasan Misi",
  ]);
});

test.each([
  ["disabilitas", "Perkumpulan Difabel Mandiri"],
  ["DIFABEL", "Perkumpulan Difabel Mandiri"],
  ["zamrudin", "Yayasan Nama Baru"],
  ["ynb", "Yayasan Nama Baru"],
  ["yayasan misi", "Yayasan Misi"],
  ["stunting gizi", "Yayasan Misi"],
])("%s finds %s", async (q, name) => {
  expect(await names(q)).toContain(name);
});

test.each([
  ["stanting", "stunting"],
  ["stuntng bone", "stunting bone"],
  ["Yayasan Sutnting", "Yayasan stunting"],
  ["zamrudn, gizzi", "zamrudin, gizi"],
])("%s is corrected to %s, and finds the same", async (typed, corrected) => {
  const found = await search(typed);
  expect(found.corrected).toBe(corrected);
  expect(found.ids).toEqual((await search(corrected)).ids);
});

test.each(["stunting", '"stanting"', "zzzzqqqq", "difabel", "disabilitas", "hiv", "2018", "bonn"])(
  "%s is left as it is",
  async (typed) => {
    const { corrected } = await search(typed);
    expect(corrected).toBe(typed === "bonn" ? "bone" : null);
  },
);

test("in quotation marks a slip finds nothing", async () => {
  expect((await search('"stanting"')).total).toBe(0);
  expect((await search('"stunting"')).total).toBe((await search("stunting")).total);
});

test("the last word may be a beginning", async () => {
  expect(await names("stunt")).toEqual(await names("stunting"));
  expect((await search("stunt")).corrected).toBeNull();
  expect(await names("stunt bone")).toEqual([]);
});

test.each(["AHU-0012485.AH.01.04.Tahun 2018", "ahu-0012485.ah.01.04.tahun 2018", "AHU 12485"])(
  "%s finds whom it approved",
  async (number) => {
    expect(await names(number)).toEqual(["Yayasan Berbadan Hukum"]);
  },
);

test("words are all required, phrases stay together", async () => {
  expect(await names("stunting zamrudin")).toEqual([]);
  expect((await search("sulawesi selatan")).total).toBeGreaterThan(20);
  expect((await search("selatan sulawesi")).total).toBeGreaterThan(20);
});
