/** How many words in a row are looked for. Fewer are the whole of a short text, such as a title. */
export const shingle = 8;

const last = shingle - 1;
const [base, otherBase] = [0x01000193, 0x5bd1e995];
/** The weight of the oldest word, which the next one pushes out. */
const oldest = Array.from({ length: last }).reduce<number>((power) => Math.imul(power, base), 1);

/** The last words of a text. */
export class RecentWords {
  /** Changes with each of the last eight words and their order. */
  rolling = 0;
  private readonly hashes = new Int32Array(shingle);
  private count = 0;
  /** Where a new block begins. */
  private block = 0;

  clear(): void {
    this.count = 0;
    this.block = 0;
    this.rolling = 0;
    this.hashes.fill(0);
  }

  /** What follows stands in another heading, paragraph or entry of a list. */
  beginBlock(): void {
    this.block = this.count;
  }

  add(hash: number): void {
    const slot = this.count & last;
    this.rolling = (Math.imul(this.rolling - Math.imul(this.hashes[slot] as number, oldest), base) + hash) | 0;
    this.hashes[slot] = hash;
    this.count += 1;
  }

  get isFull(): boolean {
    return this.count >= shingle;
  }

  /** The last eight words as one number of 53 bits. */
  key(): number {
    let other = 0;
    for (let back = last; back >= 0; back -= 1) other = (Math.imul(other, otherBase) + this.before(back)) | 0;
    return (this.rolling >>> 0) * 0x200000 + (other >>> 11);
  }

  /** Whether the last words, so many, stand in one block. */
  areInBlock(words: number): boolean {
    return this.count - this.block >= words;
  }

  /** Whether these, fewer than nine, are the last words. */
  endsWith(words: readonly number[]): boolean {
    return words.length <= this.count && words.every((word, index) => this.before(words.length - 1 - index) === word);
  }

  private before(back: number): number {
    return this.hashes[(this.count - 1 - back) & last] as number;
  }
}
