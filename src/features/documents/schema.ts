import { z } from "zod";
import { documentFieldsSchema } from "@/domain/document-fields";
import { DOCUMENT_TYPES } from "@/domain/documents";
import { clock } from "@/lib/clock";

const broken = "form-broken";

/** Which paper, and the version of it that the person began with. */
const envelope = z.object({
  organisationId: z.uuid({ error: broken }),
  documentId: z.uuid({ error: broken }),
  type: z.enum(DOCUMENT_TYPES, { error: broken }),
  base: z.coerce.number({ error: broken }).int(broken).min(1, broken),
  requestId: z.uuid({ error: broken }),
});

export const withdrawSchema = envelope.omit({ type: true });

/** What is said of a paper that is there; the type decides what is asked. */
export const changeSchema = z.unknown().transform((values, context) => {
  const head = envelope.safeParse(values);
  if (!head.success) {
    context.addIssue({ code: "custom", path: ["number"], message: broken });
    return z.NEVER;
  }
  const fields = documentFieldsSchema(head.data.type, clock()).safeParse(values);
  if (fields.success) return { ...head.data, fields: fields.data };
  for (const { path, message } of fields.error.issues) {
    context.addIssue({ code: "custom", path, message });
  }
  return z.NEVER;
});
