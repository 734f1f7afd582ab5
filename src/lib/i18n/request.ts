import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { type Locale, routing } from "./routing";
import { clock } from "../clock";
import { setInForce } from "../rule-sets";

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const messages =
    locale === "en"
      ? (await import("@/messages/en.json")).default
      : (await import("@/messages/id.json")).default;
  return { locale, messages: await withRuleWords(messages, locale), timeZone: "Asia/Jakarta" };
});

/**
 * Titles and texts of conditions are those of the rule set in force. Items it does not ask, and a page
 * that says the database is away, keep the words of the first set, which messages hold.
 */
async function withRuleWords<Words extends { eligibility: { criteria: object } }>(
  messages: Words,
  locale: Locale,
): Promise<Words> {
  const set = await setInForce(clock()).catch(() => null);
  if (!set) return messages;
  const criteria = { ...messages.eligibility.criteria, ...set.words[locale].criteria };
  return { ...messages, eligibility: { ...messages.eligibility, criteria } };
}
