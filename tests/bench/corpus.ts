import type { Searchable, SearchableWork } from "@/domain/search-projection";
import { issues, targetGroups, workKinds } from "../../prisma/seed/reference/taxonomies";
import { regions } from "../../prisma/seed/reference/regions";
import { type Random, randomOf, several, zipf } from "./random";
import { COMMON_NAMES, NAME_WORDS, TEXT_WORDS } from "./vocabulary";

/** One invented organisation: what the app searches, and what peers need to know beside it. */
export type Invented = Searchable & {
  number: number;
  publicId: string;
  listedAt: Date;
  changedAt: Date;
};

const FORMS = ["foundation", "association", "other_nonprofit", "unincorporated"] as const;
const FORM_NAMES = ["Yayasan", "Perkumpulan", "Lembaga", "Komunitas"];
const KINDS = [
  ...["general", "network", "research_institute", "legal_aid"],
  ...["professional_body", "community_media", "private_university"],
];
const LAST_DAY = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;

const all = regions();
const names = new Map(all.map(({ code, name }) => [code, name]));
const childrenOf = new Map<string, string[]>();
for (const { code, parentCode } of all) {
  if (parentCode) childrenOf.set(parentCode, [...(childrenOf.get(parentCode) ?? []), code]);
}
/** Java first: where organisations are. */
const provinces = zipf(
  [
    ..."32 35 33 31 36 34 12 73".split(" "),
    ...all.filter(({ level }) => level === "province").map(({ code }) => code),
  ],
  0.8,
);
const inside = new Map([...childrenOf].map(([code, children]) => [code, zipf(children, 0.6)]));
const TERMS = [issues, workKinds, targetGroups].map((rows) =>
  zipf(
    rows.map(({ code }) => code),
    0.9,
  ),
);
const words = zipf(TEXT_WORDS, 0.95);
const commonNames = zipf(COMMON_NAMES, 0.7);

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const text = (random: Random, least: number, more: number) =>
  Array.from({ length: least + Math.floor(random() * more) }, () => words(random)).join(" ");
const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const isoDay = (random: Random, years: number) =>
  LAST_DAY - Math.floor(random() * years * 365) * DAY;

/** The organisation of this number: the same every time, in every size of the corpus. */
export function invent(number: number): Invented {
  const random = randomOf(Math.imul(number + 1, 2_654_435_761));
  random();
  const one = <Item>(items: readonly Item[], skew = 2) =>
    items[Math.floor(random() ** skew * items.length)] as Item;
  const form = Math.floor(random() ** 2 * FORMS.length);
  const province = provinces(random);
  const regency = inside.get(province)!(random);
  const district = inside.get(regency)!(random);
  const nameWords = several(
    (from) =>
      from() < 0.75
        ? commonNames(from)
        : (NAME_WORDS[Math.floor(from() ** 2 * NAME_WORDS.length)] as string),
    2 + Math.floor(random() * 3),
    random,
  );
  const [issue, service, target] = TERMS.map((draw, at) =>
    several(draw, at === 1 && random() < 0.1 ? 0 : 1 + Math.floor(random() ** 2 * 5), random),
  ) as [string[], string[], string[]];
  const workAreas = workAreasOf(random, regency);
  const listed = isoDay(random, 6);
  return {
    number,
    publicId: number.toString(36).padStart(10, "0"),
    listedAt: new Date(listed),
    changedAt: new Date(Math.min(LAST_DAY, listed + Math.floor(random() * 500) * DAY)),
    name: `${FORM_NAMES[form]} ${nameWords.map(title).join(" ")}`,
    acronym: random() < 0.5 ? acronymOf(nameWords, number) : null,
    formerNames:
      random() < 0.05 ? [`Yayasan ${title(commonNames(random))} ${title(one(NAME_WORDS))}`] : [],
    approvalNumber:
      random() < 0.7 ? `AHU-${String(number + 1).padStart(7, "0")}.AH.01.04.Tahun 2018` : null,
    ...seatOf(random() < 0.02 ? null : province, random() < 0.04 ? null : regency),
    kind: random() < 0.05 ? null : one(KINDS, 3),
    legalForm: random() < 0.05 ? null : (FORMS[form] ?? null),
    standing: one(["not_checked", "incomplete", "complete", "nearly_complete"] as const, 3),
    band: null,
    issues: issue,
    services: service.map((code) => ({ code, description: text(random, 4, 6) })),
    targetGroups: target,
    workAreas,
    districtName: names.get(district) ?? null,
    mission: text(random, 12, 30),
    missionEn: null,
    experiences: Array.from({ length: Math.floor(random() ** 2 * 6) }, () => workOf(random, one)),
  };
}

const seatOf = (provinceCode: string | null, regencyCode: string | null) => ({
  provinceCode,
  regencyCode: provinceCode && regencyCode,
});

const acronymOf = (nameWords: string[], number: number) =>
  `${nameWords.map((word) => word.slice(0, 2)).join("")}${number % 7 === 0 ? number % 90 : ""}`.toUpperCase();

function workAreasOf(random: Random, regency: string): string[] {
  const areas = new Set<string>();
  const count = Math.floor(random() ** 2 * 5);
  for (let at = 0; at < count; at++) {
    const near = random() < 0.7 ? regency : inside.get(provinces(random))!(random);
    areas.add(random() < 0.5 ? near : inside.get(near)!(random));
  }
  return [...areas];
}

function workOf(random: Random, one: <Item>(items: readonly Item[]) => Item): SearchableWork {
  const started = isoDay(random, 9);
  const ended = started + Math.floor(random() * 500) * DAY;
  return {
    title: text(random, 5, 6),
    client: `Dinas ${title(words(random))} ${title(words(random))}`,
    startedOn: day(started),
    endedOn: ended > LAST_DAY ? null : day(ended),
    value: random() < 0.3 ? null : BigInt(Math.floor(20 + random() ** 3 * 2_000)) * 1_000_000n,
    workKindCode: one(workKinds).code,
    isTypeThree: random() < 0.2,
  };
}
