import { expect, test } from "vitest";
import type { Section } from "./organisation";
import { LONGEST } from "./profile-fields";
import { fieldsOf, SECTION_SHAPES } from "./profile-schemas";
import { PROFILE_ORDER } from "./profile-units";

const read = (section: Section, typed: Record<string, string>) => {
  const parsed = SECTION_SHAPES[section].safeParse(typed);
  return parsed.success
    ? { value: parsed.data as Record<string, unknown>, faults: [] as string[] }
    : {
        value: {} as Record<string, unknown>,
        faults: parsed.error.issues.map(({ message }) => message),
      };
};
const one = (section: Section, field: string, text: string, rest: Record<string, string> = {}) => {
  const { value, faults } = read(section, { ...rest, [field]: text });
  return faults.length > 0 ? faults : value[field];
};

test("the whole profile asks under seventy fields", () => {
  expect(PROFILE_ORDER.flatMap(fieldsOf).length).toBe(65);
});

const NAMED = { name: "Yayasan Contoh" };

test.each([
  ["a", "name.missing"],
  ["", "name.missing"],
  ["12", "name.missing"],
  ["ab", "ab"],
  [`${"a".repeat(200)}`, "a".repeat(200)],
  [`${"a".repeat(201)}`, "name.long"],
  ["x".repeat(100_000), "name.long"],
  ["  Yayasan\u0000 \u202eContoh  ", "Yayasan Contoh"],
])("a name %#", (text, expected) => {
  const found = one("identity", "name", text);
  expect(Array.isArray(found) ? found[0] : found).toBe(expected);
});

test("former names are read with or without their last year", () => {
  const text = "Kelompok Lama (2015)\nForum Awal, 1999\nHimpunan\n\nHimpunan";
  expect(one("identity", "formerNames", text, NAMED)).toEqual([
    { name: "Kelompok Lama", untilYear: 2015 },
    { name: "Forum Awal", untilYear: 1999 },
    { name: "Himpunan", untilYear: null },
  ]);
  const eleven = Array.from({ length: 11 }, (_, at) => `Nama ${String.fromCharCode(65 + at)}x`);
  expect(one("identity", "formerNames", eleven.join("\n"), NAMED)).toEqual(["formerNames.many"]);
});

test.each([
  ["2018-02-03", "2018-02-03"],
  ["3/2/2018", "2018-02-03"],
  ["03-02-2018", "2018-02-03"],
  ["3.2.2018", "2018-02-03"],
  ["31-02-2018", ["deedDate.day"]],
  ["kemarin", ["deedDate.day"]],
  ["1849-12-31", ["deedDate.day"]],
  ["1850-01-01", "1850-01-01"],
  ["", null],
])("a day written %s", (text, expected) => {
  expect(one("legal", "deedDate", text)).toEqual(expected);
});

test("a second day is not before the first", () => {
  const days = (sktFrom: string, sktUntil: string) => read("legal", { sktFrom, sktUntil }).faults;
  expect(days("2024-01-01", "2024-01-01")).toEqual([]);
  expect(days("2024-01-02", "2024-01-01")).toEqual(["sktUntil.order"]);
  expect(days("", "2024-01-01")).toEqual([]);
});

const YEAR = { year: "2024", income: "1", spending: "1" };

test.each([
  ["Rp 1.250.000", 1_250_000n],
  ["1250000", 1_250_000n],
  ["1.250.000,00", 1_250_000n],
  ["1,250,000", 1_250_000n],
  ["Rp1.250.000,-", 1_250_000n],
  ["1000000000000000", 1_000_000_000_000_000n],
  ["1000000000000001", ["income.money"]],
  ["-5", ["income.money"]],
  ["sejuta", ["income.money"]],
  ["1e9", ["income.money"]],
  ["", ["income.missing"]],
])("an amount written %s", (text, expected) => {
  expect(one("finance", "income", text, { ...YEAR, income: text })).toEqual(expected);
});

test.each([
  ["0", 0],
  ["100 %", 100],
  ["101", ["publicShare.share"]],
  ["", null],
])("a share written %s", (text, expected) => {
  expect(one("finance", "publicShare", text, YEAR)).toEqual(expected);
});

test("what is ticked comes with what was written beside it", () => {
  const text = "kesehatan\tPasal 5 ayat 2\nair-sanitasi";
  expect(one("fields", "issues", text)).toEqual([
    { code: "kesehatan", note: "Pasal 5 ayat 2" },
    { code: "air-sanitasi", note: "" },
  ]);
  const long = (letters: number) => one("fields", "issues", `gizi\t${"a".repeat(letters)}`);
  expect(long(LONGEST.clause)).toHaveLength(1);
  expect(long(LONGEST.clause + 1)).toEqual(["issues.long"]);
  expect(one("fields", "issues", "<script>")).toEqual(["issues.broken"]);
  expect(one("services", "services", "LATIH\tHubungi 0812 3456 7890")).toEqual([
    "services.personal",
  ]);
});

test("contacts are the organisation's own, and links are links", () => {
  expect(one("contacts", "whatsapp", "0812-3456-7890")).toBe("6281234567890");
  expect(one("contacts", "whatsapp", "12")).toEqual(["whatsapp.phone"]);
  expect(one("contacts", "email", "Halo＠Contoh.ID")).toBe("halo@contoh.id");
  expect(one("contacts", "email", "halo")).toEqual(["email.email"]);
  expect(one("contacts", "website", "www.contoh.id")).toBe("https://www.contoh.id");
  expect(one("contacts", "website", "javascript:alert(1)")).toEqual(["website.link"]);
  expect(one("contacts", "media", "instagram.com/contoh\nhttps://x.com/contoh")).toEqual([
    { channel: "instagram", value: "https://instagram.com/contoh" },
    { channel: "x", value: "https://x.com/contoh" },
  ]);
  expect(one("contacts", "media", "contoh.id")).toEqual(["media.link"]);
  expect(one("contacts", "media", "instagram.com/a instagram.com/b")).toEqual(["media.many"]);
});

test("a mission holds no number of a person", () => {
  expect(one("identity", "mission", "Hubungi 081234567890", NAMED)).toEqual(["mission.personal"]);
  expect(one("identity", "mission", "Baris satu\r\nBaris dua", NAMED)).toBe(
    "Baris satu\nBaris dua",
  );
});

test("a tax number has fifteen digits, or sixteen that begin with 0", () => {
  expect(one("legal", "npwp", "01.234.567.8-901.000")).toBe("012345678901000");
  expect(one("legal", "npwp", "0012345678901000")).toBe("012345678901000");
  expect(one("legal", "npwp", "1012345678901000")).toEqual(["npwp.number"]);
  expect(one("legal", "npwp", "")).toBeNull();
});
