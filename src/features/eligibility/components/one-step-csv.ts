import { getLocale, getTranslations } from "next-intl/server";
import { csvStream } from "@/lib/csv";
import { absoluteUrl } from "@/lib/i18n/paths";
import type { OneStepRow } from "../queries/one-step";
import { conditionWords } from "./condition-words";

const HEADERS = [
  ...["id", "name", "province", "regency", "missing_item", "title", "result"],
  ...["reason", "profile"],
];

/** The whole list as a file, its sentences in the language of the address it is asked at. */
export async function oneStepCsv(batches: AsyncGenerator<OneStepRow[]>) {
  const t = await getTranslations("eligibility");
  const locale = await getLocale();
  const { reason } = await conditionWords();
  return csvStream(HEADERS, batches, ({ publicId, name, province, regency, slug, answer }) => [
    ...[publicId, name, province ?? "", regency ?? "", answer.code],
    t(`criteria.${answer.code as "K1"}.title`),
    t(`results.${answer.result}`),
    [answer.reason, ...answer.alsoLacking].map(reason).join(" "),
    absoluteUrl(locale, `/oms/${slug}`),
  ]);
}
