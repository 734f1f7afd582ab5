import { expect, test } from "vitest";
import { CLIENT_KINDS, LEGAL_FORMS, ORGANISATION_KINDS, SECTIONS } from "@/domain/organisation";
import { FIELDS } from "../../prisma/seed/demo/fields/all";
import type { Said } from "../../prisma/seed/demo/field";
import { KINDS } from "../../prisma/seed/demo/kinds";
import { CLOSING } from "../../prisma/seed/demo/parts";
import { placeOf } from "../../prisma/seed/demo/places";
import { demoProfiles } from "../../prisma/seed/demo/profiles";
import { regions } from "../../prisma/seed/reference/regions";
import { issues, targetGroups, workKinds } from "../../prisma/seed/reference/taxonomies";

const listed = demoProfiles().filter(({ listing }) => ["published", "imported"].includes(listing));
const profiles = listed.map(({ profile }) => profile);
const works = profiles.flatMap((profile) => profile.experiences ?? []);

const codes = (terms: { code: string }[]) => terms.map(({ code }) => code).sort();
const seen = (values: (string | undefined)[]) =>
  [...new Set(values.filter((value) => value !== undefined))].sort();
const share = <Item>(items: Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;
const count = (province: RegExp) =>
  profiles.filter(({ provinceCode }) => province.test(provinceCode ?? "")).length;

test("those that tests and guides know by name are there, whole and listed", () => {
  const known = [
    ...["Yayasan Tunas Walasuji", "Perkumpulan Rumah Data Lamuru"],
    ...["Yayasan Perempuan Tana Ogi Berdaya", "Perkumpulan Difabel Bergerak Makassar"],
    ...["Perkumpulan Sahabat Posyandu Ajangale", "Lembaga Bantuan Hukum Baji Ati"],
    ...["Pusat Studi Kebijakan Manglayang", "Radio Komunitas Suara Beriuk"],
    "Lembaga Pengabdian kepada Masyarakat Universitas Nusalontar Kupang",
    "Jaringan Kawal Layanan Dasar",
  ];
  expect(profiles.map(({ name }) => name)).toEqual(expect.arrayContaining(known));
  const rich = profiles.filter(({ name }) => known.slice(5).includes(name));
  for (const { sections, missionEn, experiences } of rich) {
    expect(sections?.filter(({ answer }) => answer === "given")).toHaveLength(SECTIONS.length);
    expect(missionEn).toBeTruthy();
    expect(experiences!.length).toBeGreaterThanOrEqual(6);
  }
  const network = rich.find(({ kind }) => kind === "network");
  expect(network?.workAreas?.filter((code) => code.length === 2)).toHaveLength(12);
});

test("every term of the taxonomies, every kind and every form occurs", () => {
  const services = profiles.flatMap((profile) => profile.services ?? []);
  expect(seen(profiles.flatMap((one) => one.issues ?? []).map(({ code }) => code))).toEqual(
    codes(issues),
  );
  expect(seen(profiles.flatMap((one) => one.targetGroups ?? []))).toEqual(codes(targetGroups));
  expect(seen(services.map(({ code }) => code))).toEqual(codes(workKinds));
  expect(seen(works.map(({ workKindCode }) => workKindCode))).toEqual(codes(workKinds));
  expect(seen(works.map(({ issueCode }) => issueCode))).toEqual(codes(issues));
  expect(seen(works.map(({ clientKind }) => clientKind))).toEqual([...CLIENT_KINDS].sort());
  expect(seen(profiles.map(({ kind }) => kind))).toEqual([...ORGANISATION_KINDS].sort());
  expect(seen(profiles.map(({ legalForm }) => legalForm))).toEqual([...LEGAL_FORMS].sort());
});

test("every place exists", () => {
  const known = new Set(regions().map(({ code }) => code));
  for (const { name, workAreas = [], regencyCode, districtCode, experiences = [] } of profiles) {
    const used = [
      ...workAreas,
      regencyCode,
      districtCode,
      ...experiences.map((one) => one.regionCode),
    ];
    expect(
      used.filter((code) => code && !known.has(code)),
      name,
    ).toEqual([]);
  }
});

test("seats are as lopsided as the country", () => {
  expect(seen(profiles.map(({ provinceCode }) => provinceCode))).toHaveLength(38);
  expect(count(/^3/)).toBeGreaterThan(profiles.length / 3);
  expect(count(/^3/)).toBeLessThan(profiles.length / 2);
  expect(count(/^9/)).toBeLessThan(count(/^73/));
});

test("some work down to many districts, most in a few places", () => {
  const areas = profiles.map(({ workAreas = [] }) => workAreas).filter(({ length }) => length > 0);
  const deep = areas.filter((all) => all.filter((code) => code.length === 8).length >= 8);
  expect(deep.length).toBeGreaterThanOrEqual(8);
  expect(share(areas, ({ length }) => length <= 4)).toBeGreaterThan(0.5);
});

test("works: from 2015 to 2026, ever more, some going on, none told before it began", () => {
  const begun = (from: number, until: number) =>
    works.filter(({ startedOn }) => {
      const year = Number(startedOn.slice(0, 4));
      return year >= from && year <= until;
    }).length;
  expect(seen(works.map(({ startedOn }) => startedOn.slice(0, 4)))).toHaveLength(12);
  expect(begun(2015, 2018) * 2).toBeLessThan(begun(2022, 2025));
  const goingOn = works.filter(({ endedOn }) => !endedOn);
  expect(goingOn.length).toBeGreaterThan(50);
  expect(goingOn.length).toBeLessThan(works.length / 3);
  for (const { profile, at } of listed) {
    for (const { startedOn, endedOn = startedOn } of profile.experiences ?? []) {
      expect(endedOn <= at.toISOString().slice(0, 10), `${profile.name} ${startedOn}`).toBe(true);
      expect(startedOn >= String(profile.foundingYear ?? 0)).toBe(true);
    }
    for (const { year } of profile.finances ?? []) {
      expect(year, profile.name).toBeGreaterThanOrEqual(profile.foundingYear ?? 0);
    }
  }
});

test("at least four in ten have a work within three years of October 2026", () => {
  const recent = share(profiles, ({ experiences = [] }) =>
    experiences.some(({ endedOn = "2026-10-01" }) => endedOn >= "2023-10-01"),
  );
  expect(recent).toBeGreaterThan(0.4);
});

test("values: small and large, the mean far above the median", () => {
  const values = works.flatMap(({ value }) => (value ? [Number(value)] : [])).sort((a, b) => a - b);
  const band = (from: number, until: number) =>
    share(values, (value) => value >= from && value < until);
  expect(band(0, 50e6)).toBeGreaterThan(0.05);
  expect(band(50e6, 200e6)).toBeGreaterThan(0.25);
  expect(band(200e6, 1e9)).toBeGreaterThan(0.2);
  expect(band(1e9, Infinity)).toBeGreaterThan(0.01);
  expect(band(1e9, Infinity)).toBeLessThan(0.08);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean).toBeGreaterThan(1.25 * values[Math.floor(values.length / 2)]!);
});

