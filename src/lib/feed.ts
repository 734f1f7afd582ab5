import { element, escaped, xmlDocument } from "@/lib/xml";

/** Addresses are absolute. `paragraphs`: plain text. */
export type FeedItem = {
  title: string;
  link: string;
  /** Stays the same when name and address change. */
  id: string;
  published: Date;
  paragraphs: string[];
  categories: string[];
};
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** The page that shows the same. */
  link: string;
  /** The address of this feed itself. */
  self: string;
  items: FeedItem[];
};

/** RSS 2.0. Nothing in it depends on the hour, so that it stays the same while nothing is new. */
export function feedXml({ title, description, language, link, self, items }: Feed): string {
  const newest = items[0]?.published;
  const channel = [
    element("title", {}, title),
    element("link", {}, link),
    element("description", {}, description),
    element("language", {}, language),
    ...(newest ? [element("lastBuildDate", {}, newest.toUTCString())] : []),
    element("ttl", {}, "60"),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    ...items.map(itemElement),
  ];
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" },
      element("channel", {}, ...channel),
    ),
  );
}

const itemElement = ({ title, link, id, published, paragraphs, categories }: FeedItem) =>
  element(
    "item",
    {},
    element("title", {}, title),
    element("link", {}, link),
    element("guid", { isPermaLink: "false" }, id),
    element("pubDate", {}, published.toUTCString()),
    // Readers take a description for HTML, so its text is escaped for HTML first.
    element("description", {}, paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")),
    ...categories.map((category) => element("category", {}, category)),
  );
