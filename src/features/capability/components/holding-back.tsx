import { getLocale, getTranslations } from "next-intl/server";
import { indicatorsOf, type Instrument } from "@/domain/assessment/instrument";
import type { HeldIndicator } from "@/domain/assessment/result";

type Props = { content: Instrument; held: HeldIndicator[]; keysAtZero: string[] };

/** What keeps the result lower than what was found, a sentence each: key indicators first. */
export async function HoldingBack({ content, held, keysAtZero }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("capability");
  const nameOf = (code: string) =>
    indicatorsOf(content).find((one) => one.code === code)?.[locale] ?? code;
  const ended = held.filter(({ why }) => why === "proof_expired");
  const [unproven, unsteady] = (["no_proof", "no_time"] as const).map(
    (which) => held.filter(({ why }) => why === which).length,
  );
  if (held.length + keysAtZero.length === 0) return <p>{t("nothingHolds")}</p>;
  return (
    <ul className="stack-s">
      {keysAtZero.map((code) => (
        <li key={`key-${code}`}>{t("keyAtZero", { name: nameOf(code) })}</li>
      ))}
      {ended.map(({ code, claimed, counted }) => (
        <li key={code}>
          {t("ended", { name: nameOf(code), claimed: String(claimed), counted: String(counted) })}
        </li>
      ))}
      {unproven ? <li>{t("unproven", { count: unproven })}</li> : null}
      {unsteady ? <li>{t("unsteady", { count: unsteady })}</li> : null}
    </ul>
  );
}
