import { GAP_KINDS, type GapKind } from "@/domain/regional-gaps";
import { PairBars } from "@/ui/bars";
import type { RegionalNumbers } from "../queries/numbers";
import { reportWords } from "./report-words";

/** Fields, kinds of work and target groups as bars, those with most first. */
export async function RegionFields({ numbers }: { numbers: RegionalNumbers }) {
  const { t } = await reportWords();
  return (
    <section className="sec stack-l" aria-labelledby="h-bidang">
      <div className="stack-s">
        <h2 id="h-bidang">{t("fields")}</h2>
        <p className="soft">{t("fieldsNote")}</p>
      </div>
      {GAP_KINDS.map((kind) => (
        <FieldChart key={kind} {...{ kind, numbers }} />
      ))}
    </section>
  );
}

async function FieldChart({ kind, numbers }: { kind: GapKind; numbers: RegionalNumbers }) {
  const { t, kinds, number, countsIn } = await reportWords();
  const rows = kinds[kind]
    .map((term) => ({ ...term, counts: countsIn(numbers[kind], term.value) }))
    .filter(({ counts }) => counts.here > 0)
    .toSorted((a, b) => b.counts.here - a.counts.here);
  const first = rows[0];
  if (!first) {
    return (
      <div className="stack-s">
        <h3>{t(`kind.${kind}`)}</h3>
        <p>{t("noneHere")}</p>
      </div>
    );
  }
  const most = Math.max(...rows.flatMap(({ counts }) => [counts.seated, counts.working]), 1);
  const width = (count: number) => Math.round((count * 1000) / most);
  return (
    <figure className="stack-s named-bars">
      <h3>{t(`kind.${kind}`)}</h3>
      <figcaption className="small">
        {t(`most.${kind}`, { label: first.label, count: number(first.counts.here) })}
      </figcaption>
      <PairBars
        {...{ first: t("statSeated"), second: t("statWorking"), unit: t("unit") }}
        rows={rows.map(({ value, label, counts }) => {
          const said = { seated: number(counts.seated), working: number(counts.working) };
          return {
            ...{ key: value, label, description: t("bar", { label, ...said }) },
            ...{ first: width(counts.seated), second: width(counts.working) },
            ...{ firstText: said.seated, secondText: said.working },
          };
        })}
      />
    </figure>
  );
}
