import type { ComparisonRow, RowName, Value } from "./comparison";
import { type ComparedFacts, paperValue } from "./comparison-facts";
import type { Section } from "./organisation";

type RowOf = (
  name: RowName,
  section: Section,
  valueOf: (facts: ComparedFacts) => Value,
  of?: Pick<ComparisonRow, "criterion" | "dimension">,
) => ComparisonRow;

/** Dimensions stand once for each version of the instrument: numbers of two do not compare. */
export function capabilityRows(all: ComparedFacts[], row: RowOf): ComparisonRow[] {
  const found = all.flatMap(({ capability }) => capability ?? []);
  const versions = [...new Set(found.map(({ instrumentVersion }) => instrumentVersion))].sort();
  return [
    row(
      "band",
      "identity",
      ({ capability }) => capability && { as: "coded", of: "band", code: capability.band },
    ),
    row("instrument", "identity", ({ capability }) =>
      paperValue(capability?.instrumentVersion, capability?.finalAt),
    ),
    row(
      "capability",
      "identity",
      ({ capability }) => capability && { as: "points", points: capability.total },
    ),
    ...versions.flatMap((version) => {
      const one = found.find(({ instrumentVersion }) => instrumentVersion === version);
      return (one?.dimensions ?? []).map(({ code, name }) =>
        row("dimension", "identity", (facts) => pointsOf(facts, version, code), {
          criterion: `${version} ${code}`,
          dimension: { name, version: versions.length > 1 ? version : null },
        }),
      );
    }),
  ];
}

function pointsOf({ capability }: ComparedFacts, version: string, code: string): Value {
  if (capability?.instrumentVersion !== version) return null;
  const { score = null } = capability.dimensions.find((one) => one.code === code) ?? {};
  return score === null ? null : { as: "points", points: score };
}
