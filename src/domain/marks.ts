import type { Provenance, Section, Standing } from "./organisation";
import { fillOf, type ProfileFacts } from "./profile-fill";

/** Three marks, never one badge. `full`, `half` and `none` are shapes; the words come with them. */
export type Marks = {
  profile: { shape: "full" | "half"; percent: number };
  documents: { shape: "full" | "half" | "none"; standing: Standing };
  record: { shape: "full" | "none"; works: number };
};

/** Only work that somebody other than the organisation has confirmed is a record. */
const CONFIRMED_BY_OTHERS: readonly Provenance[] = ["verified", "agency", "government"];
export const isConfirmedByOthers = (provenance: Provenance) =>
  CONFIRMED_BY_OTHERS.includes(provenance);

const DOCUMENT_SHAPES = {
  not_checked: "none",
  incomplete: "half",
  nearly_complete: "half",
  complete: "full",
} as const satisfies Record<Standing, string>;

export const marksOf = (facts: {
  fillPercent: number;
  standing: Standing;
  confirmedWorks: number;
}): Marks => ({
  profile: { shape: facts.fillPercent === 100 ? "full" : "half", percent: facts.fillPercent },
  documents: { shape: DOCUMENT_SHAPES[facts.standing], standing: facts.standing },
  record: { shape: facts.confirmedWorks > 0 ? "full" : "none", works: facts.confirmedWorks },
});

type WholeProfile = Omit<ProfileFacts, "counts" | "answeredNone"> & {
  standing: Standing;
  issues: unknown[];
  targetGroups: unknown[];
  workKinds: unknown[];
  workAreas: unknown[];
  finances: unknown[];
  experiences: { provenance: Provenance }[];
  sections: { section: Section; answer: "given" | "none" }[];
};

/** The marks of a profile that was read with all its parts. */
export const marksOfProfile = (profile: WholeProfile): Marks =>
  marksOf({
    fillPercent: fillOf({
      ...profile,
      counts: {
        issues: profile.issues.length,
        targetGroups: profile.targetGroups.length,
        services: profile.workKinds.length,
        workAreas: profile.workAreas.length,
        experiences: profile.experiences.length,
        finances: profile.finances.length,
      },
      answeredNone: profile.sections
        .filter(({ answer }) => answer === "none")
        .map(({ section }) => section),
    }).percent,
    standing: profile.standing,
    confirmedWorks: profile.experiences.filter((work) => isConfirmedByOthers(work.provenance))
      .length,
  });
