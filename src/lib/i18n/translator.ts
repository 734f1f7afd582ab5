import "server-only";
import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import type { Locale } from "./routing";

/** Words outside a page: the same messages, in the language of whoever will read. */
export const translatorOf = (locale: Locale) =>
  createTranslator({
    locale,
    messages: locale === "en" ? (en as typeof id) : id,
    timeZone: "Asia/Jakarta",
    // A sentence that cannot be made is no letter and no mail; the error names the key.
    onError: (error) => {
      throw error;
    },
  });
