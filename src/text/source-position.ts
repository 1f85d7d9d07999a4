import type { Place } from "../problems/problem.ts";
import type { Token } from "./markdown.ts";

/** Finds a needle on or after a row of its block; the beginning of that row where the source spells it otherwise. */
export type Locate = (needle: string, row?: number) => Place;

/**
 * Looks through the lines of a block, forward only, so that the second of two equal links is found in its own place.
 * Rows count the line breaks before it within the block, from 0.
 */
export function locateIn(lines: readonly string[], block: Token): Locate {
  const [start = 0, end = start + 1] = block.map ?? [];
  let line = start;
  let column = 0;
  return (needle, row = 0) => {
    if (start + row > line) [line, column] = [Math.min(start + row, end - 1), 0];
    for (let here = line; here < end; here += 1) {
      const found = lines[here]?.indexOf(needle, here === line ? column : 0) ?? -1;
      if (found < 0) continue;
      [line, column] = [here, found + needle.length];
      return { line: here + 1, column: found + 1 };
    }
    return { line: line + 1, column: 1 };
  };
}

/** Each token with the nearest block that has lines: cells of a table have no lines. */
export function* withBlocks(tokens: readonly Token[]): Generator<[token: Token, block: Token, index: number]> {
  let block: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.map) block = token;
    yield [token, block ?? token, index];
  }
}