test("Tipe III only for government, and only since 2021", () => {
  const typeThree = works.filter(({ isTypeThree }) => isTypeThree);
  expect(typeThree.length).toBeGreaterThan(100);
  for (const { startedOn, clientKind } of typeThree) {
    expect(startedOn >= "2021").toBe(true);
    expect(["ministry", "province", "regency"]).toContain(clientKind);
  }
});

test("clients have the task they pay for, under the name of their time", () => {
  const clients = (issue: string, kind: string) =>
    seen(
      works
        .filter((one) => one.issueCode === issue && one.clientKind === kind)
        .map((one) => one.client),
    );
  for (const client of clients("kesehatan", "regency"))
    expect(client).toMatch(/Kesehatan|Keluarga/);
  for (const client of clients("kebencanaan", "regency")) expect(client).toMatch(/Bencana/);
  expect(works.filter(({ client }) => /contoh/i.test(client))).toEqual([]);
  for (const { client, startedOn } of works.filter(({ clientKind }) => clientKind === "ministry")) {
    const old = /Transmigrasi|Kehutanan$|Hak Asasi Manusia$|UKM$|Riset, dan Teknologi$/;
    if (startedOn < "2025") expect(client).not.toMatch(/Dasar dan Menengah|^Kementerian Hukum$/);
    else expect(client.replace(/^Kementerian (Kehutanan|Hak Asasi Manusia)$/, "")).not.toMatch(old);
  }
});

