import { z } from "zod";
import { addressField } from "@/domain/fields";
import { LONGEST_PASSWORD, type PasswordFault } from "@/domain/password-rule";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type SessionFault =
  | "email-missing"
  | "email-wrong"
  | "password-missing"
  | "code-missing"
  | "form-broken"
  | PasswordFault;

const fault = (code: SessionFault) => code;

const email = addressField(fault("email-missing"), fault("email-wrong"));
const token = z.string({ error: fault("form-broken") }).max(100, fault("form-broken"));
const password = z
  .string({ error: fault("password-missing") })
  .min(1, fault("password-missing"))
  .max(LONGEST_PASSWORD, fault("password-long"));
const currentPassword = z.string().max(LONGEST_PASSWORD, fault("password-long")).default("");
const code = z
  .string({ error: fault("code-missing") })
  .transform((text) => text.trim())
  .refine((text) => text !== "", fault("code-missing"))
  .refine((text) => text.length <= 40, fault("code-missing"));
/** Checked where it is followed (`domain/next-path`). */
const next = z.string().max(500).default("");

export const signInSchema = z.object({ email, password, next });
export const linkSchema = z.object({ email, next });
export const openLinkSchema = z.object({ token });
export const resetRequestSchema = z.object({ email });
export const resetSchema = z.object({ token, password });
export const codeSchema = z.object({ code, next });
export const confirmFactorSchema = z.object({ code });
export const proofSchema = z.object({ currentPassword });
export const nothingSchema = z.object({});
export const endSessionSchema = z.object({
  session: z.uuid({ error: fault("form-broken") }).or(z.enum(["others", "this"])),
});
