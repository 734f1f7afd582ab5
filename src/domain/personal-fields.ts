/** How a group is guarded in the database: as it is, encrypted (AES-256-GCM), or as a hash only. */
type Guard = "plain" | "encrypted" | "hashed";

type Group = { guards: readonly Guard[]; fields: Readonly<Record<string, readonly string[]>> };

/**
 * Every personal field that is kept, in the groups of the table on /privasi: what it is, what for, who
 * reads it and how long it stays are words there. A model or field of the schema that looks personal
 * and stands neither here nor in `NOT_PERSONAL` fails a test. Keys are models and fields of the schema.
 */
export const PERSONAL_GROUPS = {
  account: { guards: ["plain"], fields: { Person: ["name", "email"] } },
  secrets: {
    guards: ["hashed", "encrypted"],
    fields: {
      Person: ["passwordHash"],
      SecondFactor: ["personId", "secretCipher"],
      RecoveryCode: ["personId", "codeHash"],
      ExternalIdentity: ["personId", "subject"],
    },
  },
  sessions: {
    guards: ["hashed", "plain"],
    fields: { Session: ["personId", "keyHash", "device"] },
  },
  links: {
    guards: ["hashed", "encrypted"],
    fields: {
      OneTimeLink: ["personId", "tokenHash", "emailHash", "dataCipher"],
      Invitation: ["tokenHash", "emailHash", "emailCipher", "invitedById"],
    },
  },
  memberships: {
    guards: ["plain"],
    fields: { Membership: ["personId"], Agency: ["requestedById"] },
  },
  requests: {
    guards: ["plain", "encrypted"],
    fields: {
      OrganisationRegistration: ["personId", "reason"],
      Claim: ["personId", "explanationCipher", "codeHash", "reason"],
    },
  },
  board: { guards: ["plain"], fields: { OrganisationPerson: ["name", "expertise"] } },
  identity: {
    guards: ["encrypted", "hashed", "plain"],
    fields: { LegalIdentity: ["npwpCipher", "npwpHash", "notary"] },
  },
  imports: {
    guards: ["encrypted", "hashed", "plain"],
    fields: {
      ListImport: ["personId"],
      ListImportPart: ["content"],
      ListImportRow: ["content", "npwpCipher", "npwpHash", "reason", "decidedById"],
    },
  },
  contacts: { guards: ["plain"], fields: { OrganisationContact: ["value"] } },
  papers: { guards: ["plain"], fields: { Document: ["uploadedById"] } },
  forms: {
    guards: ["encrypted"],
    fields: {
      ProfileDraft: ["personId", "typedCipher"],
      UploadAttempt: ["personId", "stateCipher"],
      KeptForm: ["personId", "typedCipher"],
    },
  },
  statements: {
    guards: ["encrypted"],
    fields: { SignedStatement: ["personId", "signedCipher"] },
  },
  review: {
    guards: ["plain"],
    fields: {
      ReviewCase: ["reviewerId", "secondId"],
      ReviewDecision: ["personId", "note", "internalNote", "typed"],
      ReviewEvent: ["personId"],
      ConflictStatement: ["personId"],
      Affiliation: ["personId"],
      ConditionDecision: ["deciderId"],
      Letter: ["issuerId", "withdrawnById"],
    },
  },
  assessments: {
    guards: ["plain"],
    fields: {
      AssessmentRound: ["assessorId"],
      AssessmentAnswer: ["reason", "note", "assessorReason", "reply"],
      PackageAnswer: ["answers"],
    },
  },
  measures: {
    guards: ["plain"],
    fields: { Measure: ["deciderId"], MeasureStep: ["personId", "words", "note"] },
  },
  reports: {
    guards: ["plain", "encrypted", "hashed"],
    fields: { Report: ["text", "contactCipher", "reply", "codeHash"] },
  },
  mail: {
    guards: ["encrypted", "plain"],
    fields: {
      OutboxMail: ["personId", "contentCipher"],
      Notification: ["personId"],
      NotificationPreference: ["personId"],
    },
  },
  agencyWork: {
    guards: ["plain"],
    fields: {
      PackageImport: ["personId"],
      PackageInterest: ["personId", "note"],
      PackageStep: ["note"],
      ShortlistCandidate: ["deciderId", "reason"],
      ShortlistNote: ["personId", "words"],
      ShortlistWeighing: ["personId", "reason"],
      ShortlistLock: ["lockerId"],
    },
  },
  platformWork: {
    guards: ["plain"],
    fields: {
      DuplicatePair: ["deciderId", "note"],
      OrganisationMerge: ["mergedById", "undoneById"],
      RuleSet: ["madeById", "proposedById", "publishedById", "withdrawnById"],
      InstrumentDraft: ["madeById", "proposedById", "publishedById", "withdrawnById"],
    },
  },
  trail: {
    guards: ["plain", "hashed"],
    fields: {
      AuditEvent: ["actor", "subjectId", "details"],
      OrganisationVersion: ["actor", "restricted"],
    },
  },
} as const satisfies Record<string, Group>;
export type PersonalGroup = keyof typeof PERSONAL_GROUPS;
export const PERSONAL_GROUP_NAMES = Object.keys(PERSONAL_GROUPS) as PersonalGroup[];

/** Fields that look personal by their name and are not, with the reason. "Model.field". */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  "LegalIdentity.notaryPlace": "a town",
  "LegalIdentity.npwpMask": "public: four digits of the organisation's number",
  "ListImportRow.name": "an organisation",
  "ListImportRow.npwpMask": "digits of the organisation's number that may be shown",
  "DuplicatePair.reasons": "codes",
  "OrganisationMerge.reason": "told to both; personal values are masked",
  "OrganisationMerge.undoneReason": "told to both; personal values are masked",
  "StandingChange.reason": "a code with its parameters",
  "ExportEdition.name": "a day and a number",
  "ExportFile.editionName": "a day and a number",
  "LetterKey.privateCipher": "a key of the platform",
  "Letter.reason": "public; personal values are masked",
  "AuditEvent.subjectType": "a kind of thing",
  "AuditSeal.hash": "of the trail",
  "AuditHead.hash": "of the trail",
  "Measure.reason": "public; personal values are masked",
  "Agency.name": "a public body",
  "Agency.nameKey": "a public body",
  "Agency.mailDomains": "of a public body",
  "AgencyUnit.name": "a public body",
  "OutboxMail.answer": "what a server said, without addresses",
  "Notification.facts": "codes and numbers; no personal values",
  "Organisation.name": "an organisation",
  "OrganisationFormerName.name": "an organisation",
  "Klpd.name": "a public body",
  "Satker.name": "a public body",
  "Package.name": "announced by an agency",
  "Package.words": "of what an agency announced",
  "Package.contentHash": "of what an agency announced",
  "Region.name": "a place",
  "Region.shortName": "a place",
  "Holiday.nameId": "a day",
  "Holiday.nameEn": "a day",
  "InstrumentDraft.reason": "public: why a version was withdrawn",
  "ReferenceSet.name": "a table",
  "ReviewDecision.reason": "a code",
  "RuleSet.reason": "public: why a set was withdrawn",
  "SearchDocument.sortName": "an organisation",
  "Shortlist.unlockReason": "of the agency; asked not to name people",
  "ShortlistCandidate.reasonCode": "a code",
};
