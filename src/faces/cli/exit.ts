/** Exit codes of every command (DESIGN 5). */
export const EXIT = { done: 0, someUnread: 1, usage: 2, nothing: 3 } as const;

/** A user's mistake in the command itself; its message is the one line that is shown. */
export class UsageError extends Error {}
