import { afterEach, expect, test, vi } from "vitest";
import { deviceName } from "@/lib/device";

const address = process.env.APP_URL;
afterEach(() => {
  process.env.APP_URL = address;
  vi.resetModules();
});

/** The session cookie as a process would set it that people reach at `url`. */
async function cookieAt(url: string) {
  vi.resetModules();
  process.env.APP_URL = url;
  const { SESSION_COOKIE, COOKIE } = await import("@/lib/session");
  return { name: SESSION_COOKIE, ...COOKIE };
}

test("behind https the cookie is Secure and bound to its host", async () => {
  expect(await cookieAt("https://simpul.example.go.id")).toEqual({
    name: "__Host-simpul-session",
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: true,
  });
});

test("on plain http, as on one's own machine, it has the plain name", async () => {
  expect(await cookieAt("http://localhost:3000")).toMatchObject({
    name: "simpul-session",
    httpOnly: true,
    secure: false,
  });
});

test.each([
  ["Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36", "Chrome, Android"],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge, Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Safari/604.1", "Safari, iPhone"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Firefox/127.0", "Firefox, Linux"],
  ["", "?"],
  ["x".repeat(5_000), "?"],
])("%s is %s", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
