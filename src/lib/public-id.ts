import "server-only";
import { randomInt } from "node:crypto";

/** By which an organisation is named for good: ten characters 0-9 a-z, at random. */
export const newPublicId = () =>
  Array.from({ length: 10 }, () => "0123456789abcdefghijklmnopqrstuvwxyz"[randomInt(36)]).join("");
