import { readFileSync } from "node:fs";
import type id from "@/messages/id.json";

/** The sentences of a language, as the pages have them. */
export const wordsOf = (locale: "id" | "en") =>
  JSON.parse(readFileSync(`src/messages/${locale}.json`, "utf8")) as typeof id;
