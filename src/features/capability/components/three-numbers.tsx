import { getTranslations } from "next-intl/server";
import type { Band } from "@/domain/assessment/score";
import { pointsIn } from "./points";

type Props = {
  self: number;
  verified: number;
  /** Null until an assessor has looked at every indicator. */
  final: { total: number; band: Band } | null;
};

/** Self, verified and final, each as what it is: three numbers that are never one. */
export async function ThreeNumbers({ self, verified, final }: Props) {
  const t = await getTranslations("capability");
  const bands = await getTranslations("labels.band");
  const points = await pointsIn();
  const numbers = [
    [points(self), t("self")],
    [points(verified), t("verified")],
    final
      ? [points(final.total), t("finalBand", { band: bands(final.band) })]
      : ["–", t("finalLater")],
  ] as const;
  return (
    <div className="stats">
      {numbers.map(([value, words]) => (
        <p className="stat" key={words}>
          <b className="num">{value}</b>
          <span>{words}</span>
        </p>
      ))}
    </div>
  );
}