test("a city has kelurahan, and no texts about villages", () => {
  // The first ten are told by hand and work beyond their city.
  const inCities = listed
    .slice(10)
    .filter(({ profile }) => profile.regencyCode && placeOf(profile.regencyCode).isCity);
  expect(inCities.length).toBeGreaterThan(40);
  for (const { mission = "", services = [] } of inCities.map(({ profile }) => profile)) {
    expect(`${mission} ${services.map(({ description }) => description).join(" ")}`).not.toMatch(
      /\b(desa|dusun)\b/i,
    );
  }
  for (const { title, regionCode } of works) {
    if (placeOf(regionCode!).isCity) expect(title).not.toMatch(/\b(desa|dusun|petani|hutan)\b/i);
  }
});

test("names: a few very long ones, a few with a number, a dot or an apostrophe", () => {
  const lengths = profiles.map(({ name }) => name.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
  expect(share(lengths, (length) => length >= 70)).toBeGreaterThan(0.012);
  expect(share(lengths, (length) => length >= 70)).toBeLessThan(0.05);
  const unusual = share(profiles, ({ name }) => /['.\d]/.test(name));
  expect(unusual).toBeGreaterThan(0.02);
  expect(unusual).toBeLessThan(0.05);
});

test("one that has not confirmed holds what a list holds, and the list is nobody's", () => {
  const imported = listed.filter(({ listing }) => listing === "imported");
  expect(imported.length).toBeGreaterThan(15);
  for (const { profile } of imported) {
    const {
      mission,
      people = [],
      experiences = [],
      finances = [],
      services = [],
      street,
    } = profile;
    expect([mission, street, ...people, ...experiences, ...finances, ...services]).toEqual([
      undefined,
      undefined,
    ]);
    for (const { source } of profile.sections ?? []) {
      expect(source).toMatch(/\(contoh\), 20\d\d$/);
      expect(source).not.toMatch(/Kabupaten|Kota |Kesbangpol/);
    }
  }
});

const sentences: Said[] = [
  ...FIELDS.flatMap(([{ does }]) => does.flat()),
  ...Object.values(KINDS).flatMap(({ does }) => does.flat()),
  ...CLOSING,
];

/** Which of the known sentences a text holds, in its order, told by their Indonesian. */
function heldIn(text: string, language: 0 | 1): string[] {
  return sentences
    .map((said) => {
      const literal = said[language].replace(/[.*+?^$()|[\]\\]/g, "\\$&");
      const at = text.search(new RegExp(literal.replace(/\{\w+\}/g, "[^.]+?")));
      return [at, said[0]] as const;
    })
    .filter(([at]) => at >= 0)
    .sort(([a], [b]) => a - b)
    .map(([, indonesian]) => indonesian);
}

test("English missions translate the very sentences of the Indonesian ones", () => {
  const both = profiles.slice(10).filter(({ missionEn }) => missionEn);
  expect(both.length).toBeGreaterThan(80);
  const numbers = (text: string) => text.match(/\d+/g) ?? [];
  for (const { mission = "", missionEn = "" } of both) {
    const held = heldIn(mission, 0);
    expect(held.length, mission).toBeGreaterThan(0);
    expect(heldIn(missionEn, 1), missionEn).toEqual(held);
    expect(numbers(missionEn)).toEqual(numbers(mission));
  }
});

test("missions are hardly ever the same twice, and suit the kind", () => {
  const missions = profiles.flatMap(({ mission }) => mission ?? []);
  expect(new Set(missions).size / missions.length).toBeGreaterThan(0.9);
  const said = (kind: string) =>
    profiles.flatMap((one) => (one.kind === kind && one.mission ? [one.mission] : [])).join("\n");
  expect(said("research_institute")).toMatch(/Meneliti/);
  expect(said("community_media")).toMatch(/Menyiarkan/);
  expect(said("legal_aid")).toMatch(/bantuan hukum/);
  expect(said("network")).toMatch(/Menghubungkan organisasi/);
  expect(said("professional_body")).toMatch(/kode etik|mutu/);
  expect(said("private_university")).toMatch(/kuliah kerja nyata|dosen/);
});
