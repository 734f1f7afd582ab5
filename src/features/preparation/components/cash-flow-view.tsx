import { scaleLinear } from "d3-scale";
import { getLocale, getTranslations } from "next-intl/server";
import type { CashFlow } from "@/domain/cash-flow";
import { formatIsoDay, formatRupiah, formatRupiahShort } from "@/lib/i18n/format";
import type { WorkPlan } from "../queries/work";

const [WIDTH, HEIGHT] = [640, 180];
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** What an organisation pays out before the agency pays: a drawing, a sentence, a table. */
export async function CashFlowView({ plan }: { plan: WorkPlan }) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const { cash, lag } = plan;
  return (
    <section className="sec stack" aria-labelledby="kas">
      <h2 id="kas">{t("cashTitle")}</h2>
      <p className="soft small">{t("cashText", { days: lag })}</p>
      {!cash ? (
        <p>{t("cashMissing")}</p>
      ) : (
        <>
          <p className="lede">
            {cash.deepest.amount === 0n
              ? t("cashNothing")
              : t("cashSaid", {
                  ...{ amount: formatRupiahShort(locale, cash.deepest.amount), weeks: cash.weeks },
                  day: formatIsoDay(locale, cash.deepest.day),
                })}
          </p>
          <Chart cash={cash} labels={{ spent: t("spent"), received: t("received") }} />
          <div className="scroll" tabIndex={0} role="region" aria-label={t("cashTable")}>
            <table className="t">
              <thead>
                <tr>
                  <th scope="col">{t("term")}</th>
                  <th scope="col">{t("amount")}</th>
                  <th scope="col">{t("dueOn")}</th>
                  <th scope="col">{t("paidOn")}</th>
                </tr>
              </thead>
              <tbody>
                {cash.payments.map(({ percent, after, amount, dueOn, paidOn }, at) => (
                  <tr key={`${at}-${after}`}>
                    <th scope="row">{t("termLine", { percent, after })}</th>
                    <td className="num">{formatRupiah(locale, amount)}</td>
                    <td className="num">{formatIsoDay(locale, dueOn, "short")}</td>
                    <td className="num">{formatIsoDay(locale, paidOn, "short")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** Spent rises day by day, received by steps; between them is what is out. */
function Chart({ cash, labels }: { cash: CashFlow; labels: { spent: string; received: string } }) {
  const { points } = cash;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = scaleLinear([time(first.day), time(last.day)], [0, WIDTH]);
  const y = scaleLinear([0, Number(last.spent)], [HEIGHT, 4]);
  const round = (value: number) => Math.round(value * 10) / 10;
  const at = (day: string, value: bigint) => `${round(x(time(day)))},${round(y(Number(value)))}`;
  const spent = [`0,${HEIGHT}`, ...points.map((one) => at(one.day, one.spent))].join(" ");
  const received = points.flatMap((one, place) => {
    const before = points[place - 1]?.received ?? 0n;
    return [at(one.day, before), at(one.day, one.received)];
  });
  return (
    <figure className="cash">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`}
        role="img"
        aria-label={`${labels.spent}, ${labels.received}`}
      >
        <polyline className="received" points={`0,${HEIGHT} ${received.join(" ")}`} />
        <polyline className="spent" points={spent} />
      </svg>
      <figcaption className="small">
        <span className="key spent">{labels.spent}</span>{" "}
        <span className="key received">{labels.received}</span>
      </figcaption>
    </figure>
  );
}
