/** The command was called in a way that it does not know: exit status 2. */
export class UsageError extends Error {}

/** What it was given to read is not right: exit status 1. Each line of the message stands alone. */
export class ContentError extends Error {}
