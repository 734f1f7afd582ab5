import "server-only";
import type { MailWords } from "./i18n/mail-words";
import { element, withoutUnwanted } from "./xml";

/** The plain text part: lines of sentences, every link written out. */
export function mailText(words: MailWords): string {
  const { subject, text, lines, button, note, footer, settings, demo } = words;
  const blocks = [
    demo,
    subject,
    text,
    lines.map((line) => `- ${line}`).join("\n"),
    button && `${button.label}:\n${button.href}`,
    note,
    ["-- ", ...footer, settings && `${settings.label}: ${settings.href}`]
      .filter(Boolean)
      .join("\n"),
  ];
  return `${blocks.filter(Boolean).map(String).map(withoutUnwanted).join("\n\n")}\n`;
}

// Mail programs know no stylesheet of ours: colours and sizes of src/ui/styles/tokens.css, written out.
const FONT = "font-family:'Plus Jakarta Sans','Segoe UI',Roboto,Arial,sans-serif";
const STYLE = {
  page: `margin:0;padding:0;background:#f2f7f8;color:#14252d;${FONT};font-size:17px;line-height:1.6`,
  sheet: "max-width:560px;margin:0 auto;padding:24px 16px",
  demo: "margin:0 0 16px;padding:8px 16px;background:#fcf6e8;border:1px solid #e9bd62;font-size:14px;line-height:1.4",
  card: "background:#ffffff;border:1px solid #d8e0e3;border-radius:8px;padding:24px",
  brand: "margin:0 0 20px;font-size:20px;font-weight:700;color:#115265",
  title: "margin:0 0 12px;font-size:24px;line-height:1.2;font-weight:700",
  text: "margin:0 0 20px",
  list: "margin:0 0 20px;padding-left:20px",
  button:
    "display:inline-block;padding:12px 20px;background:#115265;border-radius:8px;color:#ffffff;font-weight:600;text-decoration:none",
  small: "margin:0 0 12px;font-size:14px;line-height:1.5;color:#43545c",
  foot: "margin:16px 24px 0",
  link: "color:#115265;word-break:break-all",
} as const;

/** The HTML part: no table, no image, nothing fetched, nothing followed. */
export function mailHtml(words: MailWords): string {
  const { language, subject, text, lines, button, buttonHint, note, footer, settings, demo } =
    words;
  const paragraph = (style: keyof typeof STYLE, ...content: Parameters<typeof element>[2][]) =>
    element("p", { style: STYLE[style] }, ...content);
  const link = (href: string, label: string) => element("a", { href, style: STYLE.link }, label);
  const card = [
    paragraph("brand", "Simpul"),
    element("h1", { style: STYLE.title }, subject),
    paragraph("text", text),
    ...(lines.length > 0
      ? [element("ul", { style: STYLE.list }, ...lines.map((line) => element("li", {}, line)))]
      : []),
    ...(button
      ? [
          paragraph("text", element("a", { href: button.href, style: STYLE.button }, button.label)),
          paragraph("small", buttonHint, element("br", {}), link(button.href, button.href)),
        ]
      : []),
    ...(note ? [paragraph("text", note)] : []),
  ];
  const foot = [
    ...footer.map((line) => paragraph("small", line)),
    ...(settings ? [paragraph("small", link(settings.href, settings.label))] : []),
  ];
  const page = element(
    "html",
    { lang: language },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width" }),
      element("title", {}, subject),
    ),
    element(
      "body",
      { style: STYLE.page },
      element(
        "div",
        { style: STYLE.sheet },
        ...(demo ? [paragraph("demo", demo)] : []),
        element("div", { style: STYLE.card }, ...card),
        element("div", { style: STYLE.foot }, ...foot),
      ),
    ),
  );
  return `<!doctype html>\n${page.markup}\n`;
}
