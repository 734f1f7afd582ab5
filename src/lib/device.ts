import "server-only";
import { headers } from "next/headers";

const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["Chrome", "Chrome"],
  ["CriOS", "Chrome"],
  ["Safari", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** "Chrome, Android": enough to know one's own devices by, too little to follow anybody. */
export function deviceName(agent: string): string {
  const found = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => agent.includes(mark))?.[1];
  return [found(BROWSERS), found(SYSTEMS)].filter(Boolean).join(", ") || "?";
}

export const askerDevice = async () => deviceName((await headers()).get("user-agent") ?? "");
