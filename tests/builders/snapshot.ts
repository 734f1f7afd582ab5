import {
  DEFAULT_WEIGHTS,
  FACTORS,
  shortlistSnapshot,
  type ShortlistSnapshot,
} from "@/domain/shortlist";

type Candidate = ShortlistSnapshot["candidates"][number];

export const aCandidate = (order: number, given: Partial<Candidate> = {}): Candidate => ({
  ...{ id: `oms${String(order).padStart(7, "0")}`, version: 3, slug: `calon-${order}` },
  ...{ name: `Yayasan Contoh ${order}`, place: "Kabupaten Bone, Sulawesi Selatan" },
  ...{ standing: "complete", isSuspended: false, score: 90 - order * 2.5, order },
  fit: (["K5", "K6", "K8"] as const).map((code) => ({
    ...{ code, result: code === "K8" ? "not_applicable" : "met" },
    why: { id: `Dasar ${code} dari profil`, en: `Basis of ${code} in the profile` },
  })),
  factors: FACTORS.map((factor) => ({
    ...{ factor, points: DEFAULT_WEIGHTS[factor] / 2, of: DEFAULT_WEIGHTS[factor] },
    why: { id: "2 dari 3 bidang: kesehatan, desa", en: "2 of 3 fields: health, villages" },
  })),
  ...{ decision: "keep", reasonCode: "suits", reason: "Pernah mendampingi 12 posyandu di Bone." },
  ...given,
});

/** A locked shortlist as it is kept; complete and valid. A test names only what it is about. */
export const aSnapshot = (given: Partial<ShortlistSnapshot> = {}): ShortlistSnapshot =>
  shortlistSnapshot.parse({
    ...{ v: 1, number: "DP-2026-00012", version: 2, isExample: true },
    unlockReason: "Satu calon menarik diri.",
    lockedAt: "2026-11-26T03:15:00.000Z",
    agency: { name: "Pemerintah Kabupaten Bone", unit: "Bappeda" },
    package: {
      ...{ name: "Pendampingan pencegahan stunting di 24 desa", klpd: "Kabupaten Bone" },
      ...{ satker: "Dinas Kesehatan", budgetYear: 2027, rupCode: "57012345" },
      ceiling: "187450000",
    },
    kak: {
      workKinds: [{ code: "DAMPING", id: "Pendampingan", en: "Accompaniment" }],
      issues: [{ code: "kesehatan", id: "Kesehatan & gizi", en: "Health & nutrition" }],
      targetGroups: [{ code: "anak", id: "Anak", en: "Children" }],
      ...{ places: ["Kabupaten Bone"], outputs: ["24 posyandu didampingi", "1 laporan akhir"] },
      ...{ startsOn: "2027-02-01", endsOn: "2027-09-30", ceiling: "185000000" },
      people: [{ task: "fasilitator", count: 4 }],
      ...{ route: "B", partnership: false },
      terms: [
        { percent: 30, after: 0 },
        { percent: 70, after: 100 },
      ],
    },
    ruleSet: { code: "perlem-lkpp-3-2021", version: 1 },
    criteria: {
      weights: FACTORS.map((factor) => ({ factor, weight: DEFAULT_WEIGHTS[factor] })),
      seed: "DP-2026-00012",
      sensitivity: [
        {
          id: "Urutan tetap bila bobot tempat 10–30 %.",
          en: "Firm for a weight of place of 10–30%.",
        },
      ],
    },
    candidates: [
      aCandidate(1),
      aCandidate(2, { standing: "nearly_complete", place: null, score: null, factors: [] }),
      aCandidate(3, {
        ...{ decision: "drop", reasonCode: "no_capacity", isSuspended: true },
        reason: "Sedang menjalankan empat paket.",
      }),
    ],
    ...given,
  });
