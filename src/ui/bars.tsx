export type PairRow = {
  key: string;
  label: string;
  /** Widths between 0 and 1000. */
  first: number;
  second: number;
  firstText: string;
  secondText: string;
  description: string;
};

/** Two bars a row. Widths are SVG attributes, the words are HTML, so they never shrink on a phone. */
export const PairBars = ({
  rows,
  first,
  second,
  unit,
}: {
  rows: PairRow[];
  first: string;
  second: string;
  unit: string;
}) => (
  <>
    <ul className="legend">
      <li>
        <i className="bg-tarum-600" />
        {first}
      </li>
      <li>
        <i className="bg-soga-500" />
        {second}
      </li>
      <li className="soft">{unit}</li>
    </ul>
    <div className="bars">
      {rows.map((row) => (
        <div className="y num" key={row.key}>
          <b>{row.label}</b>
          <svg
            viewBox="0 0 1000 26"
            preserveAspectRatio="none"
            height="26"
            role="img"
            aria-label={row.description}
          >
            <path d="M0 0V26" className="stroke-line-2" />
            <rect width={row.first} height="12" className="fill-tarum-600" />
            <rect width={row.second} height="12" y="14" className="fill-soga-500" />
          </svg>
          <span className="tiny">
            <span className="whitespace-nowrap">{row.firstText}</span>
            <br />
            <span className="soft whitespace-nowrap">{row.secondText}</span>
          </span>
        </div>
      ))}
    </div>
  </>
);

export type SingleRow = {
  key: string;
  label: string;
  width: number;
  text: string;
  description: string;
};

export const SingleBars = ({ rows }: { rows: SingleRow[] }) => (
  <div className="bars">
    {rows.map((row) => (
      <div className="y num" key={row.key}>
        <b>{row.label}</b>
        <svg
          viewBox="0 0 1000 16"
          preserveAspectRatio="none"
          height="16"
          role="img"
          aria-label={row.description}
        >
          <path d="M0 0V16" className="stroke-line-2" />
          <rect width={row.width} height="14" y="1" className="fill-tarum-600" />
        </svg>
        <span className="tiny whitespace-nowrap">{row.text}</span>
      </div>
    ))}
  </div>
);

/** Long names above their bars; `ticks` are thin lines, in thousandths of the width. */
export const NamedBars = ({ rows, ticks = [] }: { rows: SingleRow[]; ticks?: number[] }) => (
  <div className="bars">
    {rows.map((row) => (
      <div className="b" key={row.key}>
        <div className="row small">
          <span>{row.label}</span>
          <b className="num">{row.text}</b>
        </div>
        <svg
          viewBox="0 0 1000 16"
          preserveAspectRatio="none"
          height="16"
          role="img"
          aria-label={row.description}
        >
          <rect width="1000" height="14" y="1" className="fill-tarum-100" />
          <rect width={row.width} height="14" y="1" className="fill-tarum-600" />
          {ticks.map((at) => (
            <path key={at} d={`M${at} 0V16`} className="stroke-line-2" />
          ))}
        </svg>
      </div>
    ))}
  </div>
);
