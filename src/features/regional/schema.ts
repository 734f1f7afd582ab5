import { z } from "zod";

/** The code of a province ("73") or of a regency or city ("73.08"). */
export const regionCode = z.string().regex(/^\d{2}(\.\d{2})?$/);

/** What an agency asks of its report; whatever cannot be read as such is left out. */
export const reportSchema = z.object({ wilayah: regionCode.optional().catch(undefined) });
