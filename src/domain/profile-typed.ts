import type { Typed } from "./form-state";
import type { ContactChannel, Section } from "./organisation";
import type { ProfileContent } from "./profile";
import { MEDIA } from "./profile-fields";

const text = (value: string | number | null | undefined) => (value == null ? "" : String(value));
const tick = (value: boolean) => (value ? "1" : "");
const noted = (rows: { code: string; note: string | null }[]) =>
  rows.map(({ code, note }) => `${code}\t${note ?? ""}`).join("\n");

/** The codes at or below a place, of which the form of one province or regency speaks. */
export const isWithin = (code: string, scope: string) =>
  code === scope || code.startsWith(`${scope}.`);

/** What stands in the form of a plain section before anybody types. `scope`: see `work_areas`. */
export function typedOfSection(
  profile: ProfileContent,
  section: Exclude<Section, "board" | "people" | "experience" | "finance">,
  scope = "",
): Typed {
  const contact = (channel: ContactChannel) =>
    text(profile.contacts.find((one) => one.channel === channel)?.value);
  switch (section) {
    case "identity":
      return {
        name: profile.name,
        acronym: text(profile.acronym),
        formerNames: profile.formerNames
          .map(({ name, untilYear }) => (untilYear ? `${name} (${untilYear})` : name))
          .join("\n"),
        legalForm: text(profile.legalForm),
        kind: text(profile.kind),
        foundingYear: text(profile.foundingYear),
        mission: text(profile.mission),
        missionEn: text(profile.missionEn),
      };
    case "legal": {
      const { legal } = profile;
      const typed = Object.fromEntries(LEGAL.map((field) => [field, text(legal?.[field])]));
      // The number itself is never shown again; leaving it empty keeps it.
      return { ...typed, npwp: "" };
    }
    case "office":
      return {
        regencyCode: text(profile.regencyCode),
        districtCode: text(profile.districtCode),
        street: text(profile.street),
        postcode: text(profile.postcode),
        officeTenure: text(profile.officeTenure),
      };
    case "fields":
      return {
        issues: noted(profile.issues.map(({ code, clause }) => ({ code, note: clause }))),
        targetGroups: profile.targetGroups.join("\n"),
      };
    case "services":
      return {
        services: noted(profile.services.map((one) => ({ code: one.code, note: one.description }))),
      };
    case "work_areas":
      return { workAreas: profile.workAreas.filter((code) => isWithin(code, scope)).join("\n") };
    case "integrity":
      return Object.fromEntries(profile.integrity.map(({ topic, answer }) => [topic, answer]));
    case "contacts":
      return {
        email: contact("email"),
        whatsapp: contact("whatsapp"),
        phone: contact("phone"),
        website: contact("website"),
        media: MEDIA.map((channel) => mediaAddress(channel, contact(channel)))
          .filter(Boolean)
          .join("\n"),
      };
  }
}

const LEGAL = [
  ...(["deedNumber", "deedDate", "notary", "notaryPlace", "approvalNumber"] as const),
  ...(["approvalDate", "amendmentNumber", "amendmentDate"] as const),
  ...(["sktNumber", "sktIssuer", "sktFrom", "sktUntil"] as const),
];

/** Lists write "@nama" or "nama" where a form wants an address. */
function mediaAddress(channel: ContactChannel, value: string): string {
  if (value === "" || value.includes("/")) return value;
  const handle = value.replace(/^@/, "");
  return channel === "tiktok" || channel === "youtube"
    ? `https://www.${channel}.com/@${handle}`
    : channel === "linkedin"
      ? `https://www.linkedin.com/company/${handle}`
      : `https://www.${channel}.com/${handle}`;
}

/** An item as its form holds it, with the version it has now; null when there is no such item. */
export function typedOfItem(
  profile: ProfileContent,
  section: "board" | "people" | "experience" | "finance",
  item: string,
): { typed: Typed; version: number } | null {
  if (section === "experience") {
    const work = profile.experiences.find(({ id }) => id === item);
    if (!work) return null;
    const typed = {
      ...{ title: work.title, client: work.client, clientKind: work.clientKind },
      ...{ issueCode: text(work.issueCode), workKindCode: text(work.workKindCode) },
      ...{ regionCode: text(work.regionCode), startedOn: work.startedOn },
      ...{ endedOn: text(work.endedOn), value: text(work.value), role: work.role },
      isTypeThree: tick(work.isTypeThree),
    };
    return { typed, version: work.version };
  }
  if (section === "finance") {
    const found = profile.finances.find(({ year }) => String(year) === item);
    if (!found) return null;
    const { year, income, spending, publicShare, audited, version } = found;
    const typed = {
      ...{ year: text(year), income, spending },
      ...{ publicShare: text(publicShare), audited: tick(audited) },
    };
    return { typed, version };
  }
  const person = profile.people.find(({ id }) => id === item);
  if (!person || (person.group === "staff") !== (section === "people")) return null;
  const { version } = person;
  const said = { personName: person.name, position: person.role };
  if (section === "people") {
    const permanent = tick(person.permanent);
    return { typed: { ...said, expertise: text(person.expertise), permanent }, version };
  }
  const term = { termFrom: text(person.termFrom), termUntil: text(person.termUntil) };
  return { typed: { group: person.group, ...said, ...term }, version };
}
