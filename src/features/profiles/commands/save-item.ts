import "server-only";
import type { Actor } from "@/domain/actor";
import type { SectionValue } from "@/domain/profile-schemas";
import { typedOfItem } from "@/domain/profile-typed";
import { type ItemSection, MOST_ITEMS, NEW_ITEM } from "@/domain/profile-units";
import { ok, refuse, refuseWith, type Result } from "@/domain/result";
import type { Meanwhile } from "@/domain/versions-side-by-side";
import { dateOfDay } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import type { Envelope } from "../schema";
import { type Before, type Changed, changeProfile, type ChangeRefusal } from "./change-profile";

type Save<Of extends ItemSection> = Omit<Envelope, "onwards"> & {
  section: Of;
  value: SectionValue<Of>;
};
export type SaveItemRefusal = ChangeRefusal | "too-many-items" | "year-there" | "item-gone";
type Conflict = { ok: false; reason: "changed-meanwhile"; detail: Meanwhile };

/** Adds an item to a list of the profile, or saves one that nobody saved since the person began. */
export async function saveItem<Of extends ItemSection>(
  actor: Actor,
  { section, value, item, base, requestId, organisationId }: Save<Of>,
  at: Date = clock(),
): Promise<Result<Changed, SaveItemRefusal> | Conflict> {
  return changeProfile<SaveItemRefusal | "changed-meanwhile">(
    actor,
    { act: "profiles/save-item", organisationId, section, item, requestId, answer: "given" },
    at,
    async (tx, before) => {
      const isNew = item === NEW_ITEM;
      const found = isNew ? null : typedOfItem(before.content, section, item);
      if (!isNew && !found) return refuse("item-gone");
      if (found && found.version !== base) {
        return refuseWith("changed-meanwhile", { version: found.version, theirs: found.typed });
      }
      if (isNew && countOf(before, section) >= MOST_ITEMS[section]) return refuse("too-many-items");
      if (section === "finance" && isYearTaken(before, item, value as SectionValue<"finance">)) {
        return refuse("year-there");
      }
      await WRITERS[section](tx, before, isNew ? null : item, value);
      return ok(null);
    },
  ) as Promise<Result<Changed, SaveItemRefusal> | Conflict>;
}

const countOf = ({ content }: Before, section: ItemSection): number => {
  if (section === "experience") return content.experiences.length;
  if (section === "finance") return content.finances.length;
  return content.people.filter(({ group }) => (group === "staff") === (section === "people"))
    .length;
};

const isYearTaken = ({ content }: Before, item: string, { year }: SectionValue<"finance">) =>
  content.finances.some((one) => one.year === year && String(one.year) !== item);

type Writer<Of extends ItemSection> = (
  tx: Tx,
  before: Before,
  id: string | null,
  value: SectionValue<Of>,
) => Promise<unknown>;

const again = { version: { increment: 1 } } as const;

async function writePerson(
  tx: Tx,
  { organisationId, content }: Before,
  id: string | null,
  person: {
    group: "advisory" | "supervisory" | "executive" | "staff";
    name: string;
    role: string;
    expertise?: string | null;
    permanent?: boolean;
    termFrom?: Date | null;
    termUntil?: Date | null;
  },
) {
  const former = content.people.find((one) => one.id === id);
  if (id === null || !former) {
    const position = await freePosition(tx, organisationId, person.group);
    await tx.organisationPerson.create({ data: { organisationId, ...person, position } });
    return;
  }
  const moved = former.group !== person.group;
  await tx.organisationPerson.update({
    where: { id, organisationId },
    data: {
      ...person,
      ...again,
      ...(moved && { position: await freePosition(tx, organisationId, person.group) }),
    },
  });
}

/** Behind the last of a group. */
async function freePosition(
  tx: Tx,
  organisationId: string,
  group: "advisory" | "supervisory" | "executive" | "staff",
): Promise<number> {
  const last = await tx.organisationPerson.aggregate({
    where: { organisationId, group },
    _max: { position: true },
  });
  return (last._max.position ?? -1) + 1;
}

const WRITERS: { [Of in ItemSection]: Writer<Of> } = {
  board: (tx, before, id, { group, personName, position, termFrom, termUntil }) =>
    writePerson(tx, before, id, {
      ...{ group, name: personName, role: position },
      ...{ termFrom: dateOfDay(termFrom), termUntil: dateOfDay(termUntil) },
    }),
  people: (tx, before, id, { personName, position, expertise, permanent }) =>
    writePerson(tx, before, id, {
      ...{ group: "staff", name: personName, role: position, expertise, permanent },
    }),
  experience: async (tx, { organisationId }, id, { startedOn, endedOn, ...work }) => {
    // Whatever a list or an agency said of it before: now the organisation says it.
    const data = {
      ...work,
      ...{ startedOn: new Date(`${startedOn}T00:00:00Z`), endedOn: dateOfDay(endedOn) },
      ...{ provenance: "self" as const, source: null },
    };
    await (id === null
      ? tx.experience.create({ data: { organisationId, ...data } })
      : tx.experience.update({ where: { id, organisationId }, data: { ...data, ...again } }));
  },
  finance: async (tx, { organisationId }, id, value) => {
    const { year: _year, ...sums } = value;
    await (id === null
      ? tx.financeYear.create({ data: { organisationId, ...value } })
      : tx.financeYear.update({
          where: { organisationId_year: { organisationId, year: Number(id) } },
          data: { year: value.year, ...sums, ...again },
        }));
  },
};
