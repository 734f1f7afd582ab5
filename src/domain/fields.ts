import { z } from "zod";
import { addressOf, isAddress } from "./address";

/** A mail address as it is kept; `missing` and `wrong` are the codes of what may be wrong. */
export const addressField = (missing: string, wrong: string) =>
  z
    .string({ error: missing })
    .transform(addressOf)
    .refine((text) => text !== "", missing)
    .refine((text) => text === "" || isAddress(text), wrong);

/** One line of text: no line ends, NUL or marks that turn the reading direction, single spaces. */
export const oneLine = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
