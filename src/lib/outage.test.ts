import { expect, test } from "vitest";
import { isOutage } from "./outage";

const coded = (code: string) => Object.assign(new Error("x"), { code });

test.each([
  coded("ECONNREFUSED"),
  coded("57P03"),
  new Error("Can't reach database server at `127.0.0.1:1`"),
  new Error("outer", { cause: new Error("outer", { cause: coded("ECONNRESET") }) }),
])("%o is an outage", (error) => {
  expect(isOutage(error)).toBe(true);
});

test.each([coded("P2002"), new Error("Unique constraint failed"), "ECONNREFUSED", null, undefined])(
  "%o is not",
  (error) => {
    expect(isOutage(error)).toBe(false);
  },
);
