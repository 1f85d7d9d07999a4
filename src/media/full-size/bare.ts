/** A picture's file without all that its camera and its programs wrote into it; what is to be said of it goes between the two. */
export interface Bare {
  readonly head: readonly Uint8Array[];
  readonly rest: readonly Uint8Array[];
}

/** How long it is, in bytes. */
export function lengthOf({ head, rest }: Bare): number {
  return [...head, ...rest].reduce((sum, { length }) => sum + length, 0);
}
