import { expect, test } from "vitest";
import { agencyNameKey, countsAtOnce, moveAgency, movesOf, placeOf } from "./membership";
import { managesBody, ROLES } from "./roles";

const AGENCY = { type: "agency", id: "a", unitId: null } as const;

test("a role is held in its kind of body, a PPK in a unit", () => {
  expect(placeOf("oms_admin", { type: "organisation", id: "o" }).ok).toBe(true);
  expect(placeOf("oms_admin", AGENCY)).toEqual({ ok: false, reason: "role-not-here" });
  expect(placeOf("reviewer", AGENCY)).toEqual({ ok: false, reason: "role-not-here" });
  expect(placeOf("agency_ppk", AGENCY)).toEqual({ ok: false, reason: "unit-missing" });
  expect(placeOf("agency_ppk", { ...AGENCY, unitId: "u" }).ok).toBe(true);
});

test("only a planner of the whole agency manages its members", () => {
  const managing = ROLES.filter((role) => managesBody(role, AGENCY));
  expect(managing).toEqual(["agency_planner"]);
  expect(managesBody("agency_planner", { ...AGENCY, unitId: "u" })).toBe(false);
});

test("members of agencies wait for a platform admin, others do not", () => {
  expect(countsAtOnce(AGENCY, false)).toBe(false);
  expect(countsAtOnce(AGENCY, true)).toBe(true);
  expect(countsAtOnce({ type: "organisation", id: "o" }, false)).toBe(true);
});

test("an agency is confirmed once, suspended and restored", () => {
  expect(movesOf("requested")).toEqual(["confirm", "decline"]);
  expect(moveAgency("requested", "confirm")).toEqual({ ok: true, value: "confirmed" });
  expect(moveAgency("confirmed", "confirm").ok).toBe(false);
  expect(moveAgency("confirmed", "suspend")).toEqual({ ok: true, value: "suspended" });
  expect(moveAgency("suspended", "restore")).toEqual({ ok: true, value: "confirmed" });
});

test.each([
  ["Pemerintah Kab. Bone", "PEMERINTAH KABUPATEN BONE"],
  ["Pemkab Bone", "Kabupaten Bone"],
  ["Pemerintah Daerah Provinsi Sulawesi Selatan", "Pemprov Sulawesi Selatan"],
  ["Kementerian Kesehatan RI", "Kementerian Kesehatan Republik Indonesia"],
])("%s is %s", (one, other) => {
  expect(agencyNameKey(one)).toBe(agencyNameKey(other));
});

test("a city and a regency of one name are two agencies", () => {
  expect(agencyNameKey("Pemerintah Kota Bima")).not.toBe(
    agencyNameKey("Pemerintah Kabupaten Bima"),
  );
});
