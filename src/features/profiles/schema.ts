import { z } from "zod";
import { typedOf } from "@/domain/form-state";
import { type Section, SECTIONS } from "@/domain/organisation";
import { fault } from "@/domain/profile-fields";
import { SECTION_SHAPES, type SectionValue } from "@/domain/profile-schemas";

const broken = "form-broken";

/** Which unit of which profile, and the version the person began with (0: nothing was saved yet). */
const unit = {
  organisationId: z.uuid({ error: broken }),
  /** Of a list: the item's id, a year, or `baru`. Of the areas of work: the place they lie in. */
  item: z.string().max(60, broken).default(""),
  base: z.coerce.number({ error: broken }).int(broken).min(0, broken),
  requestId: z.uuid({ error: broken }),
};

const envelope = z.object({
  ...unit,
  onwards: z.enum(["next", "exit"], { error: broken }).default("exit"),
});
export type Envelope = z.infer<typeof envelope>;

/**
 * What was typed, where a field for which the person chose what somebody else saved meanwhile takes
 * that. Of two versions one must be chosen: neither goes over the other unseen.
 */
function chosen(values: unknown, context?: z.core.$RefinementCtx): unknown {
  const entries = Object.entries(values as Record<string, unknown>).flatMap(([name, value]) =>
    [value].flat().map((one): [string, unknown] => [name, one]),
  );
  const typed = typedOf(entries);
  for (const [name, theirs] of Object.entries(typed)) {
    const [, field] = /^theirs\.(.+)$/.exec(name) ?? [];
    if (!field) continue;
    const pick = typed[`pick.${field}`];
    if (pick === "theirs") typed[field] = theirs;
    else if (pick !== "mine")
      context?.addIssue({ code: "custom", path: [field], message: fault(field, "pick") });
  }
  return typed;
}

/** The form of one section or of one item of it. */
export const sectionFormSchema = <Of extends Section>(section: Of) =>
  z.preprocess(
    chosen,
    z
      .intersection(envelope, SECTION_SHAPES[section])
      .transform((all): Envelope & { value: SectionValue<Of> } => {
        const { organisationId, item, base, requestId, onwards, ...value } = all as Envelope;
        return {
          ...{ organisationId, item, base, requestId, onwards },
          value: value as unknown as SectionValue<Of>,
        };
      }),
  );

const section = z.enum(SECTIONS, { error: broken });

export const removeItemSchema = z.object({ ...unit, section });
export const answerNoneSchema = z.object({
  organisationId: unit.organisationId,
  requestId: unit.requestId,
  section,
});
export const discardDraftSchema = z.object({
  organisationId: unit.organisationId,
  section,
  item: unit.item,
});

/** What a form holds while somebody types: bounded, and not looked at before it is saved. */
export const draftSchema = z.preprocess(
  (values) => {
    // A draft is kept as it stands, whatever is chosen in it so far.
    const typed = chosen(values) as Record<string, string>;
    const { organisationId, item, base, section: of, ...rest } = typed;
    return { organisationId, item, base, section: of, typed: rest };
  },
  z.object({
    organisationId: unit.organisationId,
    item: unit.item,
    base: unit.base,
    section,
    typed: z.record(z.string().max(60), z.string().max(150_000, broken)),
  }),
);
