import {
  type ComparedGroup,
  type ComparisonRow,
  differ,
  type RowName,
  type Value,
} from "./comparison";
import { capabilityRows } from "./comparison-capability";
import {
  type ComparedFacts,
  countValue,
  emptyValue,
  financeYears,
  isRecent,
  largestValue,
  paperValue,
  placesValue,
  termsValue,
  textValue,
  wordsValue,
} from "./comparison-facts";
import { CLIENT_KINDS, CONTACT_CHANNELS, type PersonGroup, type Section } from "./organisation";

/** Shown even when nobody has one; other channels only when somebody does. */
const EXPECTED_CHANNELS: readonly string[] = ["email", "whatsapp", "phone", "website"];

type Year = ComparedFacts["finances"][number];

/**
 * Groups, rows and values of the organisations, in their order. `at`: civil time; "the last three
 * years" end with it.
 */
export function compareOrganisations(all: ComparedFacts[], at: Date): ComparedGroup[] {
  const row = (
    name: RowName,
    section: Section,
    valueOf: (facts: ComparedFacts) => Value,
    of: Pick<ComparisonRow, "year" | "channel" | "criterion" | "dimension"> = {},
  ): ComparisonRow => {
    const values = all.map((facts) => valueOf(facts) ?? emptyValue(facts, section));
    return { name, ...of, values, differs: differ(values) };
  };
  const group = (name: PersonGroup) =>
    row(name, name === "staff" ? "people" : "board", (facts) => countValue(inGroup(facts, name)));
  const eachYear = (name: RowName, valueOf: (year: Year) => Value) =>
    financeYears(all, at).map((year) =>
      row(
        name,
        "finance",
        ({ finances }) => {
          const found = finances.find((one) => one.year === year);
          return found ? valueOf(found) : null;
        },
        { year },
      ),
    );
  const channels = CONTACT_CHANNELS.filter(
    (channel) =>
      EXPECTED_CHANNELS.includes(channel) ||
      all.some(({ contacts }) => contacts.some((one) => one.channel === channel)),
  );

  const criteria = [
    ...new Set(all.flatMap(({ conditions }) => conditions.map(({ code }) => code))),
  ];

  return [
    {
      group: "identity",
      rows: [
        row("kind", "identity", ({ kind: code }) => code && { as: "coded", of: "kind", code }),
        row("form", "identity", ({ legalForm: code }) => code && { as: "coded", of: "form", code }),
        row("founded", "identity", ({ foundingYear: year }) =>
          year === null ? null : { as: "year", year },
        ),
        row("seat", "office", ({ regency, province }) => textValue(regency?.name, province?.name)),
        row("deed", "legal", ({ legal }) => paperValue(legal?.deedNumber, legal?.deedDate)),
        row("approval", "legal", ({ legal }) =>
          paperValue(legal?.approvalNumber, legal?.approvalDate),
        ),
        row("amendment", "legal", ({ legal }) =>
          paperValue(legal?.amendmentNumber, legal?.amendmentDate),
        ),
        row("skt", "legal", ({ legal }) => paperValue(legal?.sktNumber, null, legal?.sktUntil)),
        row("npwp", "legal", ({ legal }) => textValue(legal?.npwpMask)),
      ],
    },
    {
      group: "standing",
      rows: [
        row("profileFilled", "identity", ({ marks }) => ({
          as: "percent",
          percent: marks.profile.percent,
        })),
        row("documents", "identity", ({ standing: code }) => ({
          as: "coded",
          of: "standing",
          code,
        })),
        row("record", "identity", ({ marks }) => ({ as: "number", number: marks.record.works })),
        row("listing", "identity", ({ listing: code }) => ({ as: "coded", of: "listing", code })),
        ...criteria.map((criterion) =>
          row("condition", "identity", ({ conditions }) => conditionValue(conditions, criterion), {
            criterion,
          }),
        ),
        ...capabilityRows(all, row),
      ],
    },
    {
      group: "fields",
      rows: [
        row("issues", "fields", ({ issues }) => termsValue(issues.map(({ issue }) => issue))),
        row("services", "services", ({ workKinds }) =>
          termsValue(workKinds.map(({ workKind }) => workKind)),
        ),
        row("targetGroups", "fields", ({ targetGroups }) =>
          termsValue(targetGroups.map(({ targetGroup }) => targetGroup)),
        ),
        row("provinces", "work_areas", (facts) => placesValue(facts, "province")),
        row("regencies", "work_areas", (facts) => placesValue(facts, "regency")),
        row("districts", "work_areas", (facts) => placesValue(facts, "district")),
      ],
    },
    {
      group: "experience",
      rows: [
        row("recentWorks", "experience", ({ experiences }) =>
          countValue(experiences, (work) => isRecent(work, at)),
        ),
        row("works", "experience", ({ experiences }) => countValue(experiences)),
        row("typeThree", "experience", ({ experiences }) =>
          countValue(experiences, ({ isTypeThree }) => isTypeThree),
        ),
        row("largest", "experience", ({ experiences }) => largestValue(experiences)),
        row("clients", "experience", ({ experiences }) => {
          const kinds = CLIENT_KINDS.filter((kind) =>
            experiences.some(({ clientKind }) => clientKind === kind),
          );
          return kinds.length > 0 ? { as: "clients", kinds } : null;
        }),
      ],
    },
    {
      group: "people",
      rows: [
        group("executive"),
        group("supervisory"),
        group("advisory"),
        group("staff"),
        row("permanent", "people", (facts) =>
          countValue(inGroup(facts, "staff"), ({ permanent }) => permanent),
        ),
        row("expertise", "people", (facts) =>
          wordsValue(inGroup(facts, "staff").map(({ expertise }) => expertise)),
        ),
      ],
    },
    {
      group: "finance",
      rows: [
        ...eachYear("income", ({ income: rupiah }) => ({ as: "money", rupiah })),
        ...eachYear("audited", ({ audited: yes }) => ({ as: "yes-or-no", yes })),
        ...eachYear("publicShare", ({ publicShare: percent }) =>
          percent === null ? null : { as: "percent", percent },
        ),
      ],
    },
    {
      group: "contacts",
      rows: [
        row("office", "office", ({ street, district, regency, province, postcode }) =>
          textValue(
            street,
            district?.name,
            regency?.name,
            [province?.name, postcode].filter(Boolean).join(" "),
          ),
        ),
        ...channels.map((channel) =>
          row(
            "channel",
            "contacts",
            ({ contacts }) => {
              const found = contacts.find((one) => one.channel === channel);
              if (!found) return null;
              const { value, plainText = false } = found;
              return { as: "contact", channel, value, plainText };
            },
            { channel },
          ),
        ),
      ],
    },
  ];
}

/** What nobody has judged yet is not checked: never a yes, never a no. */
function conditionValue(conditions: ComparedFacts["conditions"], criterion: string): Value {
  const { result = "not_checked", until = null } =
    conditions.find(({ code }) => code === criterion) ?? {};
  // An end that has passed is told by the result.
  return { as: "condition", result, until: result === "met" ? until : null };
}

const inGroup = ({ people }: ComparedFacts, group: PersonGroup) =>
  people.filter((person) => person.group === group);
