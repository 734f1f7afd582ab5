/** The database keeps what must be unique and known; its two answers are refusals, not surprises. */
export function brokenConstraint(error: unknown): "already-here" | "unknown-code" | null {
  const code = (error as { code?: unknown }).code;
  if (code === "P2002") return "already-here";
  return code === "P2003" ? "unknown-code" : null;
}
