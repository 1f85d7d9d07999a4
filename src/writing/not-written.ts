/** Nothing was written; the message says in whole sentences why, and what to do. */
export class NotWritten extends Error {
  /** The same where a form shows it. */
  readonly inForm: string;

  constructor(message: string, inForm = message) {
    super(message);
    this.inForm = inForm;
  }
}
