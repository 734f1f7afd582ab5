/**
 * XML 1.0 from plain text. Text goes in as it is and is escaped here; there is no way to put
 * markup in but by `element`.
 */

export type XmlElement = { readonly markup: string };

/** What XML 1.0 has no way to say, and the invisible marks that turn the text after them around. */
const UNWANTED =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Numbers, not names: what a feed reader takes for HTML by mistake then still is no markup. */
const REFERENCES: Record<string, string> = {
  "&": "&#x26;",
  "<": "&#x3C;",
  ">": "&#x3E;",
  '"': "&#x22;",
  "'": "&#x27;",
};

export const withoutUnwanted = (text: string) => text.replace(UNWANTED, "");

/** Text as it may stand between tags and in attributes, of XML and HTML alike. */
export const escaped = (text: string) =>
  withoutUnwanted(text).replace(/[&<>"']/g, (mark) => REFERENCES[mark] ?? "");

export function element(
  name: string,
  attributes: Record<string, string>,
  ...content: (string | XmlElement)[]
): XmlElement {
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = content.map((part) => (typeof part === "string" ? escaped(part) : part.markup));
  return {
    markup: content.length
      ? `<${name}${open.join("")}>${inner.join("")}</${name}>`
      : `<${name}${open.join("")}/>`,
  };
}

export const xmlDocument = (root: XmlElement) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
