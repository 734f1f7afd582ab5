import "server-only";
import { env } from "./env";

const startedAt = Date.now();
const shift = env.SIMPUL_NOW ? Date.parse(env.SIMPUL_NOW) - startedAt : 0;

/**
 * Civil time: rules, expiry, deadlines, history, reminders. Can be shifted by SIMPUL_NOW.
 * Sessions, tokens, limits and job locks never ask this clock.
 */
export const clock = () => new Date(Date.now() + shift);

/** Machine time, never shifted: sessions, secret links, second factors, limits, locks. */
export const machineTime = () => new Date();
