import "server-only";
import type { Breath } from "./breath";
import { PdfBroken, type PdfTokens } from "./pdf-tokens";

/** Names of what acts, or carries files, wherever they stand (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8, 13). */
const ACTIVE = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "Rendition",
  "Movie",
  "Sound",
  "RichMedia",
  "3D",
  "XFA",
  "EmbeddedFile",
  "EmbeddedFiles",
  "FileAttachment",
]);

/** The entries of a dictionary that we ask for; of all others only their names are looked at. */
const ASKED = new Set([
  "Type",
  "N",
  "First",
  "Filter",
  "F",
  "DecodeParms",
  "DP",
  "Length",
  "Encrypt",
  "Count",
  "Parent",
]);
const DEEPEST = 200;

/** A name with its slash, a number, the names of an array; null is anything else, a reference too. */
type PdfValue = string | number | string[] | null;

/** What is known of one object: the asked entries of its outermost dictionary, and whether it acts. */
export type PdfObject = {
  entries: Map<string, PdfValue>;
  /** Whether an asked entry stands there twice: readers differ on which one counts. */
  repeats: boolean;
  isActive: boolean;
};

/** Reads the object that begins at the present token (`tokens.next()` was called) to its last token. */
export async function readObject(tokens: PdfTokens, breath: Breath): Promise<PdfObject> {
  const object: PdfObject = { entries: new Map(), repeats: false, isActive: false };
  const open: string[] = [];
  let key: string | null = null;
  let before = "";

  const keep = (value: PdfValue) => {
    if (key !== null && ASKED.has(key)) {
      object.repeats ||= object.entries.has(key);
      object.entries.set(key, value);
    }
    before = key ?? "";
    key = null;
  };

  for (;;) {
    const { kind, value } = tokens;
    const isOfDictionary = open.length === 1 && open[0] === "<<";
    if (kind === "name" && ACTIVE.has(value)) object.isActive = true;
    if (kind === "end") throw new PdfBroken("an object without end");
    if (kind === "word" && value.startsWith("end")) throw new PdfBroken("an object without end");

    if (kind === "open") {
      if (isOfDictionary && key !== null) {
        const asked: string = key;
        keep(null);
        key = asked;
      }
      open.push(value);
      if (open.length > DEEPEST) throw new PdfBroken("too deep");
    } else if (kind === "close") {
      if (open.pop() !== (value === "]" ? "[" : "<<")) throw new PdfBroken("brackets do not match");
      if (open.length === 1) key = null;
    } else if (isOfDictionary) {
      if (key === null) {
        if (kind === "name") key = value;
        // What looked like a number was the beginning of a reference.
        else if (value === "R" && object.entries.has(before)) object.entries.set(before, null);
      } else {
        keep(kind === "name" ? `/${value}` : kind === "number" ? tokens.number : null);
      }
    } else if (open.length === 2 && open[1] === "[" && key !== null && kind === "name") {
      const names = object.entries.get(key);
      if (ASKED.has(key)) {
        object.entries.set(key, [...(Array.isArray(names) ? names : []), `/${value}`].slice(0, 9));
      }
    }
    if (breath.isDue()) await breath.take();
    if (open.length === 0) return object;
    tokens.next();
  }
}
