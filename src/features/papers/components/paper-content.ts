import "server-only";
import { amountInWords } from "@/domain/amount-words";
import type { ShortlistSnapshot } from "@/domain/shortlist";
import { formatInstant, formatIsoDay, formatNumber, formatRupiah } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { translatorOf } from "@/lib/i18n/translator";
import type messages from "@/messages/id.json";
import { type Paper, PAPER_CODES } from "../schema";
import { candidateBlocks, candidateTable, shortTable } from "./candidate-blocks";
import { type Block, type Cell, cell, clean, counted, type PaperModel } from "./paper-model";

/**
 * What a paper says, of nothing but the locked snapshot: the same snapshot makes the same paper.
 * `sha256`: of the snapshot, printed so that a paper can be held against what was locked.
 */
export function paperContent(
  snapshot: ShortlistSnapshot,
  sha256: string,
  paper: Paper,
  locale: Locale,
): PaperModel {
  const t = translatorOf(locale);
  const blanks: string[] = [];
  const number = `${snapshot.number}/${PAPER_CODES[paper]}`;
  const version = t("papers.version", { version: String(snapshot.version) });
  const { packageBlock, kakBlock } = asked(snapshot, locale, blanks);
  const body: Record<Paper, () => Block[]> = {
    "kertas-kerja": () => [
      packageBlock(),
      kakBlock(),
      ...criteria(snapshot, locale),
      candidateTable(snapshot.candidates, locale),
      ...candidateBlocks(snapshot.candidates, locale),
    ],
    "daftar-panjang": () => [packageBlock(), candidateTable(snapshot.candidates, locale)],
    "daftar-pendek": () => [packageBlock(), kakBlock(), shortTable(snapshot.candidates, locale)],
  };
  const locked = formatInstant(locale, new Date(snapshot.lockedAt));
  const blocks: Block[] = [
    ...(snapshot.isExample
      ? [{ kind: "paragraph", look: "warning", text: t("papers.example") } as const]
      : []),
    { kind: "paragraph", look: "strong", text: t("papers.aid") },
    { kind: "paragraph", text: t("papers.check") },
    ...(snapshot.unlockReason === null
      ? []
      : [
          {
            kind: "paragraph",
            text: t("papers.unlocked", { reason: clean(snapshot.unlockReason) }),
          } as const,
        ]),
    ...body[paper](),
  ];
  const rules = { code: snapshot.ruleSet.code, version: String(snapshot.ruleSet.version) };
  return {
    ...{ title: t(`papers.title.${paper}`), number, version, language: locale },
    subject: clean(snapshot.package.name),
    madeAt: new Date(snapshot.lockedAt),
    foot: `${number} · ${version}`,
    page: (page, of) => t("papers.page", { page: String(page), of: String(of) }),
    blocks: [
      ...blocks,
      { kind: "heading", level: 2, text: t("papers.blanks") },
      ...(blanks.length === 0
        ? [{ kind: "paragraph", text: t("papers.noBlanks") } as const]
        : [
            { kind: "paragraph", text: t("papers.blanksNote") } as const,
            { kind: "list", items: blanks } as const,
          ]),
      signatures(snapshot, locale),
      { kind: "heading", level: 2, text: t("papers.origin") },
      { kind: "paragraph", look: "note", text: t("papers.lockedAt", { instant: locked }) },
      { kind: "paragraph", look: "note", text: t("papers.rules", rules) },
      { kind: "paragraph", look: "note", text: t("papers.hash", { sha256 }) },
    ],
  };
}

/** What was asked for; every value that is not there is a marked blank and is told in `blanks`. */
function asked(of: ShortlistSnapshot, locale: Locale, blanks: string[]) {
  const t = translatorOf(locale);

  const row = (field: Field, value: string | null): { label: string; value: Cell } => {
    const label = t(`papers.field.${field}`);
    const said = clean(value ?? "");
    if (said) return { label, value: { text: said } };
    blanks.push(label);
    return { label, value: { text: t("papers.blank", { what: label }), blank: true } };
  };

  /** In figures and in words; what nobody has set is a blank, once. */
  const amount = (field: "packageCeiling" | "kakCeiling", rupiah: string) => {
    const value = BigInt(rupiah);
    if (value === 0n) return [row(field, null)];
    const figures = counted(formatRupiah(locale, value), Number(value));
    const words = cell(amountInWords(value, locale));
    return [
      { label: t(`papers.field.${field}`), value: figures },
      { label: t("papers.inWords"), value: words },
    ];
  };

  const packageBlock = (): Block => {
    const { agency, package: pack } = of;
    return {
      ...{ kind: "facts", title: t("papers.package") },
      rows: [
        row("agency", agency.name),
        row("unit", agency.unit),
        row("name", pack.name),
        row("klpd", pack.klpd),
        row("satker", pack.satker),
        row("budgetYear", String(pack.budgetYear)),
        row("rupCode", pack.rupCode),
        ...amount("packageCeiling", pack.ceiling),
      ],
    };
  };

  const kakBlock = (): Block => {
    const { kak } = of;
    const named = (all: { id: string; en: string }[]) => all.map((one) => one[locale]).join(", ");
    const day = (iso: string | null) => iso && formatIsoDay(locale, iso);
    const people = kak.people.map(({ task, count }) => `${formatNumber(locale, count)} ${task}`);
    const terms = kak.terms.map(({ percent, after }) =>
      t("papers.term", { percent: String(percent), after: String(after) }),
    );
    return {
      ...{ kind: "facts", title: t("papers.kak") },
      rows: [
        row("issues", named(kak.issues)),
        row("workKinds", named(kak.workKinds)),
        row("targetGroups", named(kak.targetGroups)),
        row("places", kak.places.join("; ")),
        row("outputs", kak.outputs.join("; ")),
        row("startsOn", day(kak.startsOn)),
        row("endsOn", day(kak.endsOn)),
        ...amount("kakCeiling", kak.ceiling),
        row("people", people.join("; ")),
        row("route", kak.route && t(`papers.route.${kak.route}`)),
        row("partnership", t(kak.partnership ? "papers.withPartner" : "papers.withoutPartner")),
        row("terms", terms.join("; ")),
      ],
    };
  };
  return { packageBlock, kakBlock };
}
type Field = keyof (typeof messages)["papers"]["field"];

function criteria({ criteria: of }: ShortlistSnapshot, locale: Locale): Block[] {
  const t = translatorOf(locale);
  return [
    {
      ...{ kind: "table", level: 2, title: t("papers.criteria"), widths: [80, 20] },
      head: [t("papers.head.factor"), t("papers.head.weight")],
      rows: of.weights.map(({ factor, weight }) => [
        cell(t(`papers.factor.${factor}`)),
        counted(t("papers.percent", { value: String(weight) }), weight),
      ]),
    },
    { kind: "paragraph", text: t("papers.seed", { seed: clean(of.seed) }) },
    ...(of.sensitivity.length === 0
      ? []
      : [
          { kind: "heading", level: 3, text: t("papers.sensitivity") } as const,
          { kind: "list", items: of.sensitivity.map((one) => clean(one[locale])) } as const,
        ]),
  ];
}

function signatures({ agency }: ShortlistSnapshot, locale: Locale): Block {
  const t = translatorOf(locale);
  const lines = (["placeAndDay", "name", "nip"] as const).map((one) => t(`papers.sign.${one}`));
  return {
    ...{ kind: "signatures", title: t("papers.signatures") },
    people: [
      { role: t("papers.sign.made", { unit: clean(agency.unit ?? agency.name) }), lines },
      { role: t("papers.sign.ppk"), lines },
    ],
  };
}
