import { recompute } from "@tests/recompute/over-http";
import { expect, test } from "./pages";

test("a stranger comes to the same standing for every organisation", async ({ playwright }) => {
  test.setTimeout(180_000);
  // As from several addresses: all together it is more than one may ask in a minute.
  let asked = 0;
  const baseURL = String(process.env.APP_URL);
  const request = await playwright.request.newContext({ baseURL });
  const get = async (path: string): Promise<unknown> => {
    asked += 1;
    const address = `10.9.${Math.floor(asked / 200)}.7`;
    const answer = await request.get(`/api/v1${path}`, {
      headers: { "x-forwarded-for": address },
    });
    expect(answer.status(), path).toBe(200);
    return answer.json();
  };
  const { asked: all, agreed, differing } = await recompute(get);
  expect(differing).toEqual([]);
  expect(agreed).toBe(all);
  expect(all).toBeGreaterThanOrEqual(300);
  process.stdout.write(`recomputed from outside: ${agreed} of ${all} agree\n`);
  await request.dispose();
});
