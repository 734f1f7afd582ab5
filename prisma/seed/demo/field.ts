/** What the generator knows of one issue. {tempat} stands for the place's own name, {n} for a number. */
export type Field = {
  issue: string;
  /** Second words of a name: "Yayasan Lentera SEHAT". */
  names: string[];
  /** What the organisation does, each with sentences on how it does it. */
  does: [what: string, ...how: string[]][];
  english: string[];
  /** Description of the service, and titles of works, by kind of work. */
  services: Record<string, string[]>;
  works: Record<string, string[]>;
  targets: string[];
  expertise: string[];
  /** What the statutes say of this field. */
  clause: string;
  /** Which office of a regency or province buys such work. */
  offices: string[];
};
