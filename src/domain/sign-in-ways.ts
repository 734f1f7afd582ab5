/**
 * Whether a linked sign-in service may go: somebody without a password keeps the last one, for only
 * a mailbox that they may have lost would then let them in.
 */
export const mayUnlink = (ways: { hasPassword: boolean; services: number }): boolean =>
  ways.hasPassword || ways.services > 1;
