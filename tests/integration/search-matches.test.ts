import { beforeAll, expect, test } from "vitest";
import { listMatchTexts } from "@/features/search/queries/matches";
import { ANYONE } from "@/domain/actor";
import { reasonsOf } from "@/domain/search-matches";
import { bare, list, search } from "@tests/builders/directory";

const why = async (q: string, locale: "id" | "en" = "id") => {
  const { ids, words } = await search(q);
  const texts = await listMatchTexts(ANYONE, ids, locale);
  return ids.map((id) =>
    reasonsOf(texts.get(id) ?? [], words).map(({ field, pieces, other }) => [
      field,
      ...[...pieces, ...(other ?? [])].filter(({ hit }) => hit).map(({ text }) => text),
    ]),
  );
};

beforeAll(async () => {
  await list(
    bare("Yayasan Semesta", {
      acronym: "YSM",
      formerNames: [{ name: "Yayasan Zamrudin" }],
      mission: "Peduli gizi warga.",
      missionEn: "Cares for nutrition.",
      legal: { approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018", approvalDate: "2018-05-12" },
      issues: [{ code: "bantuan-hukum" }],
      targetGroups: ["anak"],
      services: [{ code: "LATIH", description: "Kelas bagi para penyandang cacat" }],
      workAreas: ["32.73"],
      experiences: [
        {
          ...{ title: "Kajian stunting", client: "Bappeda Maros", clientKind: "regency" },
          ...{ startedOn: "2024-01-01", role: "lead", isTypeThree: false, provenance: "self" },
        },
      ],
    }),
  );
});

test.each([
  ["semesta", [["name", "Semesta"]]],
  ["ysm", [["acronym", "YSM"]]],
  ["zamrudin", [["formerName", "Zamrudin"]]],
  ["zamrudn", [["formerName", "Zamrudin"]]],
  ["AHU 12485", [["approval", "AHU-0012485.AH.01.04.Tahun 2018"]]],
  ["difabel", [["service", "penyandang cacat"]]],
  ["stunt", [["experience", "stunting"]]],
  ["bappeda maros", [["client", "Bappeda", "Maros"]]],
  ["nutrition", [["mission", "gizi"]]],
  ['"nutrition"', [["mission", "nutrition"]]],
  ["bandung", [["workArea", "Bandung"]]],
  ["bone", [["seat", "Bone"]]],
  [
    "semesta stunting bandung",
    [
      ["name", "Semesta"],
      ["experience", "stunting"],
      ["workArea", "Bandung"],
    ],
  ],
])("%s is explained by where it stands", async (q, reasons) => {
  expect(await why(q)).toEqual([reasons]);
});

test("labels of either language explain", async () => {
  expect((await why('"legal" "aid"', "id"))[0]?.[0]?.[0]).toBe("issue");
  expect((await why("legal aid", "en"))[0]).toContainEqual(["issue", "Legal aid"]);
});
