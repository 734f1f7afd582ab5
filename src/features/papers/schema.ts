/** Papers that are made of a locked shortlist, by the word in their address. */
export const PAPERS = ["kertas-kerja", "daftar-panjang", "daftar-pendek"] as const;
export type Paper = (typeof PAPERS)[number];

export const FORMATS = ["pdf", "docx", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** What stands behind the shortlist's number in the number of a paper. */
export const PAPER_CODES = {
  ...{ "kertas-kerja": "KK", "daftar-panjang": "DPJ", "daftar-pendek": "DPD" },
} as const satisfies Record<Paper, string>;

const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<Format, string>;

/** "kertas-kerja.pdf" as its parts, with what it is sent as; null for whatever is no paper. */
export function readPaperName(name: string) {
  const [stem, ending, ...rest] = name.split(".");
  const paper = PAPERS.find((one) => one === stem);
  const format = FORMATS.find((one) => one === ending);
  if (!paper || !format || rest.length > 0) return null;
  return { paper, format, mediaType: MEDIA_TYPES[format] };
}
