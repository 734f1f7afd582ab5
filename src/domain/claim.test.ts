import { expect, test } from "vitest";
import { CODE_LENGTH, codeOf, isAtListedDomain, listedDomains, makeCode } from "./claim";

const website = (value: string) => ({ channel: "website" as const, value });
const email = (value: string) => ({ channel: "email" as const, value });

test.each([
  [
    "the domain of the website",
    "ani@pelita.example",
    [website("https://www.pelita.example/a")],
    true,
  ],
  ["a website without https", "ani@pelita.example", [website("pelita.example")], true],
  ["below it", "ani@surel.pelita.example", [website("https://pelita.example")], true],
  ["the domain of the listed address", "ani@pelita.example", [email("halo@Pelita.example")], true],
  [
    "another domain that ends alike",
    "ani@bukanpelita.example",
    [email("halo@pelita.example")],
    false,
  ],
  [
    "a free mailbox, though the listing has one",
    "ani@gmail.com",
    [email("pelita@gmail.com")],
    false,
  ],
  ["a page on a shared host", "ani@blogspot.com", [website("https://pelita.blogspot.com")], false],
  ["nothing listed", "ani@pelita.example", [], false],
])("%s", (_name, address, contacts, at) => {
  expect(isAtListedDomain(address, contacts)).toBe(at);
});

test("other channels name no domain", () => {
  expect(listedDomains([{ channel: "facebook", value: "https://pelita.example" }])).toEqual([]);
});

test("a code has eight signs, none of them mistaken for another, and is read as it is written", () => {
  let next = 0;
  const code = makeCode((below) => next++ % below);
  expect(code).toHaveLength(CODE_LENGTH);
  expect(code).not.toMatch(/[0O1I5S8B2Z]/);
  expect(codeOf(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `)).toBe(code);
});
