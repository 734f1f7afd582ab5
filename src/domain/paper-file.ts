/** What a paper may be kept as. */
export type PaperKind = "pdf" | "jpeg" | "png";

/** The largest file that is taken, in bytes: 10 MiB, said to people as "10 MB". */
export const MOST_BYTES = 10 * 1024 * 1024;

export const MEDIA_TYPES = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
} as const satisfies Record<PaperKind, string>;

export type MediaType = (typeof MEDIA_TYPES)[PaperKind];

export const EXTENSIONS: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

const BEGINNINGS: [PaperKind, number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes, from the very first on; its name and its sender's word are not asked. */
export const kindOf = (bytes: Uint8Array): PaperKind | null =>
  BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0] ??
  null;

/**
 * Everything that can be wrong with a file that was sent; each has a sentence with the fix.
 * `pdf-broken`: cut, damaged, or without a page. `pdf-foreign`: holds what is no part of a PDF.
 * `pdf-active`: holds programs or other files. `pdf-locked`: encrypted, so nobody can look into it.
 */
export type FileFault =
  | "file-missing"
  | "file-empty"
  | "file-large"
  | "file-kind"
  | "pdf-broken"
  | "pdf-foreign"
  | "pdf-active"
  | "pdf-locked"
  | "image-broken"
  | "image-large"
  | "file-infected";

/** `akta-yayasan-tunas-walasuji-2026-11-26.pdf`: nothing of the sender's name for the file is in it. */
export const downloadName = (word: string, slug: string, day: string, mediaType: string) =>
  `${word}-${slug}-${day}.${EXTENSIONS[mediaType as MediaType] ?? "bin"}`
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, "");
