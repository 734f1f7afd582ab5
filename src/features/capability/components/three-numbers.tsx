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
  return (
    <dl className="sum">
      <div>
        <dt>{t("self")}</dt>
        <dd className="num">{points(self)}</dd>
      </div>
      <div>
        <dt>{t("verified")}</dt>
        <dd className="num">{points(verified)}</dd>
      </div>
      <div>
        <dt>{t("final")}</dt>
        <dd>
          {final ? (
            <>
              <strong className="num">{points(final.total)}</strong> · {bands(final.band)}
            </>
          ) : (
            t("finalLater")
          )}
        </dd>
      </div>
    </dl>
  );
}
