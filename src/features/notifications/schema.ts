import { z } from "zod";
import { INBOX_KINDS, type InboxKind } from "@/domain/mail-kinds";

export const MAIL_CHOICES = ["at_once", "digest", "never"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

const choice = z.enum(MAIL_CHOICES, { error: "form-broken" }).optional();

/** A choice per kind; a form shows only the kinds that can reach the person. */
export const preferencesSchema = z.object(
  Object.fromEntries(INBOX_KINDS.map((kind) => [kind, choice])) as Record<InboxKind, typeof choice>,
);
export type PreferencesInput = z.infer<typeof preferencesSchema>;

export const markReadSchema = z.object({
  until: z.iso.datetime({ error: "form-broken" }).transform((text) => new Date(text)),
});
export type MarkReadInput = z.infer<typeof markReadSchema>;

export const markOneSchema = z.object({
  id: z.uuid({ error: "form-broken" }),
  as: z.enum(["read", "unread"], { error: "form-broken" }),
  /** The page of the inbox to come back to. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type MarkOneInput = z.infer<typeof markOneSchema>;

/** `?halaman=2`; anything else is the first page. */
export const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);
