/** What looking into files and making pictures needs of a command. */
export interface MediaWork {
  /** The folder of what was worked out before; without one nothing is kept. */
  readonly cache?: string | undefined;
  /** Called with how many files are looked into. */
  readonly onRead?: (done: number, all: number) => void;
  /** Called with how many pictures are made, of those that the cache does not have. */
  readonly onMade?: (done: number, all: number) => void;
}
