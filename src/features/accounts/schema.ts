import { z } from "zod";
import { addressField, oneLine } from "@/domain/fields";
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

const name = z
  .string({ error: fault("name-missing") })
  .transform(oneLine)
  .refine((text) => text.length >= 2, fault("name-missing"))
  .refine((text) => text.length <= 120, fault("name-long"));

const email = addressField(fault("email-missing"), fault("email-wrong"));

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
export const unlinkSchema = z.object({
  issuer: z.string({ error: fault("form-broken") }).max(500, fault("form-broken")),
  subject: z.string({ error: fault("form-broken") }).max(500, fault("form-broken")),
  currentPassword,
});
export const suspendSchema = z.object({
  personId: z.uuid({ error: fault("form-broken") }),
  move: z.enum(["suspend", "restore"], { error: fault("form-broken") }),
  version: z.coerce.number().int(),
});
