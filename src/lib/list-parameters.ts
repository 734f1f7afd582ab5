import "server-only";

type Given = Record<string, string | string[] | undefined>;

/** `q` and `page` of an operators' list, whatever was typed there: 200 characters, pages 1 to 1,000. */
export function listParameters({ q, page }: Given): { q: string; page: number } {
  const number = typeof page === "string" && /^\d{1,4}$/.test(page) ? Number(page) : 1;
  return {
    q: typeof q === "string" ? q.trim().slice(0, 200) : "",
    page: Math.min(1_000, Math.max(1, number)),
  };
}

export const listAddress = (address: string, q: string, page: number) => {
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  if (page > 1) parameters.set("page", String(page));
  return `${address}${parameters.size > 0 ? `?${parameters}` : ""}`;
};
