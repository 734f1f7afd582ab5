import type { ReactNode } from "react";

export type SummaryRow = { term: string; detail: ReactNode; aside?: ReactNode };

export const SummaryList = ({ rows }: { rows: SummaryRow[] }) => (
  <dl className="sum">
    {rows.map(({ term, detail, aside }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
        {aside && <dd className="act">{aside}</dd>}
      </div>
    ))}
  </dl>
);
