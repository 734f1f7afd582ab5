import { Icon } from "./icon";

type Words = { label: string; page: string; previous: string; next: string };

/** Real links to pages 1, the neighbours and the last. */
export function Pager({
  page,
  last,
  hrefOf,
  words,
}: {
  page: number;
  last: number;
  hrefOf: (page: number) => string;
  words: Words;
}) {
  if (last <= 1) return null;
  const shown = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((a, b) => a - b);
  return (
    <nav className="pager np mt-8" aria-label={words.label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="previous" className="i" />
          {words.previous}
        </a>
      )}
      {shown.map((number, at) => (
        <span key={number} className="contents">
          {at > 0 && number - (shown[at - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          {number === page ? (
            <span aria-current="page">
              <span className="vh">{words.page} </span>
              {number}
            </span>
          ) : (
            <a href={hrefOf(number)}>
              <span className="vh">{words.page} </span>
              {number}
            </a>
          )}
        </span>
      ))}
      {page < last && (
        <a href={hrefOf(page + 1)} rel="next">
          {words.next}
          <Icon name="next" className="i" />
        </a>
      )}
    </nav>
  );
}
