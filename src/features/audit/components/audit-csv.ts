import { csvStream } from "@/lib/csv";
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

/** The whole file, however long it is. */
export const auditCsv = (batches: AsyncGenerator<AuditLine[]>) =>
  csvStream(HEADERS, batches, lineOf);
