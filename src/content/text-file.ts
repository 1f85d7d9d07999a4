import type { z } from "zod";
import type { Source } from "../newsroom/source.ts";
import type { Status } from "../newsroom/withdrawal.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import type { Header } from "./front-matter/header.ts";
import type { Examples } from "./validate-front-matter.ts";

/** A file whose header could be read, or all that could be made of one. */
export interface TextFile<T> {
  /** The path from the project's folder. */
  readonly path: string;
  readonly header: Header;
  /** The keys that are right. */
  readonly values: Partial<T>;
  readonly body: string;
  readonly bodyLine: number;
  readonly status: Status;
  /** The file for later messages on its lines; undefined where it could not be read as it is. */
  readonly source?: Source | undefined;
  /** Whether it was read as it would be once it is mended: nothing can be made of it. */
  readonly isUnreadable?: boolean;
  /** Whether one of the keys that could not be read may have said when the public sees the file. */
  readonly isOpenWhen: boolean;
  /** A violation in the text that was read, with its lines as the file has them. */
  readonly inFile: (violation: PlacedViolation) => PlacedViolation;
  /** What breaks a rule in its characters and its header. `judge` says what becomes of that. */
  readonly violations: readonly PlacedViolation[];
}

/** How a kind of file is read: its closed list of keys, and how each is written. */
export interface Keys<S extends z.ZodObject> {
  readonly schema: S;
  /** Asked for only where something is wrong. */
  readonly examples: () => Examples;
}
