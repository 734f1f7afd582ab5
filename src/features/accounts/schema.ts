import { z } from "zod";
import { addressOf, isAddress } from "@/domain/address";
import { LONGEST_PASSWORD, type PasswordFault } from "@/domain/password-rule";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type AccountFault =
  | "name-missing"
  | "name-long"
  | "email-missing"
  | "email-wrong"
  | "password-missing"
  | "confirm-missing"
  | "language-missing"
  | "form-broken"
  | PasswordFault;

const fault = (code: AccountFault) => code;

const requestId = z.uuid({ error: fault("form-broken") });
const token = z.string({ error: fault("form-broken") }).max(100, fault("form-broken"));

/** NUL, line ends and marks that turn the reading direction never belong in a name. */
const name = z
  .string({ error: fault("name-missing") })
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .refine((text) => text.length >= 2, fault("name-missing"))
  .refine((text) => text.length <= 120, fault("name-long"));

const email = z
  .string({ error: fault("email-missing") })
  .transform(addressOf)
  .refine((text) => text !== "", fault("email-missing"))
  .refine((text) => text === "" || isAddress(text), fault("email-wrong"));

/** A password somebody has, or nothing where the account has none: compared and nothing else. */
const currentPassword = z.string().max(LONGEST_PASSWORD, fault("password-long")).default("");

/** A password somebody chooses; what it may be is said by `domain/password-rule`. */
const newPassword = z
  .string({ error: fault("password-missing") })
  .min(1, fault("password-missing"));

const language = z.enum(["id", "en"], { error: fault("language-missing") });

export const registerSchema = z.object({ requestId, name, email });
export const completeSchema = z.object({ token, password: newPassword });
export const profileSchema = z.object({ name, language, version: z.coerce.number().int() });
export const passwordSchema = z.object({
  currentPassword,
  password: newPassword,
});
export const emailSchema = z.object({
  requestId,
  email,
  currentPassword,
});
export const tokenSchema = z.object({ token });
export const deleteSchema = z.object({
  currentPassword,
  confirm: z.literal("1", { error: fault("confirm-missing") }),
});
export const suspendSchema = z.object({
  personId: z.uuid({ error: fault("form-broken") }),
  move: z.enum(["suspend", "restore"], { error: fault("form-broken") }),
  version: z.coerce.number().int(),
});
