import "server-only";
import { env } from "./env";

const startedAt = Date.now();
const setting = env.SIMPUL_NOW ? Date.parse(env.SIMPUL_NOW) - startedAt : 0;

// One shift for all copies of this module that a bundler may make in a process.
const kept = globalThis as typeof globalThis & { simpulDemoShiftMs?: number };

/** By how much a demonstration's civil time is shifted, in milliseconds, beside SIMPUL_NOW. */
export const demoShiftMs = () => kept.simpulDemoShiftMs ?? 0;

/** Only `lib/demo-clock` calls this, which keeps all processes alike. */
export const setDemoShift = (ms: number) => {
  kept.simpulDemoShiftMs = ms;
};

/**
 * Civil time: rules, expiry, deadlines, history, reminders. Shifted by SIMPUL_NOW, and in a
 * demonstration at /demo/waktu. Sessions, tokens, limits and job locks never ask this clock.
 */
export const clock = () => new Date(Date.now() + setting + demoShiftMs());

/** Machine time, never shifted: sessions, secret links, second factors, limits, locks. */
export const machineTime = () => new Date();
