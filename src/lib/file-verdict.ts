import "server-only";
import { cookies } from "next/headers";

const NAME = "simpul_berkas";
/** Long enough to read the page that the form leads to. */
const SECONDS = 120;

const FILE_VERDICTS = ["same", "other", "missing", "large", "broken"] as const;
type FileVerdict = (typeof FILE_VERDICTS)[number];
type SentFile = { verdict: FileVerdict; sha256: string | null };

/**
 * What came of a file that was held beside a letter, as a cookie for the page the form leads to. It is
 * not said in the address: a link must not be able to say that somebody's file is right.
 */
export const verdictCookie = (code: string, { verdict, sha256 }: SentFile): string =>
  `${NAME}=${code}.${verdict}.${sha256 ?? ""}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict`;

/** The same, read by the page of that letter; null when no file was sent lately, or for another one. */
export async function sentFile(code: string): Promise<SentFile | null> {
  const [of, said, sha256] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  const verdict = FILE_VERDICTS.find((one) => one === said);
  if (of !== code || !verdict) return null;
  return { verdict, sha256: /^[0-9a-f]{64}$/.test(sha256 ?? "") ? sha256! : null };
}
