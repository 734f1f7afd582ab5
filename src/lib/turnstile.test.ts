import { expect, test } from "vitest";
import { turnstile } from "./turnstile";

test("never more at once than it lets through, in the order they came, also when one fails", async () => {
  const through = turnstile(3);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const come = (number: number) =>
    through(async () => {
      most = Math.max(most, ++inside);
      order.push(number);
      await new Promise((wait) => setTimeout(wait, 2));
      inside--;
      if (number === 4) throw new Error("four");
      return number;
    });
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => come(number)));
  expect(most).toBe(3);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(all.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await come(21)).toBe(21);
});
