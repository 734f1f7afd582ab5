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
