import { z } from "zod";
import { dayIn } from "./civil-day";
import { rulesOf, type DocumentType, type Visibility, VISIBILITIES } from "./documents";
import { choice, day, fault, line, needed } from "./profile-fields";
import { maskPersonalData } from "./personal-data";

/** What an organisation says of a paper; days as ISO dates. */
export type DocumentFields = {
  title: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  endsOn: string | null;
  visibility: Visibility;
};

export const DOCUMENT_FIELDS = [
  "title",
  "number",
  "issuer",
  "issuedOn",
  "endsOn",
  "visibility",
] as const satisfies (keyof DocumentFields)[];

/** Fifteen digits and more are a NIK or an NPWP, never the number of a letter. */
const PRIVATE_NUMBER = /\d(?:[\s.-]?\d){14,}/;

/**
 * What a person says of a paper of a type, from strings as they were typed; `at` is now, in civil
 * time. What a type does not ask for is left out, whatever was sent.
 */
export function documentFieldsSchema(type: DocumentType, at: Date) {
  const rules = rulesOf(type);
  const title = line("title").refine(
    (text) => text === null || maskPersonalData(text) === text,
    fault("title", "personal"),
  );
  return z
    .object({
      title: rules.title === "needed" ? needed("title", title) : title,
      number: line("number").refine(
        (text) => text === null || !PRIVATE_NUMBER.test(text),
        fault("number", "personal"),
      ),
      issuer: line("issuer").refine(
        (text) => text === null || maskPersonalData(text) === text,
        fault("issuer", "personal"),
      ),
      issuedOn: day("issuedOn").refine(
        // Papers are dated by where they are signed; the day begins in the east.
        (date) => date === null || date <= dayIn("WIT", at),
        fault("issuedOn", "future"),
      ),
      endsOn: day("endsOn"),
      visibility: needed("visibility", choice("visibility", VISIBILITIES)).refine(
        (chosen) => rules.visibilities.includes(chosen),
        fault("visibility", "choice"),
      ),
    })
    .refine(({ issuedOn, endsOn }) => !issuedOn || !endsOn || endsOn >= issuedOn, {
      path: ["endsOn"],
      message: fault("endsOn", "order"),
    })
    .transform((said): DocumentFields => ({
      title: rules.title ? said.title : null,
      number: rules.numbered ? said.number : null,
      issuer: rules.numbered ? said.issuer : null,
      issuedOn: said.issuedOn,
      endsOn: rules.ends ? said.endsOn : null,
      visibility: said.visibility,
    }));
}
