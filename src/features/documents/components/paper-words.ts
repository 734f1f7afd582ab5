import { getLocale, getTranslations } from "next-intl/server";
import { DOCUMENT_FIELDS } from "@/domain/document-fields";
import type { FormWords } from "@/domain/form-state";
import { EXTENSIONS, type MediaType } from "@/domain/paper-file";
import { fault, FAULT_KINDS, LONGEST } from "@/domain/profile-fields";
import { formWords } from "@/lib/i18n/form-words";
import { formatDay } from "@/lib/i18n/format";
import type { Paper } from "../queries/papers";

const FILE_FAULTS = [
  ...(["file-missing", "file-empty", "file-large", "file-kind", "file-infected"] as const),
  ...(["pdf-broken", "pdf-foreign", "pdf-active", "pdf-locked"] as const),
  ...(["image-broken", "image-large"] as const),
];

const REFUSALS = [
  ...(["form-used", "form-old", "too-many-papers", "same-file"] as const),
  ...(["replaced-meanwhile", "too-often"] as const),
];

/** Everything a form about a paper may say. */
export async function paperWords(submit: string, submitting?: string): Promise<FormWords<string>> {
  const t = await getTranslations("documents");
  const faultsOf = await getTranslations("editor.faults");
  const base = await formWords({ submit, ...(submitting && { submitting }) }, [
    ...(["not-allowed", "not-found", "changed-meanwhile"] as const),
  ]);
  const faults: Record<string, string> = { ...base.faults };
  for (const name of DOCUMENT_FIELDS) {
    const field = t(`fields.${name}`);
    const most = String(LONGEST[name as keyof typeof LONGEST] ?? 0);
    for (const kind of FAULT_KINDS) faults[fault(name, kind)] = faultsOf(kind, { field, most });
  }
  for (const code of FILE_FAULTS) faults[code] = t(`faults.${code}`);
  const refusals: Record<string, string> = { ...base.refusals };
  for (const code of REFUSALS) refusals[code] = t(`refusals.${code}`);
  refusals["file-infected"] = t("faults.file-infected");
  return { ...base, faults, refusals };
}

const MB = 1024 * 1024;

/** "1,2 MB", "340 KB". */
export function sizeOf(locale: "id" | "en", bytes: number): string {
  const [amount, unit] = bytes >= MB ? [bytes / MB, "MB"] : [Math.max(1, bytes / 1024), "KB"];
  const digits = unit === "MB" ? 1 : 0;
  const tag = locale === "en" ? "en-GB" : "id-ID";
  return `${new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(amount)} ${unit}`;
}

/** "PDF", "JPG". */
export const kindWord = (mediaType: string) =>
  (EXTENSIONS[mediaType as MediaType] ?? "").toUpperCase();

/** `today`: the day where the organisation is, as "YYYY-MM-DD". */
export const hasEnded = ({ endsOn }: Pick<Paper, "endsOn">, today: string) =>
  endsOn !== null && endsOn.toISOString().slice(0, 10) < today;

/** What tells a paper: its number, issuer and days, in the words of the page. */
export async function factsOf(paper: Paper, today: string): Promise<string> {
  const t = await getTranslations("documents");
  const locale = await getLocale();
  const { number, issuer, issuedOn, endsOn } = paper;
  const facts = [
    number && t("number", { number }),
    issuer,
    issuedOn && t("issued", { day: formatDay(locale, issuedOn) }),
    endsOn && t(hasEnded(paper, today) ? "ended" : "ends", { day: formatDay(locale, endsOn) }),
  ]
    .filter(Boolean)
    .join(" · ");
  return facts.charAt(0).toUpperCase() + facts.slice(1);
}

/** How a paper is called in a list: its own words where it has some, else its kind. */
export async function nameOf(paper: Pick<Paper, "type" | "title">): Promise<string> {
  const types = await getTranslations("labels.documentType");
  return paper.title ? `${types(paper.type)}: ${paper.title}` : types(paper.type);
}
