/** A new file was not written. The message says why and what to do, in whole sentences for an officer. */
export class NotWritten extends Error {
  readonly reason: "title" | "exists" | "disk" | "source" | "topic" | "strategy";

  constructor(reason: NotWritten["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}
