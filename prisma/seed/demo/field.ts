/** One sentence in both languages; the English is the translation of this very Indonesian. */
export type Said = readonly [indonesian: string, english: string];

/** What an organisation does, then sentences on how it does just that. */
type Doing = readonly [what: Said, ...how: Said[]];

/** What an organisation says of its work. Marks such as {tempat} are filled by wording.ts. */
export type Texts = {
  does: readonly Doing[];
  /** Description of the service, by kind of work. */
  services: Record<string, string[]>;
  /** Titles of works, by kind of work. */
  works: Record<string, string[]>;
};

/** What the generator knows of one issue. */
export type Field = Texts & {
  issue: string;
  /** The issue in the middle of a sentence. */
  topic: Said;
  /** Second words of a name: "Yayasan Lentera SEHAT". */
  names: string[];
  targets: string[];
  expertise: string[];
  /** What the statutes say of this field. */
  clause: string;
  /** Who in government has this task, by today's names. */
  clients: { regency: string[]; province: string[]; ministry: string[] };
};
