import { refuse, refuseWith } from "../result";
import { type Indicator, indicatorsOf, type Instrument, LEVELS } from "./instrument";

export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** More in a dimension are refused by the shape, too. */
export const MOST_INDICATORS = 12;
const FULL_WEIGHT = 100;

/**
 * What keeps a draft from being an instrument. `by`: per cent that are missing or too many; `at`: the
 * code of a dimension or an indicator.
 */
export type InstrumentFault =
  | { code: "weight-short" | "weight-over"; by: number }
  | { code: "indicator-last" | "indicator-many" | "package-only" | "code-twice"; at: string }
  | { code: "anchor-missing" | "anchor-same" | "anchor-untranslated" | "name-same"; at: string };
export type FaultCode = InstrumentFault["code"];

/** What is looked at before an instrument may be proposed, in the order in which it is shown. */
export const CHECKS = {
  weights: ["weight-short", "weight-over"],
  indicators: ["indicator-last", "indicator-many", "code-twice", "name-same"],
  general: ["package-only"],
  anchors: ["anchor-missing", "anchor-same"],
  languages: ["anchor-untranslated"],
} as const satisfies Record<string, readonly FaultCode[]>;
export type Check = keyof typeof CHECKS;

const plain = (text: string) => text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
const hasTwice = (texts: string[]) => new Set(texts.map(plain)).size !== texts.length;
/** "10-25 %" reads the same in every language; a word does not. */
const isWord = (text: string) => /\p{L}{2}/u.test(text);

function weightFaults({ dimensions }: Instrument): InstrumentFault[] {
  const sum = dimensions.reduce((all, { weight }) => all + weight, 0);
  // Weights as written may be binary fractions: hundredths are compared.
  const over = Math.round((sum - FULL_WEIGHT) * 100) / 100;
  if (over === 0) return [];
  return [{ code: over > 0 ? "weight-over" : "weight-short", by: Math.abs(over) }];
}

function anchorFaults({ code: at, anchors }: Indicator): InstrumentFault[] {
  const isWhole =
    anchors.map(({ level }) => level).join() === LEVELS.join() &&
    anchors.every((one) => LANGUAGES.every((language) => plain(one[language]) !== ""));
  if (!isWhole) return [{ code: "anchor-missing", at }];
  const faults: InstrumentFault[] = [];
  if (LANGUAGES.some((language) => hasTwice(anchors.map((one) => one[language]))))
    faults.push({ code: "anchor-same", at });
  if (anchors.some(({ id, en }) => isWord(id) && plain(id) === plain(en)))
    faults.push({ code: "anchor-untranslated", at });
  return faults;
}

/** Codes and names that stand twice in the whole instrument. */
function twice(content: Instrument): InstrumentFault[] {
  const indicators = indicatorsOf(content);
  const isTwice = (is: (one: Indicator) => string, one: Indicator) =>
    indicators.some((other) => other !== one && plain(is(other)) === plain(is(one)));
  return indicators.flatMap((one): InstrumentFault[] => {
    if (isTwice(({ code }) => code, one)) return [{ code: "code-twice", at: one.code }];
    const hasName = LANGUAGES.some((language) => isTwice((each) => each[language], one));
    return hasName ? [{ code: "name-same", at: one.code }] : [];
  });
}

/** Everything that is wrong with what would be published; none: it may be proposed. */
export const instrumentFaults = (content: Instrument): InstrumentFault[] => [
  ...weightFaults(content),
  ...content.dimensions.flatMap(({ code: at, indicators }): InstrumentFault[] => {
    if (indicators.length === 0) return [{ code: "indicator-last", at }];
    if (indicators.length > MOST_INDICATORS) return [{ code: "indicator-many", at }];
    // What depends on a package is out of the public total: such a dimension would have no public score.
    return indicators.every((one) => one.package_dependent) ? [{ code: "package-only", at }] : [];
  }),
  ...twice(content),
  ...indicatorsOf(content).flatMap(anchorFaults),
];

/** What keeps an instrument from being saved; `detail` of a weight: the per cent that differ, as text. */
export type FaultAnswer =
  | { ok: false; reason: "weight-short" | "weight-over"; detail: string }
  | { ok: false; reason: Exclude<InstrumentFault["code"], "weight-short" | "weight-over"> };

/** The first thing that is wrong with an instrument, as the refusal of a command. */
export function faultOf(content: Instrument): FaultAnswer | null {
  const [fault] = instrumentFaults(content);
  if (!fault) return null;
  return "by" in fault ? refuseWith(fault.code, String(fault.by)) : refuse(fault.code);
}
