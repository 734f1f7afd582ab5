import "server-only";
import { rename, rm } from "node:fs/promises";
import sharp from "sharp";
import { type FileFault, MOST_BYTES } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";

// Of all that the library can read, only what papers are made of; this holds for the process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng"] });
sharp.cache(false);
sharp.concurrency(1);

/** What is decoded takes four bytes for each of these. */
const MOST_PIXELS = 50_000_000;
/** Longest side in pixels; the shorter ones only where a picture would not fit into MOST_BYTES. */
const SIDES = [4_000, 2_800, 2_000, 1_400];
const LONGEST_SECONDS = 20;

type Picture = { bytes: number; width: number; height: number };

async function encode(from: string, to: string, kind: "jpeg" | "png", side: number) {
  const picture = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const encoded = kind === "jpeg" ? picture.jpeg({ quality: 85 }) : picture.png();
  const { size, width, height } = await encoded.toFile(to);
  return { bytes: size, width, height };
}

/**
 * Draws a JPEG or PNG anew in its place: upright, at most 4,000 pixels long, in sRGB, and without
 * anything but the picture: no EXIF, no place, no comment, nothing behind its end. The same file
 * always gives the same bytes. Of an animation the first picture stays.
 */
export async function redrawImage(
  file: string,
  kind: "jpeg" | "png",
): Promise<Result<Picture, FileFault>> {
  const drawn = `${file}.drawn`;
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return refuse("image-large");
    for (const side of SIDES) {
      const picture = await encode(file, drawn, kind, side);
      if (picture.bytes > MOST_BYTES) continue;
      await rename(drawn, file);
      return ok(picture);
    }
    return refuse("image-large");
  } catch (error) {
    // A disk that fails is no fault of the picture.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    return refuse("image-broken");
  } finally {
    await rm(drawn, { force: true });
  }
}
