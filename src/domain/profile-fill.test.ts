import { expect, test } from "vitest";
import { PROFILE_PARTS, type ProfilePart, profileFill } from "./profile-fill";

const having = (...parts: ProfilePart[]) =>
  Object.fromEntries(
    Object.keys(PROFILE_PARTS).map((part) => [part, parts.includes(part as ProfilePart)]),
  ) as Record<ProfilePart, boolean>;
const ALL = Object.keys(PROFILE_PARTS) as ProfilePart[];

test("an empty profile is 0, a full one 100 per cent", () => {
  expect(profileFill(having(), [])).toEqual({ percent: 0, missing: ALL });
  expect(profileFill(having(...ALL), [])).toEqual({ percent: 100, missing: [] });
});

test("'tidak ada' is an answer for its section only", () => {
  const allBut = ALL.filter((part) => part !== "finance" && part !== "experience");
  expect(profileFill(having(...allBut), ["finance"]).missing).toEqual(["experience"]);
  expect(profileFill(having(...allBut), ["finance", "experience"]).percent).toBe(100);
});
