import type { ReactNode } from "react";
import { Pager } from "./pager";
import { Said } from "./said";
import { SearchForm } from "./search-form";

type Words = {
  title: string;
  lede?: string;
  searchLabel: string;
  search: string;
  found: string;
  pager: { label: string; page: string; previous: string; next: string };
};

/** An operators' list: search, how many were found, a line each, pages. `children`: what follows it. */
export const ListPage = ({
  address,
  query,
  page,
  pages,
  words,
  said,
  lines,
  children,
}: {
  address: string;
  query: string;
  page: number;
  pages: number;
  words: Words;
  /** What has just been done here. */
  said?: string | undefined;
  lines: ReactNode;
  children?: ReactNode;
}) => {
  const hrefOf = (number: number) => {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    if (number > 1) parameters.set("page", String(number));
    return `${address}${parameters.size > 0 ? `?${parameters}` : ""}`;
  };
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      {said && <Said>{said}</Said>}
      {words.lede && <p className="lede">{words.lede}</p>}
      <SearchForm action={address} label={words.searchLabel} button={words.search} value={query} />
      <p className="strong">{words.found}</p>
      <ul className="rows">{lines}</ul>
      <Pager page={page} last={pages} hrefOf={hrefOf} words={words.pager} />
      {children}
    </div>
  );
};
