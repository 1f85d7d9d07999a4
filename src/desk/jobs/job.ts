import type { Item } from "../../kinds/kinds.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Site } from "../../newsroom/site.ts";
import type { ContentFile } from "../../writing/content-file.ts";
import type { DeskFacts } from "../facts.ts";
import type { DeskKind } from "../kinds.ts";

/** What an officer answered, by the name of the question. */
export type Answers = Readonly<Record<string, string>>;

/** What makes an answer wrong, in a sentence, and answers that would do. */
export interface Fault {
  readonly message: string;
  readonly instead?: readonly { readonly value: string; readonly label: string }[];
}

/** One of several answers. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** How a question is answered: a line, some sentences, a day (`2026-03-13`), a minute (`09:30`), one of a few, or one of many by search. */
type AnswerKind =
  | { readonly kind: "line" | "sentences" | "day" | "time" }
  | { readonly kind: "choice" | "search"; readonly options: readonly Option[] };

/** Something that a job asks. An answer that is missing is a fault unless it is optional. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly answer: AnswerKind;
  /** What stands there at first. */
  readonly usual?: string;
  readonly isOptional?: true;
  /** What is wrong with an answer that is not empty; undefined where it is right. */
  readonly fault?: (answer: string) => Fault | undefined;
}

/** What a job knows beside the text. */
export interface JobContext {
  readonly facts: DeskFacts;
  /** What the facts say as a newsroom. */
  readonly newsroom: Newsroom;
  readonly now: Instant;
  /** Reads a text as the newsroom would; undefined where nothing can be made of it. Paths are from the content's folder. */
  readonly read: (path: string, text: string) => Item | undefined;
  /** Reads the text of `site.yaml`. */
  readonly readSite: (text: string) => Site | undefined;
}

/** The file that a job is about. */
export interface OpenFile extends ContentFile {
  readonly kind: DeskKind;
  /** Whether it was ever saved: then its name, and the day in it, stays. */
  readonly isSaved: boolean;
  /** What the text makes; undefined of settings, and of what cannot be read. */
  readonly item: Item | undefined;
}

/** What a job asks and does. `File` is undefined of a job that begins a new file. */
export interface Job<File extends OpenFile | undefined = OpenFile> {
  /** On its button, and above its questions. */
  readonly label: string;
  /** What it is for, below the heading. */
  readonly intro?: string;
  questions(file: File, answers: Answers, context: JobContext): readonly Question[];
  /** The file as it is then, from answers without a fault; another path means a new file. */
  apply(file: File, answers: Answers, context: JobContext): ContentFile;
  /** What else has to be known or done, besides what the public sees. */
  asides?(file: File, answers: Answers, context: JobContext): readonly string[];
}

/** A job for a file that is open. */
export interface ItemJob extends Job {
  /** Whether it is to be offered for a file. */
  fits(file: OpenFile, context: JobContext): boolean;
}

/** A job that begins a new file of a kind. */
export interface NewJob extends Job<undefined> {
  readonly kind: "releases" | "strategies";
}

/** What is wrong with the answers to some questions, by their names. */
export function faultsOf(questions: readonly Question[], answers: Answers, missing: string): Map<string, Fault> {
  return new Map(
    questions.flatMap(({ name, isOptional, fault }) => {
      const answer = answers[name]?.trim() ?? "";
      const found = answer === "" ? (isOptional ? undefined : { message: missing }) : fault?.(answer);
      return found ? [[name, found] as const] : [];
    }),
  );
}
