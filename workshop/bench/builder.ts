import type { ArchiveFile } from "./archive.ts";
import type { Command } from "./measure.ts";
import type { OutputFile } from "./output.ts";

/** What is measured of a builder, as the reports name it. */
export type ScenarioName =
  | "cold"
  | "nothing changed"
  | "one new release"
  | "one strategy replaced"
  | "check, one release changed";

/** What a builder builds from. */
export interface Material {
  /** Every file, as this newsroom reads it. */
  readonly archive: Iterable<ArchiveFile>;
  /** The site that this newsroom made of it, from which the others take what is no work of theirs: style sheet, icons. */
  readonly model: { readonly site: string; readonly files: readonly OutputFile[] };
}

/** One of those that make the same site of an archive, each in a folder of its own. */
export interface Builder {
  /** As the reports name it. */
  readonly name: string;
  readonly scenarios: readonly ScenarioName[];
  /** The folder that it writes the site into, within its own. */
  readonly site: string;
  /** What it keeps from one build to the next within its folder, the site included: without it, a build is cold. */
  readonly kept: readonly string[];
  /** Writes all that it builds from. */
  lay(folder: string, material: Material): void;
  /** Adds a file to what it builds from. */
  add(folder: string, file: ArchiveFile): void;
  /** What to run for a scenario. */
  command(folder: string, scenario: ScenarioName): Command;
}

/** A path as a word of a line for a shell. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
