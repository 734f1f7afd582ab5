import "server-only";

/** What is read once and kept as long as the process lives; a read that failed is tried again. */
export function kept<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | null = null;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    }));
}
