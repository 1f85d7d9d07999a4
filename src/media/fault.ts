/** What is wrong with a file, to complete "the file …", and what to write or do instead. */
export interface Fault {
  readonly what: string;
  readonly write: string;
}

/** Whether reading a file came to nothing but a fault. */
export function isFault(read: object): read is Fault {
  return "what" in read;
}
