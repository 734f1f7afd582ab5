import type { DocumentType, Visibility } from "@/domain/documents";

/** What a paper of the demonstration says; days are counted from the day the demonstration is made. */
export type PlannedPaper = {
  type: DocumentType;
  title?: string;
  /** Days since it was issued; negative days do not occur. */
  issuedAgo?: number;
  /** Days until its last day; negative: it is over. */
  endsIn?: number;
  visibility?: Visibility;
};

const paper = (type: DocumentType, more: Omit<PlannedPaper, "type"> = {}): PlannedPaper => ({
  type,
  ...more,
});

const WHOLE = [
  ...[paper("deed"), paper("approval"), paper("npwp"), paper("kswp", { issuedAgo: 25 })],
  ...[paper("board_decree", { issuedAgo: 400, endsIn: 1_060 }), paper("structure")],
  ...[paper("articles"), paper("bylaws"), paper("lease", { issuedAgo: 200, endsIn: 530 })],
  paper("office_photo", { title: "Tampak depan" }),
];

const without = (...types: DocumentType[]) => WHOLE.filter(({ type }) => !types.includes(type));
const instead = (other: PlannedPaper) => [...without(other.type), other];

/**
 * How far organisations of the demonstration are with their papers, so that every state that papers
 * can be in is there: whole, one missing, ended, ending soon, only begun, only an SKT.
 */
export const PLANS: PlannedPaper[][] = [
  WHOLE,
  instead(paper("kswp", { issuedAgo: 120 })),
  without("bylaws"),
  WHOLE,
  instead(paper("lease", { issuedAgo: 720, endsIn: 21 })),
  instead(paper("board_decree", { issuedAgo: 2_000, endsIn: -40 })),
  [...without("lease"), paper("domicile", { issuedAgo: 300, endsIn: 65 })],
  without("kswp", "structure"),
  [...without("lease"), paper("certificate")],
  [paper("deed"), paper("approval")],
  instead(paper("lease", { issuedAgo: 800, endsIn: -12 })),
  [...WHOLE, paper("change_approval", { issuedAgo: 500 })],
];

/** Of an organisation without a legal entity: an SKT, which is none of the eight conditions. */
export const ONLY_SKT: PlannedPaper[] = [
  paper("skt", { issuedAgo: 900, endsIn: 925 }),
  paper("structure"),
  paper("office_photo", { title: "Sekretariat" }),
];

/** What the organisation that everybody looks at first has beside the papers of the conditions. */
export const MORE_OF_HOME: PlannedPaper[] = [
  paper("spt_receipt", { title: "Tahun pajak 2025", issuedAgo: 220 }),
  paper("office_photo", { title: "Ruang kerja dan arsip" }),
  paper("cv", { title: "Ketua tim pendampingan gizi" }),
  paper("cv", { title: "Fasilitator kabupaten" }),
  paper("contract", { title: "Pendampingan 24 posyandu Kabupaten Bone", issuedAgo: 650 }),
  paper("handover", { title: "Pendampingan 24 posyandu Kabupaten Bone", issuedAgo: 330 }),
  paper("finance_report", { title: "Tahun 2024, diaudit", issuedAgo: 560 }),
  paper("finance_report", { title: "Tahun 2025, belum diaudit", issuedAgo: 190 }),
  paper("statement", { title: "Pakta integritas", visibility: "public", issuedAgo: 90 }),
  paper("partnership", {
    title: "Kerja sama dengan kader kesehatan desa",
    ...{ issuedAgo: 150, endsIn: 580 },
  }),
];
