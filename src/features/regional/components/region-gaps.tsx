import { GAP_KINDS, type GapKind, gapsOf } from "@/domain/regional-gaps";
import { localPath } from "@/lib/i18n/paths";
import type { RegionalNumbers } from "../queries/numbers";
import type { Place, ReportRegion } from "../queries/region";
import { FACET_OF, reportWords } from "./report-words";

type Props = { region: ReportRegion; places: Place[]; numbers: RegionalNumbers };

/** What nobody does here, as far as profiles say. */
export async function RegionGaps(props: Props) {
  const { t } = await reportWords();
  return (
    <section className="sec stack-l" aria-labelledby="h-celah">
      <div className="stack-s">
        <h2 id="h-celah">{t("gaps", { region: props.region.name })}</h2>
        <p className="soft">{t("gapsNote")}</p>
      </div>
      {GAP_KINDS.map((kind) => (
        <div className="stack-s" key={kind}>
          <h3>{t(`kind.${kind}`)}</h3>
          {props.region.parent ? (
            <GapsHere {...props} kind={kind} />
          ) : (
            <GapsInside {...props} kind={kind} />
          )}
        </div>
      ))}
    </section>
  );
}

/** Of a province: each value with the places that lack it, or the fewer ones that have it. */
async function GapsInside({ places, numbers, kind }: Props & { kind: GapKind }) {
  const { t, kinds } = await reportWords();
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const codes = places.map(({ code }) => code);
  const values = kinds[kind].map(({ value }) => value);
  const labels = new Map(kinds[kind].map(({ value, label }) => [value, label]));
  const gaps = gapsOf(kind, values, codes, numbers.presence);
  const list = (of: string[]) => of.map((code) => names.get(code) ?? code).join(", ");
  const sentence = (absent: string[], present: string[]) => {
    const counts = { count: absent.length, all: places.length };
    if (present.length === 0) return t("gapNowhere", counts);
    return present.length < absent.length
      ? t("gapOnly", { ...counts, places: list(present) })
      : t("gapSome", { ...counts, places: list(absent) });
  };
  if (gaps.length === 0) return <p>{t("noGapInside", { all: places.length })}</p>;
  return (
    <dl className="sum gap-list">
      {gaps.map(({ value, absent, present }) => (
        <div key={value}>
          <dt>{labels.get(value)}</dt>
          <dd>{sentence(absent, present)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Of a regency or city: each value that nobody has here, and how many do in the province. */
async function GapsHere({ region, numbers, kind }: Props & { kind: GapKind }) {
  const { t, locale, kinds, number, countsIn } = await reportWords();
  const gaps = kinds[kind].filter(({ value }) => countsIn(numbers[kind], value).here === 0);
  if (gaps.length === 0) return <p>{t("noGapHere", { region: region.name })}</p>;
  const province = region.parent?.name ?? "";
  const near = (value: string) => countsIn(numbers.province?.[kind] ?? [], value).seated;
  return (
    <dl className="sum gap-list">
      {gaps.map(({ value, label }) => (
        <div key={value}>
          <dt>{label}</dt>
          <dd>
            {t("gapHere", { region: region.name })}{" "}
            {near(value) === 0 ? (
              t("gapNotNear", { province })
            ) : (
              <a
                href={localPath(
                  locale,
                  `/oms?province=${region.parent?.code}&${FACET_OF[kind]}=${value}`,
                )}
              >
                {t("gapNear", { province, count: near(value), shown: number(near(value)) })}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
