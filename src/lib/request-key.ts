import "server-only";
import type { Tx } from "./db";
import { takeTurns } from "./turns";

const answerOf = (tx: Tx, command: string, requestId: string) =>
  tx.commandRequest.findUnique({ where: { command_requestId: { command, requestId } } });

/**
 * Whether this form was answered before: what its act brought about must not be the reason to refuse
 * it now. Ask after taking the turn that the act takes.
 */
export const isHandled = async (tx: Tx, command: string, requestId: string): Promise<boolean> =>
  (await answerOf(tx, command, requestId)) !== null;

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
  await takeTurns(tx, `${command}:${requestId}`);
  const earlier = await answerOf(tx, command, requestId);
  if (earlier) return earlier.result as Answer;
  const answer = await act();
  await tx.commandRequest.create({ data: { requestId, command, result: answer } });
  return answer;
}
