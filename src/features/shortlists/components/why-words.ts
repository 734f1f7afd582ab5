import "server-only";
import type { Answer } from "@/domain/eligibility/answer";
import type { Steadiness } from "@/domain/matching";
import type { Why } from "@/domain/matching-factors";
import type { Factor } from "@/domain/shortlist";
import type { Locale } from "@/lib/i18n/routing";
import { translatorOf } from "@/lib/i18n/translator";

/** What matching and the conditions of the package came to, in sentences of one language. */
export function whyWords(locale: Locale, names: ReadonlyMap<string, string>) {
  const t = translatorOf(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const named = (codes: string[]) => list.format(codes.map((code) => names.get(code) ?? code));
  return {
    why: (factor: Factor, { code, got, of, found }: Why) =>
      t(`shortlists.why.${factor}.${code}` as "shortlists.why.field.some", {
        ...{ got, of, found: named(found) },
      }),
    fit: ({ code, reason }: Pick<Answer, "code" | "reason">) => {
      // Here it is the package that asks for no partners, whatever an organisation says of itself.
      if (reason.code === "works-alone") return `${code}: ${t("shortlists.noPartners")}`;
      const said: Record<string, string> = {};
      for (const [name, given] of Object.entries(reason.params) as [string, string | string[]][])
        said[name] =
          name === "papers"
            ? list.format([given].flat().map((one) => t(`labels.documentType.${one as "cv"}`)))
            : named([given].flat());
      return `${code}: ${t(`eligibility.reasons.${reason.code}`, said as never)}`;
    },
    steady: ({ factor, from, to, first }: Steadiness) =>
      t("shortlists.steady", {
        ...{ factor: t(`shortlists.factor.${factor}`), first },
        ...{ from: String(from), to: String(to) },
      }),
  };
}
