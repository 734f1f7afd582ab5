import "server-only";
import type { Tx } from "./db";

/**
 * Makes one act of one form: the first caller with this key runs `act`, everyone later gets its
 * answer. Two at once queue on the lock, so the second waits for the first one's answer.
 */
export async function once<Answer extends Record<string, string>>(
  tx: Tx,
  requestId: string,
  command: string,
  act: () => Promise<Answer>,
): Promise<Answer> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${command}:${requestId}`}, 0))`;
  const earlier = await tx.commandRequest.findUnique({
    where: { command_requestId: { command, requestId } },
  });
  if (earlier) return earlier.result as Answer;
  const answer = await act();
  await tx.commandRequest.create({ data: { requestId, command, result: answer } });
  return answer;
}
