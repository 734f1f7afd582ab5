import type { FormState } from "@/domain/form-state";

/** Photos of papers are read well at this many pixels; phones make them four times as large. */
const LONGEST_SIDE = 2_400;
const SMALL_ENOUGH = 1_200_000;

/**
 * A photo made smaller, where that makes the file smaller; whatever is no photo, or cannot be drawn
 * here, comes back as it is.
 */
export async function shrinkPicture(file: File): Promise<File> {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size <= SMALL_ENOUGH) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext("2d");
    if (!context) return file;
    // What a PNG leaves clear would turn black in a JPEG.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, "image/jpeg", 0.85),
    );
    if (!smaller || smaller.size >= file.size) return file;
    return new File([smaller], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
  } catch {
    return file;
  }
}

type Answer = { to: string } | { state: FormState; address?: string };

/** Sends a form, telling how much of it is under way, in whole per cent. "cut": no answer came. */
export const sendForm = (
  address: string,
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<Answer | "cut"> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.upload.onload = () => onProgress(100);
    request.onload = () => done((request.response as Answer | null) ?? "cut");
    request.onerror = () => done("cut");
    request.onabort = () => done("cut");
    request.send(form);
  });
