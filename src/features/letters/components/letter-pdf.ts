import "server-only";
import type { LetterContent } from "@/domain/letter";
import { formatDayOf, formatIsoDay } from "@/lib/i18n/format";
import { absoluteUrl } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { translatorOf } from "@/lib/i18n/translator";
import { pdfBytes, pdfSheet, SHEET, SHEET_INNER } from "@/lib/pdf-sheet";
import { qrPath } from "@/lib/qr";

type Sheet = PDFKit.PDFDocument;
type Element = ReturnType<Sheet["struct"]>;

const INK = "#14252d";
const SOFT = "#4a5c64";
const INDIGO = "#115265";
const BROWN = "#8a5a08";
const LINE = "#c9d3d6";
const RED = "#b3261e";
const LEFT = SHEET.margin;
/** Where the columns of the table begin, from the margin, and how wide each is. */
const COLUMNS = [
  { at: 0, width: 36 },
  { at: 44, width: 188 },
  { at: 240, width: 96 },
  { at: 344, width: SHEET_INNER - 344 },
] as const;
const QR = 112;

/** A letter as it is printed and kept: Indonesian on its first page, English on its second. */
export async function letterPdf(content: LetterContent): Promise<Buffer> {
  const t = translatorOf("id");
  const sheet = pdfSheet({
    title: `${t("letters.pdf.title")} ${content.number}`,
    subject: content.organisation.name,
    language: "id",
    madeAt: new Date(content.issuedAt),
  });
  const whole = sheet.struct("Document");
  sheet.addStructure(whole);
  for (const [at, locale] of (["id", "en"] as const).entries()) {
    if (at > 0) sheet.addPage();
    const part = sheet.struct("Sect", { lang: locale, title: locale.toUpperCase() });
    whole.add(part);
    drawPage(sheet, part, content, locale);
    part.end();
  }
  whole.end();
  return pdfBytes(sheet);
}

type Look = { strong?: boolean; size?: number; colour?: string; x?: number; width?: number };

function drawPage(sheet: Sheet, part: Element, content: LetterContent, locale: Locale) {
  const t = translatorOf(locale);
  const { number, organisation, ruleSet, code } = content;
  const say = (type: string, text: string, gap: number, look: Look = {}) => {
    const { strong = false, size = 10.5, colour = INK, x = LEFT, width = SHEET_INNER } = look;
    const y = sheet.y + gap;
    const draw = () => {
      sheet.font(strong ? "strong" : "text", size).fillColor(colour);
      sheet.text(text, x, y, { width, lineGap: size * 0.25 });
    };
    part.add(sheet.struct(type, {}, draw));
  };
  sheet.y = LEFT - 8;
  say("P", "Simpul", 0, { strong: true, size: 13, colour: INDIGO });
  if (content.isExample) {
    say("P", t("letters.pdf.example"), 4, { strong: true, size: 12, colour: RED });
  }
  say("H1", t("letters.pdf.title"), 18, { strong: true, size: 24 });
  const issued = formatDayOf(locale, new Date(content.issuedAt), content.zone, "long");
  say("P", t("letters.pdf.number", { number, day: issued }), 4, { colour: SOFT });
  say("P", organisation.name, 18, { strong: true, size: 15 });
  const unit = content.unit;
  say("P", t("letters.pdf.statement", { unit, id: organisation.id }), 6);
  sheet.y += 14;
  drawItems(sheet, part, content, locale);
  const { unconfirmed } = ruleSet;
  say("P", t("letters.pdf.basis", { basis: ruleSet.legalBasis }), 14, { size: 9, colour: SOFT });
  if (unconfirmed) {
    say("P", t("letters.pdf.unconfirmed", { unconfirmed }), 2, { size: 9, colour: SOFT });
  }
  const rules = { code: ruleSet.code, version: String(ruleSet.version) };
  say("P", t("letters.pdf.rules", rules), 2, { size: 9, colour: SOFT });

  const top = sheet.y + 16;
  say("P", content.notice[locale], 18, { strong: true, x: LEFT + 14, width: SHEET_INNER - 14 });
  artifact(sheet, () => {
    const height = sheet.y - top;
    sheet.rect(LEFT, top, 3, height).fill(BROWN);
  });

  const url = absoluteUrl(locale, `/verifikasi/${code}`);
  const from = sheet.y + 24;
  drawQr(sheet, part, url, from, t("letters.pdf.qrAlt", { url }));
  const beside = { x: LEFT + QR + 20, width: SHEET_INNER - QR - 20 };
  sheet.y = from;
  say("H2", t("letters.pdf.checkTitle"), 0, { ...beside, strong: true, size: 13 });
  say("P", t("letters.pdf.check"), 4, beside);
  say("P", url, 6, { ...beside, colour: INDIGO });
  say("P", t("letters.pdf.code", { code }), 4, { ...beside, strong: true });
}

/** What is only to look at, and no part of what is read out. */
function artifact(sheet: Sheet, draw: () => void) {
  sheet.markContent("Artifact", { type: "Layout" });
  draw();
  sheet.endMarkedContent();
}

function drawItems(sheet: Sheet, part: Element, { items }: LetterContent, locale: Locale) {
  const t = translatorOf(locale);
  const table = sheet.struct("Table");
  part.add(table);
  const row = (cells: string[], isHead: boolean) => {
    const size = isHead ? 9 : 10;
    const y = sheet.y;
    sheet.font(isHead ? "strong" : "text", size);
    const height = Math.max(
      ...cells.map((text, at) => sheet.heightOfString(text, { width: COLUMNS[at]!.width })),
    );
    const line = sheet.struct("TR");
    table.add(line);
    for (const [at, text] of cells.entries()) {
      const { at: x, width } = COLUMNS[at]!;
      const isName = isHead || at === 0;
      const draw = () => {
        sheet.font(isName ? "strong" : "text", size).fillColor(isHead ? SOFT : INK);
        sheet.text(text, LEFT + x, y, { width });
      };
      const scope = { scope: isHead ? "Column" : "Row" } as object;
      line.add(sheet.struct(isName ? "TH" : "TD", isName ? scope : {}, draw));
    }
    line.end();
    artifact(sheet, () => {
      const below = y + height + 5;
      sheet.moveTo(LEFT, below).lineTo(LEFT + SHEET_INNER, below);
      sheet.lineWidth(isHead ? 1.2 : 0.6).stroke(isHead ? INDIGO : LINE);
    });
    sheet.y = y + height + 12;
  };
  row(
    (["item", "condition", "checked", "until"] as const).map((one) => t(`letters.pdf.${one}`)),
    true,
  );
  for (const { code, decidedOn, until, policy } of items) {
    const title = t(`eligibility.criteria.${code as "K1"}.title`);
    const day = until && formatIsoDay(locale, until);
    const end = day ? t(`letters.ends.${policy ?? "paper_date"}`, { day }) : t("letters.ends.none");
    row([code, title, formatIsoDay(locale, decidedOn), end], false);
  }
  table.end();
}

function drawQr(sheet: Sheet, part: Element, url: string, top: number, alt: string) {
  const { path, size } = qrPath(url);
  const scale = QR / size;
  const bbox = [LEFT, top, LEFT + QR, top + QR];
  const draw = () => {
    sheet.save().translate(LEFT, top).scale(scale).path(path).fill("#000000").restore();
  };
  part.add(sheet.struct("Figure", { alt, bbox, placement: "Block" } as object, draw));
}
