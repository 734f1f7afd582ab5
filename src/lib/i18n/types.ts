import type en from "@/messages/en.json";
import type id from "@/messages/id.json";
import type { Locale } from "./routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof id;
  }
}

type Shape<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]>;
};

/** A key that only one language has is a type error here. */
export type SameKeys = [Shape<typeof id>] extends [Shape<typeof en>]
  ? [Shape<typeof en>] extends [Shape<typeof id>]
    ? true
    : ["only in en.json", Exclude<keyof typeof en, keyof typeof id>]
  : ["only in id.json", Exclude<keyof typeof id, keyof typeof en>];
const same: SameKeys = true;
void same;
