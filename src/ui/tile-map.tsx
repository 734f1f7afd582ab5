export type Tile = {
  code: string;
  name: string;
  shortName: string;
  /** Two letters, as in ISO 3166-2. */
  letters: string;
  row: number;
  column: number;
  count: number;
  href: string;
  /** Chosen in the search that is shown. */
  current?: boolean;
};

// Written out, for the stylesheet is made from the class names found in the source.
const ROWS = [
  "",
  "row-start-1",
  "row-start-2",
  "row-start-3",
  "row-start-4",
  "row-start-5",
  "row-start-6",
  "row-start-7",
];
const COLUMNS = [
  "",
  "col-start-1",
  "col-start-2",
  "col-start-3",
  "col-start-4",
  "col-start-5",
  "col-start-6",
  "col-start-7",
  "col-start-8",
  "col-start-9",
  "col-start-10",
  "col-start-11",
  "col-start-12",
  "col-start-13",
];

const STEPS = [
  { from: 100, className: "q5", label: "100+" },
  { from: 50, className: "q4", label: "50–99" },
  { from: 25, className: "q3", label: "25–49" },
  { from: 10, className: "q2", label: "10–24" },
  { from: 1, className: "q1", label: "1–9" },
  { from: 0, className: "q0", label: "0" },
];
const stepOf = (count: number) => STEPS.find(({ from }) => count >= from)?.className ?? "q0";

/** One tile a province, each a link. The table behind says the same for those who cannot see it. */
export const TileMap = ({
  tiles,
  label,
  legendLabel,
  unit,
  tableSummary,
}: {
  tiles: Tile[];
  label: string;
  legendLabel: string;
  /** "organisasi": read after each number. */
  unit: string;
  tableSummary: string;
}) => (
  <>
    <div className="map">
      <ul className="tiles" aria-label={label}>
        {tiles.map((tile) => (
          <li key={tile.code} className={`${ROWS[tile.row]} ${COLUMNS[tile.column]}`}>
            <a
              className={stepOf(tile.count)}
              href={tile.href}
              title={tile.name}
              aria-label={`${tile.name}: ${tile.count} ${unit}`}
              aria-current={tile.current ? "true" : undefined}
            >
              <span>{tile.letters}</span>
              <i>{tile.shortName}</i>
              <b>{tile.count}</b>
            </a>
          </li>
        ))}
      </ul>
    </div>
    <ul className="legend" aria-label={legendLabel}>
      {STEPS.toReversed().map(({ className, label: words }) => (
        <li key={className}>
          <i className={className} />
          {words}
        </li>
      ))}
    </ul>
    <details>
      <summary>{tableSummary}</summary>
      <ul className="cols-3 small plain-list">
        {tiles
          .toSorted((a, b) => a.code.localeCompare(b.code))
          .map((tile) => (
            <li key={tile.code}>
              <a href={tile.href}>{tile.name}</a>
              <span className="num">{tile.count}</span>
            </li>
          ))}
      </ul>
    </details>
  </>
);
