import { expect, test } from "vitest";
import { personalDetail } from "./audit-details";

test.each([
  "password",
  "oms_admin",
  "accounts/see-people",
  "0193a5d0-5e1f-7000-8000-0123456789ab",
  "12345678-0812-3456-8000-081234567890",
  "73.08.01",
  "2026-11-24T03:00:00.000Z",
  "5e1f0c7ab2d94836a7c0d15e98b3f642c1d7e5098a6b4f3e2d1c0b9a8f7e6d5c",
  3,
  true,
])("%s may stand in the trail", (value) => expect(personalDetail({ value })).toBeNull());

test.each([
  "Andi Contoh",
  "andi@contoh.example",
  "081234567890",
  "+6281234567890",
  "7371010503800001",
  "a sentence",
  "x".repeat(201),
  7371010503800001,
  Number.NaN,
])("%s may not", (value) => expect(personalDetail({ by: "link", value })).toBe("value"));
