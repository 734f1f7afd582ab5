import { z } from "zod";
import { ZONES } from "../civil-day";
import { DOCUMENT_TYPES } from "../documents";
import { LEGAL_FORMS, ORGANISATION_KINDS, PROVENANCES, type Section } from "../organisation";
import { ROLES } from "../roles";

/** `current` is in the file of the organisation; the others are not, and prove nothing any more. */
export const PAPER_STATES = ["current", "replaced", "withdrawn"] as const;

/** What an organisation says of itself that a condition looks at, and the section it says it in. */
export const DECLARED_FIELDS = {
  name: "identity",
  legalForm: "identity",
  kind: "identity",
  deedNumber: "legal",
  deedDate: "legal",
  approvalNumber: "legal",
  approvalDate: "legal",
  amendmentNumber: "legal",
  amendmentDate: "legal",
  sktNumber: "legal",
  npwp: "legal",
  board: "board",
  boardTermUntil: "board",
  regencyCode: "office",
  districtCode: "office",
  street: "office",
  postcode: "office",
  officeTenure: "office",
  officeUntil: "office",
} as const satisfies Record<string, Section>;
export type DeclaredField = keyof typeof DECLARED_FIELDS;
export const DECLARED = Object.keys(DECLARED_FIELDS) as DeclaredField[];

/** Years that every later computation with days can hold. */
const day = z.iso.date().refine((text) => text >= "1850-01-01" && text <= "2199-12-31");
const version = z.int().nonnegative();
/** Of a rule set: K1 to K99. */
export const criterionCode = z.string().regex(/^K[1-9]\d?$/);

const said = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value: value.nullable(),
    /** The last version of the organisation in which this value became another. */
    version,
  });

/**
 * `npwp` is given as its mask and `board` as any text that differs when the board does: neither is
 * shown, and two tax numbers under one mask differ by their version.
 */
const declared = z.strictObject({
  ...(Object.fromEntries(DECLARED.map((field) => [field, said(z.string().min(1))])) as Record<
    DeclaredField,
    ReturnType<typeof said<z.ZodString>>
  >),
  legalForm: said(z.enum(LEGAL_FORMS)),
  kind: said(z.enum(ORGANISATION_KINDS)),
  boardTermUntil: said(day),
  officeUntil: said(day),
});

const paper = z.strictObject({
  id: z.string().min(1),
  type: z.enum(DOCUMENT_TYPES),
  number: z.string().nullable(),
  /** The day from which it is in force; null: nobody has written it down. */
  issuedOn: day.nullable(),
  /** The last day on which it is in force; null: it has no end. */
  endsOn: day.nullable(),
  state: z.enum(PAPER_STATES),
  /** The last version in which the paper or what is written of it became another. */
  version,
});
export type Paper = z.infer<typeof paper>;

const decision = z
  .strictObject({
    item: criterionCode,
    /** For one package; null: for the organisation. */
    packageId: z.string().min(1).nullable(),
    result: z.enum(["met", "not_met", "needs_correction"]),
    by: z.enum(ROLES),
    decidedAt: z.iso.datetime(),
    /** The code of the rule set it was made by. */
    ruleSet: z.string().min(1),
    /** The version of the organisation it was made on, and exactly what it then rested on. */
    version,
    documentIds: z.array(z.string().min(1)),
    values: z.array(
      z.strictObject({ field: z.enum(DECLARED), value: z.string().min(1).nullable() }),
    ),
  })
  .refine(({ packageId, result }) => packageId === null || result !== "needs_correction");
export type Decision = z.infer<typeof decision>;

/**
 * All that the conditions are judged by, as known at the time of asking. Nothing else of an
 * organisation may come in: not its age, not its audits, not where it works.
 */
export const factsSchema = z.strictObject({
  /** Of its office. Days begin and end there. */
  zone: z.enum(ZONES),
  declared,
  papers: z.array(paper),
  decisions: z.array(decision),
  /** Items that lie in an open case, and when they were last submitted. */
  submitted: z.array(z.strictObject({ item: criterionCode, at: z.iso.datetime() })),
  /** Fields of activity, where the AD names each, who stands behind that; the last version changed. */
  fields: z.strictObject({
    version,
    issues: z.array(
      z.strictObject({
        code: z.string().min(1),
        clause: z.string().min(1).nullable(),
        provenance: z.enum(PROVENANCES),
      }),
    ),
  }),
  /** How many; null: not answered. */
  people: z.strictObject({
    version,
    permanent: z.int().nonnegative().nullable(),
    teamLeaders: z.int().nonnegative().nullable(),
  }),
  /** Work done, by field and kind; null: not said. */
  works: z.array(
    z.strictObject({ issue: z.string().min(1).nullable(), workKind: z.string().min(1).nullable() }),
  ),
  /** Whether it means to work on the package in question with others; null: not answered. */
  partnership: z.enum(["alone", "with_others"]).nullable(),
});
export type Facts = z.infer<typeof factsSchema>;

/** What a package asks, by the codes of fields and kinds of work. Places are not among it. */
export const needsSchema = z.strictObject({
  packageId: z.string().min(1),
  issues: z.array(z.string().min(1)),
  workKinds: z.array(z.string().min(1)),
});
export type Needs = z.infer<typeof needsSchema>;
