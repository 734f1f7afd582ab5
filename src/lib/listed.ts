import "server-only";
import { LISTED } from "@/domain/organisation";
import { join, sql } from "./db";

/** Whether the organisation `o` is listed. */
export const isListedRow = sql`o.listing IN (${join(LISTED.map((one) => sql`${one}::listing`))})`;
