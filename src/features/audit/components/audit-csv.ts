import { stringify } from "csv-stringify/sync";
import type { AuditLine } from "../queries/events";

const HEADERS = [
  "event",
  "at",
  "actor",
  "action",
  "subject_type",
  "subject_id",
  "details",
  "seal",
] as const;

/** Lines of CSV (RFC 4180). What a spreadsheet would take for a formula is written as text. */
const csv = (rows: readonly (readonly string[])[]) =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: "windows" },
  );

const lineOf = ({ id, at, actor, action, subjectType, subjectId, details, seal }: AuditLine) => [
  String(id),
  at.toISOString(),
  actor,
  action,
  subjectType,
  subjectId,
  details.map(([key, value]) => `${key}=${value}`).join(" "),
  seal === null ? "" : String(seal),
];

/** The whole file, read and written a batch at a time, however long it is. */
export function csvStream(batches: AsyncGenerator<AuditLine[]>): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(text.encode(csv([HEADERS]))),
    pull: async (controller) => {
      const { done, value } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(csv(value.map(lineOf))));
    },
    cancel: async () => void (await batches.return(null)),
  });
}
