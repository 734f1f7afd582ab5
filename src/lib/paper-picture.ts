import "server-only";
import { rm, stat } from "node:fs/promises";
import sharp from "sharp";
import { type FileFault, MOST_BYTES, type PaperKind } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { stageFile } from "./storage";

type PictureKind = Exclude<PaperKind, "pdf">;
type Picture = { path: string; kind: PictureKind; width: number; height: number };

/** A small file can say it is a huge picture, and take all memory when it is opened. */
const MOST_PIXELS = 50_000_000;
/** Longest side that is kept, in pixels: a page at 300 dpi fits in. */
const LONGEST_SIDE = 4_000;

sharp.concurrency(1);
sharp.cache(false);

/**
 * Draws a picture anew into a file of its own: turned the way it is meant to be seen, without what
 * cameras write beside it (place, device, preview) and without anything behind its end.
 */
export async function remakePicture(
  path: string,
  kind: PictureKind,
): Promise<Result<Picture, FileFault>> {
  const said = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (said?.format !== kind) return refuse("image-broken");
  if (said.width * said.height > MOST_PIXELS) return refuse("image-large");
  const drawn = await draw(path, kind);
  if (!drawn) return refuse("image-broken");
  // Made anew, a photo kept as PNG may outgrow what a file may weigh.
  if (kind === "jpeg" || (await stat(drawn.path)).size <= MOST_BYTES) return ok(drawn);
  await rm(drawn.path, { force: true });
  const asPhoto = await draw(path, "jpeg");
  return asPhoto ? ok(asPhoto) : refuse("image-broken");
}

async function draw(path: string, kind: PictureKind): Promise<Picture | null> {
  const made = await stageFile();
  const picture = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({
      ...{ width: LONGEST_SIDE, height: LONGEST_SIDE },
      ...{ fit: "inside", withoutEnlargement: true },
    });
  try {
    const encoded =
      kind === "png"
        ? picture.png({ compressionLevel: 9 })
        : picture.flatten({ background: "#fff" }).jpeg({ quality: 85 });
    const { width, height } = await encoded.toFile(made);
    return { path: made, kind, width, height };
  } catch {
    await rm(made, { force: true });
    return null;
  }
}
