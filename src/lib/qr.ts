import "server-only";
import { create } from "qrcode";

/** The dark modules of a QR code as one SVG path, and how many modules wide it is. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  // Neighbours in a row are drawn as one: half the bytes on every page that is printed.
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0, to = 0; from < modules.size; from = to + 1) {
      for (to = from; to < modules.size && modules.get(row, to);) to++;
      if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`;
    }
  }
  return { path, size: modules.size };
}
