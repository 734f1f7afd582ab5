import { z } from "zod";
import { LEFT_REASONS, LIST_FIELDS } from "@/domain/list-import/columns";
import { RECEIVE_FAULTS, ROW_DECISIONS } from "@/domain/list-import/file";
import { LIKENESS_FLAGS, KIND_FLAGS, LIST_FLAGS } from "@/domain/list-import/flags";
import { LIST_FAULTS, LIST_NOTES } from "@/domain/list-import/row";
import { SKIPPED } from "@/domain/list-import/sheet";
import { LEGAL_FORMS, ORGANISATION_KINDS } from "@/domain/organisation";

/** Of an uploaded list, in bytes. */
export const MOST_UPLOAD = 20 * 1024 * 1024;
/** Rows of one decision: the others are decided by the next. */
export const MOST_DECIDED = 500;

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type ImportFault =
  | "form-broken"
  | "reason-missing"
  | "too-long"
  | "kind-missing"
  | "rows-missing"
  | "target-missing";

const fault = (code: ImportFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const line = (longest: number) =>
  z
    .string({ error: fault("form-broken") })
    .max(20_000, fault("too-long"))
    .default("")
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\p{Cc}+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length <= longest, fault("too-long"));

/** A file and what it was when the form was made. */
export const listSchema = z.object({ importId: id, version });
export type ListInput = z.infer<typeof listSchema>;

const COLUMN = /^kolom-(\d{1,3})$/;

/** What each column is for: `kolom-0`, `kolom-1` …; empty where it is not taken. */
export const mapSchema = z
  .object({ importId: id, version })
  .catchall(z.string().max(40))
  .transform(({ importId, version, ...others }, context) => {
    const fields = new Map<number, (typeof LIST_FIELDS)[number]>();
    for (const [key, value] of Object.entries(others)) {
      const at = COLUMN.exec(key)?.[1];
      if (at === undefined || value === "") continue;
      const field = LIST_FIELDS.find((one) => one === value);
      if (field) fields.set(Number(at), field);
      else context.addIssue({ code: "custom", path: [key], message: fault("form-broken") });
    }
    return { importId, version, fields };
  });
export type MapInput = z.infer<typeof mapSchema>;

const rowNumber = z.coerce
  .number({ error: fault("form-broken") })
  .int()
  .positive();

/** Ticked boxes of one name: one by one, or a line each. */
const rowNumbers = z.preprocess(
  (given) =>
    given === undefined || given === ""
      ? []
      : [given].flat().flatMap((one) => String(one).split("\n").filter(Boolean)),
  z.array(rowNumber).max(MOST_DECIDED, fault("form-broken")),
);

/** Whose letters were sent. */
export const invitedSchema = z.object({
  importId: id,
  rows: rowNumbers.refine((rows) => rows.length > 0, fault("rows-missing")),
});
export type InvitedInput = z.infer<typeof invitedSchema>;

/** Which rows: those that were ticked, or all that were asked about for one reason. */
export const decideSchema = z
  .object({
    importId: id,
    move: z.enum(ROW_DECISIONS, { error: fault("form-broken") }),
    rows: rowNumbers,
    flag: z.enum(["", ...LIST_FLAGS], { error: fault("form-broken") }).default(""),
    /** Ticked: all rows that wait with this flag, not those that were ticked. */
    everything: z.enum(["", "1"], { error: fault("form-broken") }).default(""),
    kind: z.enum(["", ...ORGANISATION_KINDS], { error: fault("form-broken") }).default(""),
    organisationId: z.union([z.literal(""), id], { error: fault("form-broken") }).default(""),
    reason: line(500),
  })
  .transform(({ flag, everything, ...input }) => ({
    ...input,
    all: everything === "1" ? flag : ("" as const),
  }))
  .superRefine(({ move, rows, all, kind, organisationId, reason }, context) => {
    const say = (path: string, message: ImportFault) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (rows.length === 0 && all === "") say("rows", "rows-missing");
    if (move === "list" && kind === "") say("kind", "kind-missing");
    if (move === "join" && (organisationId === "" || rows.length !== 1))
      say("organisationId", "target-missing");
    if (move === "drop" && reason.length < 5) say("reason", "reason-missing");
  });
export type DecideInput = z.infer<typeof decideSchema>;

const text = z.string().nullable();

/** `list_import.mapping`. */
export const mappingSchema = z.object({
  v: z.literal(1),
  row: z.int(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.enum(LIST_FIELDS).nullable(),
      left: z.enum(LEFT_REASONS).nullable(),
    }),
  ),
});

/** `list_import.report`: `lines` are the first of each. */
export const reportSchema = z.object({
  v: z.literal(1),
  skipped: z
    .partialRecord(z.enum(SKIPPED), z.object({ count: z.int(), lines: z.array(z.int()) }))
    .default({}),
  removed: z.int().optional(),
});

const cell = { column: z.string(), field: z.enum(LIST_FIELDS), read: text };

/** `list_import_row.content`. */
export const rowContent = z.object({
  v: z.literal(1),
  facts: z.object({
    name: z.string(),
    ...{ acronym: text, legalForm: z.enum(LEGAL_FORMS).nullable() },
    foundingYear: z.int().nullable(),
    ...{ provinceCode: text, regencyCode: text, districtCode: text, street: text, postcode: text },
    ...{ deedNumber: text, deedDate: text, notary: text, approvalNumber: text, approvalDate: text },
    ...{ sktNumber: text, sktUntil: text, email: text, phone: text, website: text },
    issues: z.array(z.string()),
  }),
  faults: z.array(z.object({ ...cell, fault: z.enum(LIST_FAULTS) })),
  notes: z.array(z.object({ ...cell, note: z.enum(LIST_NOTES) })),
  kinds: z.array(z.object({ flag: z.enum(KIND_FLAGS), words: z.string() })),
  /** Another row of the file, or an organisation. */
  like: z.array(
    z.object({
      flag: z.enum(LIKENESS_FLAGS),
      row: z.int().nullable(),
      organisationId: text,
      name: z.string(),
    }),
  ),
});
export type RowContent = z.infer<typeof rowContent>;

export const UPLOAD_FAULTS = [
  ...RECEIVE_FAULTS,
  ...(["file-missing", "file-large", "source-missing", "too-often", "form-broken"] as const),
  ...(["unavailable", "not-allowed"] as const),
] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];

/** What the address of a list's page asks for. */
export type ListPageRequest = {
  flag: (typeof LIST_FLAGS)[number] | null;
  page: number;
  badPage: number;
  /** The row for which an organisation is searched, and by what. */
  row: number | null;
  search: string;
  isDecided: boolean;
};

/** Reads it; whatever is wrong falls back. */
export function readListPage(
  given: Record<string, string | string[] | undefined>,
): ListPageRequest {
  const one = (name: string) => [given[name] ?? []].flat()[0] ?? "";
  const number = (name: string) => (/^[1-9]\d{0,5}$/.test(one(name)) ? Number(one(name)) : null);
  return {
    flag: LIST_FLAGS.find((flag) => flag === one("alasan")) ?? null,
    ...{ page: number("page") ?? 1, badPage: number("salah") ?? 1, row: number("baris") },
    search: one("cari")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 200),
    isDecided: one("pesan") === "diputuskan",
  };
}
