import { expect, test } from "vitest";
import { aBasicForm, aBasicTier } from "@tests/builders/basic-tier";
import { basicTierSchema, lookalikeSchema } from "./basic-tier";

const faultOf = (overrides: Record<string, unknown>) => {
  const parsed = basicTierSchema.safeParse(aBasicForm(overrides));
  return parsed.success ? null : parsed.error.issues[0]?.message;
};
const many = (count: number) => Array.from({ length: count }, (_, at) => `kode-${at}`);

test.each([
  ["name", "Ab", "name-missing"],
  ["name", "Abc", null],
  ["name", "12 34", "name-missing"],
  ["name", "a".repeat(200), null],
  ["name", "a".repeat(201), "name-long"],
  ["name", undefined, "name-missing"],
  ["acronym", "a".repeat(41), "acronym-long"],
  ["legalForm", "", "form-missing"],
  ["kind", "ngo", "kind-missing"],
  ["foundingYear", "12", "year-wrong"],
  ["foundingYear", "", null],
  ["regencyCode", "73", "regency-missing"],
  ["issues", undefined, "issues-missing"],
  ["issues", many(5), null],
  ["issues", many(6), "issues-many"],
  ["workKinds", many(3), null],
  ["workKinds", many(4), "work-kinds-many"],
  ["workAreas", undefined, null],
  ["workAreas", "73.08", null],
  ["workAreas", "73.08.01", "form-broken"],
  ["mission", "Pendek", "mission-missing"],
  ["mission", "a".repeat(300), null],
  ["mission", "a".repeat(301), "mission-long"],
  ["mission", "Hubungi Ani di 0812 3456 7890 ya", "mission-personal"],
  ["contact", "", "contact-missing"],
  ["contact", "0812-3456-7890", null],
  ["contact", "12345", "contact-wrong"],
  ["contact", "halo@", "contact-wrong"],
  ["website", "", null],
  ["website", "javascript:alert(1)", "website-wrong"],
  ["website", "https://nama:sandi@contoh.example", "website-wrong"],
  ["website", "http://127.0.0.1", "website-wrong"],
  ["website", "ftp://contoh.example", "website-wrong"],
  ["others", "x".repeat(401), "form-broken"],
])("%s %s: %s", (field, value, fault) => {
  expect(faultOf({ [field]: value })).toBe(fault);
});

test("what was typed is tidied", () => {
  const tidy = aBasicTier({
    name: "  Yayasan\u202E \u0000 Pelita  Ilmu\n",
    contact: "+62 812-3456-7890",
    website: "www.contoh.example",
    others: "aaaaaaaaaa,salah,bbbbbbbbbb",
    issues: ["pendidikan", "pendidikan", ""],
  });
  expect(tidy).toMatchObject({
    name: "Yayasan Pelita Ilmu",
    contact: { channel: "whatsapp", value: "6281234567890" },
    website: "https://www.contoh.example",
    others: ["aaaaaaaaaa", "bbbbbbbbbb"],
    issues: ["pendidikan"],
  });
});

test("the check takes a tax number with its dots, or none", () => {
  const read = (npwp: string) =>
    lookalikeSchema.safeParse({ name: "Yayasan Pelita", regencyCode: "73.08", npwp });
  expect(read("01.300.066.6-091.000").data?.npwp).toBe("013000666091000");
  expect(read("").data).toMatchObject({ npwp: null, approvalNumber: null });
  expect(read("123").error?.issues[0]?.message).toBe("npwp-wrong");
});
