/**
 * What whoever submits for an organisation states. Texts: `review.statement.<text>`. A text that
 * was signed is never changed: another one is another version, and everybody is asked again. The
 * test of messages holds each text to its hash.
 */
export const STATEMENTS = [
  {
    version: 1,
    text: "statement-1",
    sha256: "75b4ffc7b709b9c538b4d7cbb65a44b3aaf73632227ef1bc9917d322918d838e",
  },
] as const;

export const CURRENT_STATEMENT = STATEMENTS[STATEMENTS.length - 1]!;
