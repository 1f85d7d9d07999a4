import type { Place } from "../problems/problem.ts";

/** A way to a value in a header: keys of maps and places in lists. */
export type Way = readonly PropertyKey[];

/** What a header holds as it was typed, and where: never for readers to see. */
export interface PlacedHeader {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value stands, or else the nearest thing around it that does. */
  place(way: Way): Place;
  /** The line of a value with another in its place, made from what was typed; undefined where it goes over several lines. */
  withValue(way: Way, change: (typed: string) => string): string | undefined;
  /** What stands before the entries of a list or a group that has each on a separate line; undefined for another. */
  indentOf(way: Way): string | undefined;
}

/** A content file as it was read, for messages on its lines. */
export interface Source {
  readonly path: string;
  readonly header: PlacedHeader;
  readonly text: string;
  /** Where the text begins that stands below the header. */
  readonly bodyLine: number;
}

/** Sources by the path of their file: they are read again when they are asked for. */
export type Sources = Pick<ReadonlyMap<string, Source>, "get">;

/** The header of a file that was read whole. */
export function headerOf(
  { sources }: { readonly sources?: Sources | undefined },
  { path }: { readonly path: string },
): PlacedHeader | undefined {
  return sources?.get(path)?.header;
}

/** Where a value stands in a header; the beginning of the file where that cannot be read. */
export function placeIn(header: PlacedHeader | undefined, way: Way): Place {
  return header?.place(way) ?? { line: 1, column: 1 };
}
