import { writeFile } from "node:fs/promises";
import { openDocument } from "@/features/documents/commands/open-document";
import { uploadDocument } from "@/features/documents/commands/upload-document";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import { type Person, SYSTEM } from "@/domain/actor";
import { documentFieldsSchema } from "@/domain/document-fields";
import { rulesOf } from "@/domain/documents";
import { db } from "@/lib/db";
import { examinePaper } from "@/lib/paper-content";
import { stageFile } from "@/lib/storage";
import { demoMember, registerDemoPerson } from "./accounts";
import { join } from "./members";
import { demoPdf, demoPhoto } from "./paper-files";
import { MORE_OF_HOME, ONLY_SKT, type PlannedPaper, PLANS } from "./paper-plans";
import { demoId } from "./random";

const DAY = 86_400_000;
export const HOME = "yayasan-tunas-walasuji";
/** People who help organisations with their papers, as facilitators do: four each. */
const KEEPERS = [
  ...["Fitriani", "Baharuddin", "Magdalena", "Yohanis", "Sulastri", "Marlon", "Ni Made Ayu"],
].map((name, at) => ({ name: `${name} Pendamping`, email: `pendamping.${at + 1}@simpul.example` }));
const FOUR = 4;
export const HELPED = 24;

type Organisation = Awaited<ReturnType<typeof organisations>>[number];

/** Where papers are shown: the one everybody looks at first, and some of each kind elsewhere. */
const organisations = (where: object, take: number) =>
  db.organisation.findMany({
    where: { isDemo: true, listing: "published", ...where },
    orderBy: { publicId: "asc" },
    take,
    select: { id: true, name: true, legal: { select: { approvalNumber: true, deedNumber: true } } },
  });

/** Those that are helped with their papers, in the order of their plans. */
export const helpedOrganisations = () =>
  organisations({ legal: { isNot: null }, addresses: { none: { slug: HOME } } }, HELPED);

/** A paper in the place of the one that is there. */
export async function renewPaper(
  actor: Person,
  organisationId: string,
  paper: PlannedPaper,
  at: Date,
): Promise<void> {
  const [of] = await organisations({ id: organisationId }, 1);
  if (of) await upload(actor, of, paper, `${organisationId} ${at.toISOString()}`, at, at);
}

/** Demo people upload the papers of their organisations, as the forms would send them. */
export async function seedDemoUploads(now: Date): Promise<string> {
  const home = (await organisations({ addresses: { some: { slug: HOME } } }, 1))[0];
  if (!home) throw new Error(`no organisation at ${HOME}`);
  const kept = { organisationId: home.id, type: "board_decree" } as const;
  if ((await db.document.count({ where: kept })) > 0) return "unchanged";
  const helped = await helpedOrganisations();
  const unincorporated = await organisations({ legalForm: "unincorporated" }, 3);
  const oms = await demoMember("oms@simpul.test");
  let count = 0;
  const all = async (actor: Person, of: Organisation, plan: PlannedPaper[]) => {
    for (const [at, paper] of plan.entries()) {
      await upload(actor, of, paper, `${of.id} ${at}`, now);
      count++;
    }
  };
  const plans = [
    ...helped.map((of, at) => ({ of, plan: PLANS[at % PLANS.length]! })),
    ...unincorporated.map((of) => ({ of, plan: ONLY_SKT })),
  ];
  // Each keeper for themselves, one organisation after the other.
  await Promise.all(
    KEEPERS.map(async (keeper, place) => {
      for (const { of, plan } of plans.slice(place * FOUR, (place + 1) * FOUR)) {
        await all(await keeperOf(of, keeper, now), of, plan);
      }
    }),
  );
  await all(oms, home, [{ type: "board_decree", issuedAgo: 2_200, endsIn: -375 }]);
  await all(oms, home, [...PLANS[0]!, ...MORE_OF_HOME]);
  await seedComings(oms, home, now);
  return `${count} papers of ${plans.length + 1} organisations`;
}

/** Offers the role and takes it, unless an earlier run came that far. */
async function keeperOf({ id }: Organisation, keeper: (typeof KEEPERS)[number], now: Date) {
  await registerDemoPerson(keeper, now);
  const body = { type: "organisation", id } as const;
  const before = await demoMember(keeper.email);
  if (before.roles.some((held) => held.body.type === "organisation" && held.body.id === id)) {
    return before;
  }
  await join(SYSTEM, keeper.email, { role: "oms_admin", body, key: id }, now);
  return demoMember(keeper.email);
}

async function upload(
  actor: Person,
  of: Organisation,
  { type, title, issuedAgo = 1_500, endsIn, visibility }: PlannedPaper,
  key: string,
  now: Date,
  at: Date = new Date(now.getTime() - 20 * DAY),
): Promise<string> {
  const rules = rulesOf(type);
  const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  const numbers: Partial<Record<typeof type, string | null | undefined>> = {
    ...{ approval: of.legal?.approvalNumber, deed: of.legal?.deedNumber },
  };
  const said = documentFieldsSchema(type, at).parse({
    ...{ title, visibility: visibility ?? rules.visibilities[0] },
    number:
      numbers[type] ?? `${(key.charCodeAt(0) % 90) + 10}/CONTOH/${day(-issuedAgo).slice(0, 4)}`,
    ...{ issuer: "Penerbit contoh", issuedOn: day(-issuedAgo) },
    endsOn: endsIn === undefined ? "" : day(endsIn),
  });
  const path = await stageFile();
  await writeFile(
    path,
    type === "office_photo"
      ? await demoPhoto(key.length + key.charCodeAt(1))
      : await demoPdf(type, of.name, { ...said, issuedOn: day(-issuedAgo) }),
  );
  const examined = await examinePaper(path);
  if (!examined.ok) throw new Error(`${type} of ${of.name}: ${examined.reason}`);
  const former = rules.several
    ? null
    : await db.document.findFirst({ where: { organisationId: of.id, type, state: "current" } });
  const result = await uploadDocument(
    actor,
    {
      ...{ organisationId: of.id, type, replacesId: former?.id ?? null, fields: said },
      ...{ requestId: demoId(`paper ${key} ${type} ${former?.id ?? ""}`) },
      file: { ...examined.value, scan: "not_scanned" },
    },
    at,
  );
  if (!result.ok) throw new Error(`${type} of ${of.name}: ${result.reason}`);
  return result.value.documentId;
}

/** One paper that was taken back, and people from outside who opened others. */
async function seedComings(oms: Person, home: Organisation, now: Date): Promise<void> {
  const draft = { type: "other", title: "Rancangan program 2027", issuedAgo: 60 } as const;
  const documentId = await upload(oms, home, draft, "draft", now);
  const ask = { organisationId: home.id, documentId, base: 1, requestId: demoId("withdrawn") };
  await withdrawDocument(oms, ask, new Date(now.getTime() - 4 * DAY));
  const opened = [
    ["perencana@simpul.test", ["contract", "handover"], 3],
    ["ppk@simpul.test", ["contract"], 2],
    ["penelaah@simpul.test", ["deed", "kswp", "cv"], 1],
  ] as const;
  for (const [email, types, daysAgo] of opened) {
    const actor = await demoMember(email);
    const papers = await db.document.findMany({
      where: { organisationId: home.id, state: "current", type: { in: [...types] } },
      orderBy: { id: "asc" },
    });
    for (const { id } of papers) {
      const result = await openDocument(actor, id, new Date(now.getTime() - daysAgo * DAY));
      if (!result.ok) throw new Error(`${email} cannot open ${id}`);
      result.value.stream.destroy();
    }
  }
}
