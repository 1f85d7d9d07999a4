import type { Problem } from "../../problems/problem.ts";
import type { DeskFacts } from "../facts.ts";
import type { DeskKind } from "../kinds.ts";

/** A file that was chosen and is not saved yet; the text names it by the address under which this tab has it (`blob:…`). */
export interface AddedFile {
  readonly file: File;
  /** Its path below `content/media/` once it is saved. */
  readonly name: string;
  /** In pixels, of a picture. */
  readonly width?: number;
  readonly height?: number;
}

/** The file that is open, and what each part of the desk's form may do to it. */
export interface Part {
  readonly kind: DeskKind;
  /** From the content's folder; undefined of what was never saved. */
  readonly path: string | undefined;
  /** The whole file as it stands in the form: header and body. */
  readonly text: string;
  readonly facts: DeskFacts;
  /** What is wrong with the text that was read last, worst first. */
  readonly problems: readonly Problem[];
  /** What stops the text from being published, were it no draft. */
  readonly stops: readonly Problem[];
  /** That text: while somebody types, an older one. */
  readonly read?: string | undefined;
  /** By the address that stands in the text. */
  readonly added: ReadonlyMap<string, AddedFile>;
  /** Puts another text in the place of this one. */
  change(text: string): void;
  /** Adds a file that is saved with the text; resolves to the address to write into it. Rejects with a sentence for the officer. */
  add(file: File): Promise<string>;
}
