import { expect, test } from "vitest";
import { issues, targetGroups, workKinds } from "../../prisma/seed/reference/taxonomies";
import { namedPlaces, readTopics, TOPIC_CODES } from "./package-topics";

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code).sort();

test("the tables know every code of the taxonomies and no other", () => {
  expect([...TOPIC_CODES.issues].sort()).toEqual(codes(issues));
  expect([...TOPIC_CODES.workKinds].sort()).toEqual(codes(workKinds));
  expect([...TOPIC_CODES.targetGroups].sort()).toEqual(codes(targetGroups));
});

test.each([
  [
    "Pendampingan pengelolaan sampah rumah tangga bersama perempuan kepala keluarga",
    {
      issues: ["gedsi", "air-sanitasi"],
      workKinds: ["DAMPING", "LINGK"],
      targetGroups: ["perempuan"],
    },
  ],
  [
    "Survei, kajian dan penyusunan rekomendasi kebijakan mengenai populasi kunci HIV",
    { issues: ["kesehatan"], workKinds: ["RISET"], targetGroups: ["populasi-kunci-hiv"] },
  ],
  ["Pengadaan kursi", { issues: [], workKinds: [], targetGroups: [] }],
  // A word inside another is another word: "hamil" is not "ham", "desain" not "desa".
  ["Desain ruang hampa", { issues: [], workKinds: [], targetGroups: [] }],
])("%s", (text, topics) => {
  expect(readTopics(text)).toEqual(topics);
});

test("no phrase is read across two texts", () => {
  expect(readTopics("Layanan bantuan", "hukum adat").issues).not.toContain("bantuan-hukum");
});

test("places named with their word", () => {
  expect(namedPlaces("Pendataan di Kab. Maros, dan Kota Jakarta Pusat selama 2 bulan")).toEqual([
    ["Kabupaten Maros"],
    ["Kota Jakarta Pusat selama", "Kota Jakarta Pusat", "Kota Jakarta"],
  ]);
  expect(namedPlaces("Prov. Sulawesi Selatan")[0]?.[0]).toBe("Sulawesi Selatan");
});
