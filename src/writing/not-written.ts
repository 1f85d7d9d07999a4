/** Nothing was written; the message says in whole sentences why, and what to do. */
export class NotWritten extends Error {}
