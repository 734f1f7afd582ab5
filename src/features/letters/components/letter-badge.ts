import "server-only";
import type { Marks } from "@/domain/marks";
import { formatDayOf } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { translatorOf } from "@/lib/i18n/translator";
import { element, type XmlElement, xmlDocument } from "@/lib/xml";
import type { LetterView } from "../queries/letter";

const WIDTH = 360;
const LINE = 22;
const LEFT = 18;
const INK = "#14252d";
const SOFT = "#4a5c64";
/** Shapes differ as well as colours: a whole knot, half of one, a ring of dashes. */
const FILL = { full: "#115265", half: "#115265", none: "none" } as const;

type Line = { text: string; shape?: keyof typeof FILL; strong?: boolean; colour?: string };
type Shown = { letter: LetterView; marks: Marks | null };

/** A picture for other sites: the three marks and the letter as they are today, and what it is not. */
export function letterBadge({ letter, marks }: Shown, locale: Locale, at: Date): string {
  const t = translatorOf(locale);
  const { content, number, state } = letter;
  const title = t("letters.badge.title", { name: content.organisation.name });
  const lines: Line[] = [
    { text: clipped(title), strong: true, colour: "#115265" },
    ...(content.isExample
      ? [{ text: t("letters.badge.example"), strong: true, colour: "#b3261e" }]
      : []),
    ...(marks ? markLines(marks, locale) : []),
    {
      text: t("letters.badge.letter", { number, state: t(`labels.letterState.${state}`) }),
      strong: true,
    },
    {
      text: t("letters.badge.day", { day: formatDayOf(locale, at, content.zone, "long") }),
      colour: SOFT,
    },
    { text: t("letters.badge.notice"), colour: SOFT },
  ];
  const height = lines.length * LINE + 22;
  const size = { width: String(WIDTH), height: String(height) };
  const frame = { x: "1", y: "1", width: String(WIDTH - 2), height: String(height - 2), rx: "6" };
  return xmlDocument(
    element(
      "svg",
      {
        ...{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${height}`, ...size },
        ...{ role: "img", lang: locale, "font-family": "system-ui, sans-serif", "font-size": "13" },
        "aria-label": lines.map(({ text }) => text).join(". "),
      },
      element("title", {}, title),
      element("rect", { ...frame, fill: "#ffffff", stroke: "#115265", "stroke-width": "2" }),
      ...lines.flatMap((line, at) => drawn(line, 27 + at * LINE)),
    ),
  );
}

function markLines({ profile, documents, record }: Marks, locale: Locale): Line[] {
  const t = translatorOf(locale);
  const { standing } = documents;
  return [
    { shape: profile.shape, text: t("marks.profile", { percent: profile.percent }) },
    {
      shape: documents.shape,
      text:
        standing === "not_checked"
          ? t("marks.documentsNotChecked")
          : t("marks.documentsChecked", { standing: t(`labels.standing.${standing}`) }),
    },
    { shape: record.shape, text: t("marks.record", { works: record.works }) },
  ];
}

function drawn({ text, shape, strong, colour = INK }: Line, y: number): XmlElement[] {
  const weight: Record<string, string> = strong ? { "font-weight": "700" } : {};
  const x = String(shape ? LEFT + 22 : LEFT);
  return [
    ...(shape ? mark(shape, y - 4.5) : []),
    element("text", { x, y: String(y), fill: colour, ...weight }, text),
  ];
}

function mark(shape: keyof typeof FILL, y: number): XmlElement[] {
  const cx = LEFT + 7;
  const ring = { cx: String(cx), cy: String(y), r: "6", stroke: "#115265", "stroke-width": "2" };
  if (shape === "half") {
    const half = `M${cx} ${y - 6}a6 6 0 0 0 0 12z`;
    return [
      element("circle", { ...ring, fill: "none" }),
      element("path", { d: half, fill: FILL.half }),
    ];
  }
  const dashes: Record<string, string> = shape === "none" ? { "stroke-dasharray": "2.4 2.3" } : {};
  return [element("circle", { ...ring, fill: FILL[shape], ...dashes })];
}

/** A picture has one width, whatever the name. */
const clipped = (text: string) => (text.length > 46 ? `${text.slice(0, 45).trimEnd()}…` : text);
