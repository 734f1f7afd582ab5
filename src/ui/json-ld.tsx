/**
 * Structured data for search engines. The one place that writes raw text into a page: "<" is written
 * as an escape, so that no value can end the script element.
 */
export const JsonLd = ({ value }: { value: Record<string, unknown> }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{
      __html: JSON.stringify(value).replace(
        /[<>&\u2028\u2029]/g,
        (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    }}
  />
);
