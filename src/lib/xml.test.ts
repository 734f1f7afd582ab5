import { expect, test } from "vitest";
import { element, escaped, xmlDocument } from "./xml";

test.each([
  [
    `<script>alert("1" & '2')</script>`,
    "&#x3C;script&#x3E;alert(&#x22;1&#x22; &#x26; &#x27;2&#x27;)",
  ],
  ["a\u0000b\u0008c\uFFFEd\uD800e", "abcde"],
  ["Yayasan \u202Egnakaleb\u202C \u200Fmaju\u2066", "Yayasan gnakaleb maju"],
  ["😀 Ünïcode\ttab\nline", "😀 Ünïcode\ttab\nline"],
])("%j stays text", (text, begins) => {
  expect(escaped(text).startsWith(begins)).toBe(true);
  expect(escaped(text)).not.toMatch(/[<>"']/);
});

test("elements hold text and elements, attributes are escaped", () => {
  const one = element("a", { href: `/?x="&y` }, "1 < 2", element("b", {}));
  expect(one.markup).toBe(`<a href="/?x=&#x22;&#x26;y">1 &#x3C; 2<b/></a>`);
  expect(xmlDocument(one)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<a /);
});
